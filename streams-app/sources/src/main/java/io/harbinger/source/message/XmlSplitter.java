package io.harbinger.source.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an XML document into its events as a stream: the elements whose name ends with {@code Event}. It looks at tags
 * only; an event within an event, or the end of the list within one, ends what was broken before it. A document type
 * definition is refused, and nothing that it says is used.
 */
public final class XmlSplitter {

    private static final String EVENT = "Event";
    private static final Set<String> AROUND = Set.of("EventList", "EPCISBody", "EPCISDocument", "EPCISQueryDocument");

    private final ByteTape tape;
    private final Markup markup;
    private final Map<String, Integer> counts = new HashMap<>();
    /** Name of the event that began where another was not yet over; null for none. */
    private @Nullable String begun;

    private boolean isStarted;

    public XmlSplitter(InputStream in) {
        tape = new ByteTape(in, RawMessage.LONGEST);
        markup = new Markup(tape);
    }

    /** The next event, or what should be one; null at the end. */
    public @Nullable RawMessage next() throws IOException {
        if (begun != null) {
            String name = begun;
            begun = null;
            return event(name, tape.line());
        }
        if (!isStarted) {
            isStarted = true;
            RawMessage none = noXml();
            if (none != null) {
                return none;
            }
        }
        while (markup.toTag()) {
            long line = tape.line();
            tape.record();
            Markup.Tag tag = markup.tag();
            if (tag.kind() == Markup.Kind.DOCTYPE) {
                markup.doctype();
                return refused(line, "/", "a document type definition is not read");
            }
            if (tag.kind() == Markup.Kind.START && local(tag.name()).endsWith(EVENT)) {
                return event(tag.name(), line);
            }
            markup.rest(tag);
        }
        return null;
    }

    /** What comes before the first tag, where that is not white space. */
    private @Nullable RawMessage noXml() throws IOException {
        long line = tape.line();
        tape.record();
        boolean hasText = false;
        for (int next = tape.peek(); next != '<' && next != ByteTape.END; next = tape.peek()) {
            hasText |= next > ' ' && next < 0x80;
            tape.skip();
        }
        return hasText ? refused(line, "/", "is no XML: a document begins with a tag") : null;
    }

    private RawMessage event(String name, long line) throws IOException {
        String path = "/descendant::" + local(name) + "[" + counts.merge(local(name), 1, Integer::sum) + "]";
        int depth = markup.rest(new Markup.Tag(Markup.Kind.START, name)) ? 1 : 0;
        while (depth > 0) {
            if (!markup.toTag()) {
                return refused(line, path, "the element of this event has no end");
            }
            int start = tape.length();
            Markup.Tag tag = markup.tag();
            boolean isOther =
                    tag.kind() == Markup.Kind.START && local(tag.name()).endsWith(EVENT);
            if (isOther || (tag.kind() == Markup.Kind.END && AROUND.contains(local(tag.name())))) {
                return broken(tag, start, line, path, isOther);
            }
            boolean isOpen = markup.rest(tag);
            depth += tag.kind() == Markup.Kind.START && isOpen ? 1 : tag.kind() == Markup.Kind.END ? -1 : 0;
        }
        return RawMessage.of(line, path, tape.recorded(), tape.isCut());
    }

    /** @param isOther whether an event begins here, which comes next */
    private RawMessage broken(Markup.Tag tag, int start, long line, String path, boolean isOther) {
        byte[] rest = ("<" + tag.name()).getBytes(StandardCharsets.ISO_8859_1);
        byte[] original = tape.recordedBefore(start, rest);
        begun = isOther ? tag.name() : null;
        return RawMessage.malformed(line, path, original, "the element of this event has no end");
    }

    private RawMessage refused(long line, String path, String detail) {
        return RawMessage.malformed(line, path, tape.recorded(), detail);
    }

    /** A name without its prefix. */
    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
