package io.harbinger.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the parser's nodes into ours; reports double keys, keys that are no words, and aliases. */
final class TreeReader {

    private final String file;
    private final Problems problems;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    TreeReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    YamlNode read(Node root) {
        return read(root, YamlPosition.wholeFile(file));
    }

    /** {@code holder} is the key or list that holds the node: an alias has no place of its own. */
    private YamlNode read(Node node, YamlPosition holder) {
        if (!seen.add(node)) {
            problems.add(holder, "is an alias (*name); write its value out instead");
            return new YamlNode.Nothing(holder);
        }
        YamlPosition position = position(node, holder.path());
        if (node instanceof MappingNode mapping) {
            return fields(mapping, position);
        }
        if (node instanceof SequenceNode sequence) {
            return items(sequence, position);
        }
        return text((ScalarNode) node, position);
    }

    private static YamlNode text(ScalarNode scalar, YamlPosition position) {
        boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
        if (!quoted && scalar.getTag().equals(Tag.NULL)) {
            return new YamlNode.Nothing(position);
        }
        return new YamlNode.Text(position, scalar.getValue(), quoted);
    }

    private YamlNode items(SequenceNode sequence, YamlPosition position) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(read(item, position.item(items.size())));
        }
        return new YamlNode.Items(position, items);
    }

    private YamlNode fields(MappingNode mapping, YamlPosition position) {
        var fields = new LinkedHashMap<String, YamlNode.Field>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode keyNode) {
                String key = keyNode.getValue();
                YamlPosition at = position(keyNode, position.key(key).path());
                var field = new YamlNode.Field(at, read(tuple.getValueNode(), at));
                YamlNode.Field first = fields.putIfAbsent(key, field);
                if (first != null) {
                    problems.add(
                            at,
                            "appears twice; the first is on line " + first.key().line());
                }
            } else {
                problems.add(position(tuple.getKeyNode(), position.path()), "has a key that is not a single word");
            }
        }
        return new YamlNode.Fields(position, fields);
    }

    private YamlPosition position(Node node, String path) {
        Mark start = node.getStartMark();
        return new YamlPosition(file, start.getLine() + 1, start.getColumn() + 1, path);
    }
}
