package io.harbinger.catalogue;

import io.harbinger.yaml.YamlNode;
import io.harbinger.yaml.YamlText;
import java.util.LinkedHashMap;

/** A catalogue as a file that stands on its own: read as a user's, it gives the same indicators and alert policy. */
final class CatalogueYaml {

    private static final String ABOUT = """
            # All of the catalogue in force; nothing is inherited, so that what is deleted here is gone. Change what you
            # like, then: harbinger catalogue --check FILE, and --catalogue FILE for run, replay and backtest.
            # A file that changes a few indicators only needs those: leave out "extends: nothing" and all the others.
            """;

    private CatalogueYaml() {}

    /** @param merged the whole tree, whatever it was merged from */
    static String of(YamlNode.Fields merged) {
        var at = merged.position();
        var fields = new LinkedHashMap<String, YamlNode.Field>();
        fields.put("extends", new YamlNode.Field(at, new YamlNode.Text(at, "nothing", false)));
        merged.fields().forEach(fields::putIfAbsent);
        fields.remove("remove");
        return ABOUT + YamlText.of(new YamlNode.Fields(at, fields));
    }
}
