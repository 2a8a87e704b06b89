package io.harbinger.source.mapping;

/** Blanks as files have them: no-break and thin spaces, byte order marks and other invisible characters beside the plain ones. */
final class Spaces {

    private Spaces() {}

    /** Without the blanks around it; control characters are blanks too. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** With a plain space for each odd one inside. */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~' && isBlank(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (isBlank(plain.charAt(i))) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    static boolean isBlank(char c) {
        if (c <= ' ') {
            return true;
        }
        return c > '~'
                && (Character.isSpaceChar(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}
