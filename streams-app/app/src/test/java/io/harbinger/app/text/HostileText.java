package io.harbinger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

/** Text that does to its readers what an attacker would. */
public final class HostileText {

    /** Clears the screen, sets the title, forges a line, colours by C1, reorders, hides, and ends a line by Unicode. */
    public static final String TEXT =
            "Suez\u001b[2J\u001b]0;title\u0007\r\n2026 INFO forged\tb\u0000\u007f\u009b31m\u202Eabc\u2066\u200B\u2028\uD800z\uDB40\uDC41";

    private HostileText() {}

    /** That it is on one line, and that nothing in it does more than be read. */
    public static void assertPlainLine(String text) {
        assertThat(text).doesNotContain("\n");
        assertPlain(text);
    }

    /** The same for text of several lines, none of which the hostile text began. */
    public static void assertPlain(String text) {
        assertThat(text.lines()).noneMatch(line -> line.startsWith("2026 INFO forged"));
        assertThat(text.codePoints().filter(c -> c != '\n' && isHostile(c)).mapToObj(Integer::toHexString))
                .isEmpty();
    }

    private static boolean isHostile(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE
                || c == 0x2028
                || c == 0x2029;
    }
}
