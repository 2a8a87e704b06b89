package io.harbinger.source.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Goes over the tags of XML, byte by byte; any encoding in which ASCII is ASCII. */
final class Markup {

    private static final int LONGEST_NAME = 256;

    enum Kind {
        START,
        END,
        DOCTYPE,
        /** A comment, character data or an instruction. */
        OTHER
    }

    /**
     * A tag, of which the name has been read.
     *
     * @param name with its prefix; empty of what has none
     */
    record Tag(Kind kind, String name) {}

    private final ByteTape tape;

    Markup(ByteTape tape) {
        this.tape = tape;
    }

    /** Goes to the next tag; false where there is none. */
    boolean toTag() throws IOException {
        for (int next = tape.peek(); next != ByteTape.END; next = tape.peek()) {
            if (next == '<') {
                return true;
            }
            tape.skip();
        }
        return false;
    }

    /** The tag that begins here, read up to the end of its name; what is no element is read whole, but a DOCTYPE. */
    Tag tag() throws IOException {
        tape.skip();
        int next = tape.peek();
        if (next == '?') {
            to("?>");
            return new Tag(Kind.OTHER, "");
        }
        if (next == '!') {
            return declaration();
        }
        if (next == '/') {
            tape.skip();
            return new Tag(Kind.END, name());
        }
        return new Tag(Kind.START, name());
    }

    private Tag declaration() throws IOException {
        tape.skip();
        int next = tape.peek();
        if (next == '-') {
            to("-->");
        } else if (next == '[') {
            to("]]>");
        } else {
            return new Tag(Kind.DOCTYPE, "");
        }
        return new Tag(Kind.OTHER, "");
    }

    private String name() throws IOException {
        byte[] name = new byte[LONGEST_NAME];
        int length = 0;
        for (int next = tape.peek(); isName(next); next = tape.peek()) {
            if (length < LONGEST_NAME) {
                name[length++] = (byte) next;
            }
            tape.skip();
        }
        return new String(name, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean isName(int next) {
        return next > ' ' && next != '>' && next != '/' && next != '<' && next != '=';
    }

    /** Goes behind the tag; false where that closes itself, or is no start. */
    boolean rest(Tag tag) throws IOException {
        if (tag.kind() == Kind.OTHER) {
            return false;
        }
        int quote = 0;
        int before = 0;
        for (int next = tape.peek(); next != ByteTape.END; next = tape.peek()) {
            if (quote == 0 && next == '<') {
                return tag.kind() == Kind.START;
            }
            tape.skip();
            if (quote == 0 && next == '>') {
                return tag.kind() == Kind.START && before != '/';
            }
            if (quote == 0 && (next == '"' || next == '\'')) {
                quote = next;
            } else if (next == quote || next == '\n') {
                quote = 0; // no attribute of these messages goes over a line end, and a quote that is missing must end
            }
            before = next;
        }
        return false;
    }

    /** Goes behind a document type definition, with what stands in its brackets. */
    void doctype() throws IOException {
        int brackets = 0;
        for (int next = tape.peek(); next != ByteTape.END; next = tape.peek()) {
            tape.skip();
            brackets += next == '[' ? 1 : next == ']' ? -1 : 0;
            if (next == '>' && brackets <= 0) {
                return;
            }
        }
    }

    private void to(String end) throws IOException {
        int matched = 0;
        for (int next = tape.peek(); next != ByteTape.END && matched < end.length(); next = tape.peek()) {
            tape.skip();
            if (next == end.charAt(matched)) {
                matched++;
            } else if (matched == 0 || next != end.charAt(matched - 1)) {
                matched = next == end.charAt(0) ? 1 : 0;
            }
        }
    }
}
