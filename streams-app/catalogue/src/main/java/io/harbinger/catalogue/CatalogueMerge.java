package io.harbinger.catalogue;

import io.harbinger.yaml.Nearest;
import io.harbinger.yaml.YamlMap;
import io.harbinger.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays a user's catalogue over another one: indicators by id, everything else by key. */
final class CatalogueMerge {

    private enum Extends {
        DEFAULT,
        NOTHING
    }

    private static final String INDICATORS = "indicators";

    private final Map<String, YamlNode> inherited;
    private final YamlNode.Fields base;
    private final YamlNode.Fields user;

    CatalogueMerge(YamlNode.Fields base, YamlNode.Fields user) {
        boolean fromNothing = "nothing".equals(text(user, "extends"));
        this.base = fromNothing ? new YamlNode.Fields(user.position(), Map.of()) : base;
        this.user = user;
        this.inherited = byId(items(this.base));
    }

    /** The merged tree; places are those of the user's file wherever the user wrote something. */
    YamlNode.Fields merged() {
        YamlNode own = value(user, INDICATORS);
        YamlNode.Fields merged = base.overlaidWith(user);
        if (own != null && !(own instanceof YamlNode.Items)) {
            return merged;
        }
        var fields = new LinkedHashMap<>(merged.fields());
        var at = own == null ? user.position().key(INDICATORS) : own.position();
        fields.put(INDICATORS, new YamlNode.Field(at, new YamlNode.Items(at, mergedItems())));
        return new YamlNode.Fields(merged.position(), fields);
    }

    /** Reports what is wrong with the keys that direct the merge. */
    void check(YamlMap map) {
        map.enumValue("extends", Extends.class, Extends.DEFAULT);
        for (String id : map.strings("remove")) {
            if (!inherited.containsKey(id)) {
                String hint = Nearest.hint(id, inherited.keySet());
                map.violation("remove", "names '" + id + "', which is not an inherited indicator" + hint);
            }
        }
    }

    private List<YamlNode> mergedItems() {
        var kept = new LinkedHashMap<>(inherited);
        removed().forEach(kept::remove);
        Set<String> overridden = new HashSet<>();
        List<YamlNode> added = new ArrayList<>();
        for (YamlNode own : items(user)) {
            String id = own instanceof YamlNode.Fields fields ? text(fields, "id") : null;
            if (id != null
                    && own instanceof YamlNode.Fields changes
                    && kept.get(id) instanceof YamlNode.Fields before
                    && overridden.add(id)) {
                kept.put(id, before.overlaidWith(changes));
            } else {
                added.add(own);
            }
        }
        List<YamlNode> all = new ArrayList<>(kept.values());
        all.addAll(added);
        return all;
    }

    private List<String> removed() {
        YamlNode remove = value(user, "remove");
        List<YamlNode> ids =
                remove instanceof YamlNode.Items list ? list.items() : remove == null ? List.of() : List.of(remove);
        return ids.stream()
                .filter(YamlNode.Text.class::isInstance)
                .map(id -> ((YamlNode.Text) id).value())
                .toList();
    }

    private static Map<String, YamlNode> byId(List<YamlNode> items) {
        var byId = new LinkedHashMap<String, YamlNode>();
        for (YamlNode item : items) {
            String id = item instanceof YamlNode.Fields fields ? text(fields, "id") : null;
            if (id != null) {
                byId.put(id, item);
            }
        }
        return byId;
    }

    private static List<YamlNode> items(YamlNode.Fields root) {
        return value(root, INDICATORS) instanceof YamlNode.Items list ? list.items() : List.of();
    }

    private static @Nullable YamlNode value(YamlNode.Fields fields, String key) {
        YamlNode.Field field = fields.fields().get(key);
        return field == null ? null : field.value();
    }

    private static @Nullable String text(YamlNode.Fields fields, String key) {
        return value(fields, key) instanceof YamlNode.Text text ? text.value() : null;
    }
}
