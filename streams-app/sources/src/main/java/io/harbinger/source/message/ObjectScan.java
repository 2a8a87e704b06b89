package io.harbinger.source.message;

import java.io.IOException;

/** Goes over one JSON value by its brackets and strings, whatever else is in it, and records it. */
final class ObjectScan {

    /** How the scan of an object ended. */
    enum End {
        /** Behind its closing bracket. */
        COMPLETE,
        /** It lies around events; what it holds under {@link #field} comes next. */
        AROUND,
        /** Something else begins, or the file ends, before its closing bracket. */
        BROKEN
    }

    private final ByteTape tape;
    private final Layout layout;
    private final Nesting nesting = new Nesting();
    private String field = "";
    private int textStart;
    private boolean isFirstOnLine;

    ObjectScan(ByteTape tape, Layout layout) {
        this.tape = tape;
        this.layout = layout;
    }

    /** The name of the field under which the events lie, behind {@link End#AROUND}. */
    String field() {
        return field;
    }

    /** Scans and records the object that begins here. */
    End object() throws IOException {
        tape.record();
        nesting.clear();
        field = "";
        isFirstOnLine = false;
        while (true) {
            int next = tape.peek();
            if (next == ByteTape.END || (next == '{' && isFirstOnLine && !nesting.allowsObject())) {
                return End.BROKEN;
            }
            if ((next == '{' || next == '[') && leadsToEvents()) {
                return End.AROUND;
            }
            if (next == ']' && nesting.depth() == 1) {
                return End.BROKEN;
            }
            tape.skip();
            take(next);
            if (nesting.depth() == 0) {
                return End.COMPLETE;
            }
        }
    }

    private boolean leadsToEvents() {
        return nesting.depth() == 1 && nesting.before() == ':' && layout.leads(field);
    }

    private void take(int next) throws IOException {
        switch (next) {
            case '\n' -> isFirstOnLine = true;
            case ' ', '\t', '\r' -> {}
            case '"' -> {
                string();
                if (nesting.depth() == 1 && (nesting.before() == ',' || nesting.before() == '{')) {
                    field = unquoted(tape.text(textStart));
                }
                seen('"');
            }
            case '{', '[' -> {
                nesting.open(next);
                isFirstOnLine = false;
            }
            case '}', ']' -> {
                nesting.close(next);
                isFirstOnLine = false;
            }
            default -> seen(next);
        }
    }

    private void seen(int next) {
        nesting.saw(next);
        isFirstOnLine = false;
    }

    /** To the end of the string whose quote has been read; a line end, which no string may hold, ends it too. */
    private void string() throws IOException {
        textStart = tape.length();
        while (true) {
            int next = tape.peek();
            if (next == ByteTape.END || next == '\n') {
                return;
            }
            tape.skip();
            if (next == '"') {
                return;
            }
            if (next == '\\' && tape.peek() != ByteTape.END && tape.peek() != '\n') {
                tape.skip();
            }
        }
    }

    /** The string that begins here. */
    String name() throws IOException {
        tape.record();
        tape.skip();
        string();
        String name = unquoted(tape.text(textStart));
        tape.recorded();
        return name;
    }

    private static String unquoted(String text) {
        return text.endsWith("\"") ? text.substring(0, text.length() - 1) : text;
    }

    /** Goes over the value that begins here, and keeps nothing of it. */
    void value() throws IOException {
        int next = tape.peek();
        if (next == '{' || next == '[') {
            nesting.clear();
            do {
                next = tape.peek();
                if (next == ByteTape.END) {
                    return;
                }
                tape.skip();
                take(next);
            } while (nesting.depth() > 0);
        } else {
            scalar(true);
        }
    }

    /**
     * Goes over what is no object.
     *
     * @param isItem whether a comma or a closing bracket ends it, besides the end of the line
     */
    void scalar(boolean isItem) throws IOException {
        while (true) {
            int next = tape.peek();
            if (next == ByteTape.END || next == '\n' || (isItem && (next == ',' || next == ']' || next == '}'))) {
                return;
            }
            tape.skip();
            if (next == '"') {
                string();
            }
        }
    }
}
