package io.harbinger.source.message;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one XML element, of a size that has been bounded, as the tree that the same message has in JSON: attributes and
 * children are fields, children of the same name a list, an element with attributes has its text under its own name.
 * Without document types and entities of its own; prefixes are those of a document of which only this element is seen.
 */
final class XmlTrees {

    private static final XMLInputFactory FACTORY = factory();

    /** @param lists elements whose children are the items of a list, whatever they are called */
    record Shape(Set<String> lists, Set<String> wrappers) {}

    private final XMLStreamReader in;
    private final Shape shape;
    private final String prefix;

    private XmlTrees(XMLStreamReader in, Shape shape) {
        this.in = in;
        this.shape = shape;
        String name = in.getLocalName();
        prefix = name.substring(0, name.indexOf(':') + 1);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, related, at) -> {}); // what is wrong is thrown, too
        return factory;
    }

    /**
     * The tree of a message; refused with the place of the first mistake.
     *
     * @param encoding of the document
     */
    static Parsed<Tree> read(RawMessage message, Charset encoding, Shape shape) {
        try {
            CharBuffer text = encoding.newDecoder().decode(ByteBuffer.wrap(message.original()));
            XMLStreamReader in = FACTORY.createXMLStreamReader(new StringReader(text.toString()));
            in.nextTag();
            var trees = new XmlTrees(in, shape);
            var fields = new Children();
            fields.add("type", new Tree.Scalar(XmlSplitter.local(in.getLocalName()), true));
            trees.readInto(fields, 1);
            return Parsed.ok(fields.toTree());
        } catch (CharacterCodingException e) {
            return Parsed.rejected(
                    Reason.MALFORMED, message.pointer(), "", "holds bytes that are no text in " + encoding);
        } catch (XMLStreamException | RuntimeException e) { // the JDK's reader throws some for damaged input
            return refused(message, e);
        }
    }

    private static Parsed<Tree> refused(RawMessage message, Exception e) {
        String text = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return Parsed.rejected(Reason.MALFORMED, message.pointer(), "", "is no XML: " + text);
    }

    /** Adds attributes and children of the element at which the reader stands, to its end. Returns its text. */
    private String readInto(Children fields, int depth) throws XMLStreamException {
        if (depth > Nesting.DEEPEST) {
            throw new XMLStreamException("elements are nested deeper than " + Nesting.DEEPEST);
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            fields.add(in.getAttributeLocalName(i), new Tree.Scalar(in.getAttributeValue(i), true));
        }
        var text = new StringBuilder();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child(fields, own(in.getLocalName()), depth + 1);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(in.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("entity &" + in.getLocalName() + "; is not known");
            }
        }
        return text.toString().strip();
    }

    /** A name without the prefix that the event itself has. */
    private String own(String name) {
        return !prefix.isEmpty() && name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private void child(Children fields, String name, int depth) throws XMLStreamException {
        if (shape.wrappers().contains(name)) {
            readInto(fields, depth);
            return;
        }
        if (shape.lists().contains(name)) {
            fields.add(name, new Tree.Items(items(depth)));
            return;
        }
        var own = new Children();
        String text = readInto(own, depth);
        Tree value = value(name, own, text);
        if (value != null) {
            fields.add(name, value);
        }
    }

    private List<Tree> items(int depth) throws XMLStreamException {
        List<Tree> items = new ArrayList<>();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = own(in.getLocalName());
                var own = new Children();
                String text = readInto(own, depth + 1);
                Tree value = value(name, own, text);
                if (value != null) {
                    items.add(value);
                }
            }
        }
        return items;
    }

    private static @Nullable Tree value(String name, Children own, String text) {
        if (own.isEmpty()) {
            return text.isEmpty() ? null : new Tree.Scalar(text, true);
        }
        if (!text.isEmpty()) {
            own.add(name, new Tree.Scalar(text, true));
        }
        return own.toTree();
    }

    /** Fields by name, each with all that has come under it. */
    private static final class Children {

        private final Map<String, List<Tree>> byName = new LinkedHashMap<>();
        private final Set<String> lists = new HashSet<>();

        void add(String name, Tree value) {
            List<Tree> all = byName.computeIfAbsent(name, any -> new ArrayList<>(1));
            if (value instanceof Tree.Items items) {
                lists.add(name);
                all.addAll(items.all());
            } else {
                all.add(value);
            }
        }

        boolean isEmpty() {
            return byName.isEmpty();
        }

        /** Of several of one name, and of a list of one, a list. */
        Tree toTree() {
            Map<String, Tree> fields = new LinkedHashMap<>();
            byName.forEach((name, all) ->
                    fields.put(name, all.size() == 1 && !lists.contains(name) ? all.get(0) : new Tree.Items(all)));
            return new Tree.Fields(fields);
        }
    }
}
