package io.harbinger.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a YAML file whose root is a map. Nothing here throws on a bad file. */
public final class YamlFile {

    /** Problems that quote what the user wrote, where a secret may stand. */
    private static final Pattern NAMED = Pattern.compile("^(found (?:undefined|duplicate) [a-z ]*[a-z]) .*");

    /** Of a file: forty times the shipped catalogue. */
    public static final int MOST_BYTES = 1 << 20;

    /** Maps and lists inside each other. */
    private static final int DEEPEST = 50;

    private static final String TOO_LARGE = "is larger than " + MOST_BYTES + " bytes, the most that is read";

    private YamlFile() {}

    /** Reads {@code path} (UTF-8) with {@code reader}, which may return null once it has reported a violation. */
    public static <T> Loaded<T> read(Path path, Function<YamlMap, @Nullable T> reader) {
        return tree(path).then(root -> load(root, reader));
    }

    /** The same for text; {@code file} names it in violations. */
    public static <T> Loaded<T> parse(String file, String text, Function<YamlMap, @Nullable T> reader) {
        return tree(file, text).then(root -> load(root, reader));
    }

    /** Reads a tree that was parsed, perhaps merged, before. */
    public static <T> Loaded<T> load(YamlNode.Fields root, Function<YamlMap, @Nullable T> reader) {
        var problems = new Problems();
        T value = reader.apply(YamlMap.root(root, problems));
        problems.reportUnreadKeys();
        if (!problems.isEmpty()) {
            return new Loaded.Invalid<>(problems.inOrder());
        }
        if (value == null) {
            throw new IllegalStateException("the reader of " + root.position().file() + " gave no value and no reason");
        }
        return Loaded.ok(value);
    }

    /** The tree of a file. */
    public static Loaded<YamlNode.Fields> tree(Path path) {
        String file = path.toString();
        if (Files.isDirectory(path)) {
            return invalid(YamlPosition.wholeFile(file), "is a directory, not a file");
        }
        try {
            byte[] bytes = head(path);
            if (bytes.length > MOST_BYTES) {
                return invalid(YamlPosition.wholeFile(file), TOO_LARGE);
            }
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return tree(file, decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return invalid(YamlPosition.wholeFile(file), "is not UTF-8 text");
        } catch (NoSuchFileException e) {
            return invalid(YamlPosition.wholeFile(file), "does not exist");
        } catch (IOException e) {
            return invalid(
                    YamlPosition.wholeFile(file),
                    "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** One byte more than is allowed shows that there are more; a file may be endless. */
    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    /** The tree of a text. */
    public static Loaded<YamlNode.Fields> tree(String file, String text) {
        if (text.length() > MOST_BYTES) {
            return invalid(YamlPosition.wholeFile(file), TOO_LARGE);
        }
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            Node root = new Yaml(limits()).compose(new StringReader(withoutMark));
            return root == null ? invalid(YamlPosition.wholeFile(file), "is empty") : tree(file, root);
        } catch (MarkedYAMLException e) {
            return invalid(place(file, e.getProblemMark()), syntax(e));
        } catch (YAMLException e) {
            return invalid(YamlPosition.wholeFile(file), "is not YAML: " + firstLine(String.valueOf(e.getMessage())));
        }
    }

    private static LoaderOptions limits() {
        var limits = new LoaderOptions();
        limits.setNestingDepthLimit(DEEPEST);
        limits.setCodePointLimit(MOST_BYTES);
        return limits;
    }

    private static Loaded<YamlNode.Fields> tree(String file, Node root) {
        var problems = new Problems();
        YamlNode node = new TreeReader(file, problems).read(root);
        if (!(node instanceof YamlNode.Fields fields)) {
            String found =
                    node instanceof YamlNode.Nothing ? "is empty" : "must be a map of keys, was " + node.describe();
            return invalid(node.position(), found);
        }
        return problems.isEmpty() ? Loaded.ok(fields) : new Loaded.Invalid<>(problems.inOrder());
    }

    private static String syntax(MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("\\t")) {
            return "is not YAML: a tab stands where only spaces may indent";
        }
        String context = e.getContext() == null ? "" : e.getContext() + ": ";
        return "is not YAML: " + firstLine(context + NAMED.matcher(problem).replaceFirst("$1"));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static YamlPosition place(String file, @Nullable Mark mark) {
        return mark == null
                ? YamlPosition.wholeFile(file)
                : new YamlPosition(file, mark.getLine() + 1, mark.getColumn() + 1, "");
    }

    private static <T> Loaded<T> invalid(YamlPosition position, String message) {
        return Loaded.invalid(Violation.at(position, message));
    }
}
