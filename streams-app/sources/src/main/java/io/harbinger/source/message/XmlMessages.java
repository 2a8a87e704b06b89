package io.harbinger.source.message;

import io.harbinger.domain.event.Parsed;
import io.harbinger.source.InputFile;
import io.harbinger.source.SourceException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The messages of an XML document. */
public final class XmlMessages implements MessageReader {

    private static final int DECLARATION = 256;
    private static final Pattern ENCODING =
            Pattern.compile("^[^<]{0,3}<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final List<String> ENCODINGS = List.of("UTF-8", "US-ASCII", "ISO-8859-1", "WINDOWS-1252");

    private final XmlSplitter splitter;
    private final Charset encoding;
    private final XmlTrees.Shape shape;
    private final PathStyle style;

    private XmlMessages(InputStream in, Charset encoding, XmlTrees.Shape shape, PathStyle style) {
        this.splitter = new XmlSplitter(in);
        this.encoding = encoding;
        this.shape = shape;
        this.style = style;
    }

    /**
     * Of a document.
     *
     * @param lists elements whose children are the items of a list
     * @param wrappers elements whose children belong to the element around them
     * @param empty elements whose content is their attributes
     * @throws SourceException where it is in an encoding in which ASCII is not ASCII
     */
    public static XmlMessages of(
            InputFile file, InputStream content, Set<String> lists, Set<String> wrappers, Set<String> empty)
            throws IOException {
        var in = new BufferedInputStream(Encodings.utf8(file, content));
        in.mark(DECLARATION);
        String head = new String(in.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
        in.reset();
        Matcher declared = ENCODING.matcher(head);
        String encoding = declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        if (!ENCODINGS.contains(encoding)) {
            throw new SourceException(List.of(file.name() + ": is in the encoding " + encoding
                    + ", which is not read: convert it to one of " + String.join(", ", ENCODINGS)));
        }
        return new XmlMessages(
                in, Charset.forName(encoding), new XmlTrees.Shape(lists, wrappers), PathStyle.xpath(lists, empty));
    }

    @Override
    public PathStyle style() {
        return style;
    }

    @Override
    public @Nullable RawMessage next() throws IOException {
        return splitter.next();
    }

    @Override
    public Parsed<Tree> tree(RawMessage message, Consumer<String> repeated) {
        return XmlTrees.read(message, encoding, shape);
    }
}
