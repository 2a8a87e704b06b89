package io.harbinger.source.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a message, and what is there. Lenient as linked data are: a list of one may stand without its brackets, and
 * a value as an object with an {@code id} or {@code @value}.
 */
public final class TreeAt {

    private static final List<String> WRAPPED = List.of("id", "@id", "@value", "type", "@type");

    private final @Nullable TreeAt parent;
    private final PathStyle style;
    /** Name of the field, or of the list of which it is an item; of the root its path. */
    private final String name;
    /** Of an item of a list; -1 for a field. */
    private final int index;

    private final @Nullable Tree value;

    private TreeAt(@Nullable TreeAt parent, PathStyle style, String name, int index, @Nullable Tree value) {
        this.parent = parent;
        this.style = style;
        this.name = name;
        this.index = index;
        this.value = value;
    }

    /** The root of a message, which lies at {@code path} of its document. */
    public static TreeAt root(String path, PathStyle style, Tree value) {
        return new TreeAt(null, style, path, -1, value);
    }

    /** The field of an object; absent for anything else. */
    public TreeAt get(String name) {
        Tree field = value instanceof Tree.Fields fields ? fields.byName().get(name) : null;
        return new TreeAt(this, style, name, -1, field);
    }

    /** The first of several fields that is there; the first of all where none is. */
    public TreeAt any(String... names) {
        for (String name : names) {
            TreeAt at = get(name);
            if (at.isPresent()) {
                return at;
            }
        }
        return get(names[0]);
    }

    public boolean isPresent() {
        return value != null;
    }

    /** The items of a list; what is no list is one item; what is absent has none. */
    public List<TreeAt> each() {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Tree.Items items)) {
            return List.of(this);
        }
        List<TreeAt> all = new ArrayList<>(items.all().size());
        for (Tree item : items.all()) {
            all.add(new TreeAt(this, style, name, all.size(), item));
        }
        return all;
    }

    /** Text, trimmed; null where there is none, or a blank one. A list of one counts as what is in it. */
    public @Nullable String text() {
        return text(value);
    }

    private static @Nullable String text(@Nullable Tree tree) {
        if (tree instanceof Tree.Scalar scalar) {
            String text = scalar.text().strip();
            return text.isEmpty() ? null : text;
        }
        if (tree instanceof Tree.Items items) {
            return items.all().size() == 1 ? text(items.all().get(0)) : null;
        }
        return tree instanceof Tree.Fields fields ? wrapped(fields.byName()) : null;
    }

    private static @Nullable String wrapped(Map<String, Tree> fields) {
        for (String name : WRAPPED) {
            if (fields.get(name) instanceof Tree.Scalar scalar) {
                return text(scalar);
            }
        }
        return null;
    }

    /** Where it stands in the document: a JSON pointer, or an XPath. */
    public String pointer() {
        if (parent == null) {
            return name;
        }
        String own = index >= 0 ? style.item(name, index) : style.field(parent.name, name, parent.parent == null);
        return parent.pointer() + own;
    }

    @Nullable Tree value() {
        return value;
    }
}
