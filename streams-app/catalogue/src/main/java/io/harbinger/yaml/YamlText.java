package io.harbinger.yaml;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes a tree as YAML text, which {@link YamlFile} reads as the same tree. */
public final class YamlText {

    private static final int WIDTH = 120;

    /** A map or list with nothing but single values in it stands on one line. */
    private static final int BLOCK_DEPTH = 2;

    private final Resolver resolver = new Resolver();

    private YamlText() {}

    /** The text, with a line end at its end. */
    public static String of(YamlNode.Fields root) {
        var options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setWidth(WIDTH);
        options.setIndent(4);
        options.setIndicatorIndent(2);
        options.setSplitLines(true);
        var text = new StringWriter();
        new Yaml(options).serialize(new YamlText().node(root, 0), text);
        return text.toString();
    }

    private Node node(YamlNode node, int depth) {
        if (node instanceof YamlNode.Fields fields) {
            List<NodeTuple> tuples = new ArrayList<>();
            fields.fields()
                    .forEach((key, field) -> tuples.add(new NodeTuple(plain(key), node(field.value(), depth + 1))));
            return new MappingNode(Tag.MAP, tuples, style(depth));
        }
        if (node instanceof YamlNode.Items list) {
            List<Node> items =
                    list.items().stream().map(item -> node(item, depth + 1)).toList();
            return new SequenceNode(Tag.SEQ, items, style(depth));
        }
        return node instanceof YamlNode.Text text ? scalar(text) : plain("null");
    }

    private Node scalar(YamlNode.Text text) {
        if (!text.quoted()) {
            return plain(text.value());
        }
        boolean isLong = text.value().length() > WIDTH / 2 && !text.value().contains("\n");
        return new ScalarNode(
                Tag.STR, text.value(), null, null, isLong ? ScalarStyle.FOLDED : ScalarStyle.DOUBLE_QUOTED);
    }

    /** With the tag that YAML itself gives such a word, or the writer would quote it to keep it text. */
    private Node plain(String value) {
        return new ScalarNode(resolver.resolve(NodeId.scalar, value, true), value, null, null, ScalarStyle.PLAIN);
    }

    private static FlowStyle style(int depth) {
        return depth <= BLOCK_DEPTH ? FlowStyle.BLOCK : FlowStyle.FLOW;
    }
}
