package io.harbinger.app.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Text in the columns of a terminal, of which a Chinese character takes two and a combining one none. */
public final class Columns {

    /** What a line of a listing fits in where the screen says nothing else. */
    public static final int LINE = 120;

    /** Of a line that nobody looks at: it is never cut. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    private static final String CUT = "…";
    private static final Set<UnicodeScript> WIDE = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private Columns() {}

    /** How many columns a text takes; control characters are expected to be escaped already. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** The text, or as much of its beginning as leaves room for a mark that it was cut. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int end = 0;
        int used = Columns.width(CUT);
        while (used + width(text.codePointAt(end)) <= columns) {
            used += width(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }

    /** The text filled up with spaces. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** The text in exactly so many columns. */
    public static String fit(String text, int columns) {
        return pad(cut(text, columns), columns);
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        boolean ideographicPunctuation = c >= 0x3000 && c <= 0x303E;
        boolean fullWidthForm = c >= 0xFF01 && c <= 0xFF60;
        boolean pictograph = c >= 0x1F300 && c <= 0x1FAFF;
        return ideographicPunctuation || fullWidthForm || pictograph || WIDE.contains(UnicodeScript.of(c));
    }
}
