package io.harbinger.source.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a JSON text into its events as a stream: those of a document, of an array, of documents in an array, of lines, or
 * one alone. It looks at brackets and strings only; whether an event is JSON is seen later, so that one that is broken
 * costs itself alone: an object that begins on a line where the grammar allows none, or a list that ends within an
 * object, ends what was broken before it.
 */
public final class JsonSplitter {

    private static final int DEEPEST = Nesting.DEEPEST;

    /** A list or an object around the events. */
    private static final class Frame {
        private final String pointer;
        private final boolean isArray;
        private long index;

        Frame(String pointer, boolean isArray) {
            this.pointer = pointer;
            this.isArray = isArray;
        }

        String nextPointer() {
            return isArray ? pointer + "/" + index++ : pointer;
        }
    }

    private final ByteTape tape;
    private final Layout layout;
    private final ObjectScan scan;
    private final Deque<Frame> frames = new ArrayDeque<>();

    public JsonSplitter(InputStream in, Layout layout) {
        this.tape = new ByteTape(in, RawMessage.LONGEST);
        this.layout = layout;
        this.scan = new ObjectScan(tape, layout);
    }

    /** The next event, or what should be one; null at the end. */
    public @Nullable RawMessage next() throws IOException {
        while (true) {
            int next = nextByte();
            Frame frame = frames.peek();
            if (next == ByteTape.END) {
                return frame == null ? null : endedEarly();
            }
            RawMessage found = frame == null || frame.isArray ? item(next, frame) : field(next, frame);
            if (found != null) {
                return found;
            }
        }
    }

    /** Goes over white space, byte order mark and record separators. */
    private int nextByte() throws IOException {
        int next = tape.peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t' || next == 0x1E || isMark(next)) {
            tape.skip();
            next = tape.peek();
        }
        return next;
    }

    /** Bytes of a byte order mark, which begin no JSON value. */
    private static boolean isMark(int next) {
        return next == 0xEF || next == 0xBB || next == 0xBF;
    }

    private @Nullable RawMessage item(int next, @Nullable Frame array) throws IOException {
        return switch (next) {
            case '{' -> object(array == null ? "" : array.nextPointer());
            case '[' -> frames.size() >= DEEPEST ? garbage(array) : opening(array);
            case ']', '}' -> closing(next, array);
            case ',' -> skipped();
            default -> garbage(array);
        };
    }

    private @Nullable RawMessage skipped() {
        tape.skip();
        return null;
    }

    private @Nullable RawMessage opening(@Nullable Frame array) {
        tape.skip();
        frames.push(new Frame(array == null ? "" : array.nextPointer(), true));
        return null;
    }

    /** A list that lacks its bracket ends with the object around it. */
    private @Nullable RawMessage closing(int bracket, @Nullable Frame array) throws IOException {
        if (array == null) {
            return garbage(null);
        }
        frames.pop();
        Frame around = frames.peek();
        if (bracket == ']' || around == null || around.isArray) {
            tape.skip();
        }
        return null;
    }

    /** A field of an object around the list: what matters of it is the list. */
    private @Nullable RawMessage field(int next, Frame frame) throws IOException {
        return switch (next) {
            case '{' -> object(frame.pointer);
            case '"' -> named(frame);
            case '}' -> {
                frames.pop();
                yield skipped();
            }
            default -> skipped();
        };
    }

    private @Nullable RawMessage named(Frame frame) throws IOException {
        String name = scan.name();
        if (nextByte() == ':') {
            tape.skip();
        }
        return value(name, nextByte(), frame);
    }

    private @Nullable RawMessage value(String name, int next, Frame frame) throws IOException {
        String pointer = frame.pointer + "/" + name;
        boolean leads = layout.leads(name);
        boolean fits = frames.size() < DEEPEST;
        if (next == '[' && leads && fits) {
            tape.skip();
            frames.push(new Frame(pointer, true));
        } else if (next == '{' && layout.isAround(name) && fits) {
            tape.skip();
            frames.push(new Frame(pointer, false));
        } else if (next == '{' && leads) {
            return object(pointer);
        } else {
            scan.value();
        }
        return null;
    }

    /** An event; null where it is what lies around events, whose fields come next. */
    private @Nullable RawMessage object(String within) throws IOException {
        String pointer = within;
        if (frames.size() + 2 > DEEPEST) {
            frames.clear(); // of documents that broke off one after the other
            pointer = "";
        }
        long line = tape.line();
        ObjectScan.End end = scan.object();
        byte[] original = tape.recorded();
        return switch (end) {
            case AROUND -> {
                frames.push(new Frame(pointer, false));
                yield value(scan.field(), tape.peek(), frames.element());
            }
            case COMPLETE -> RawMessage.of(line, pointer, original, tape.isCut());
            case BROKEN ->
                RawMessage.malformed(
                        line, pointer, original, "the JSON of this event has no end: a bracket is missing");
        };
    }

    /** What is no object where one is expected: to the end of the line, or of the item. */
    private RawMessage garbage(@Nullable Frame array) throws IOException {
        long line = tape.line();
        String pointer = array == null ? "" : array.nextPointer();
        tape.record();
        scan.scalar(array != null);
        return RawMessage.malformed(line, pointer, tape.recorded(), "an event must be a JSON object");
    }

    private RawMessage endedEarly() {
        String pointer = frames.element().pointer;
        frames.clear();
        return RawMessage.malformed(
                tape.line(), pointer, tape.lastByte(), "the JSON breaks off here, behind the last event");
    }
}
