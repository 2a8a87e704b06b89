package io.harbinger.contract.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.Schema;

/**
 * What the values of each release begin with. Some Avro libraries compute another fingerprint (avro 1.11 for Python does, of
 * types with times in them), so that readers had better look it up.
 */
final class ReleasedSchemas {

    private final Function<String, Optional<Schema>> avro;

    /** @param avro the schema of a file, named as the document does; empty where there is none */
    ReleasedSchemas(Function<String, Optional<Schema>> avro) {
        this.avro = avro;
    }

    /**
     * A table of every released schema of these types.
     *
     * @param files of the newest release
     */
    String html(List<String> files) {
        var html = new StringBuilder(
                "<table><thead><tr><th>Type</th><th>Begins with</th><th>Schema</th></tr></thead><tbody>\n");
        for (String file : files.stream().distinct().toList()) {
            versions(file).forEach((prefix, versions) -> html.append(row(prefix, versions)));
        }
        return html.append("</tbody></table>\n").toString();
    }

    /** Files of each prefix: releases that did not touch the type have the same. */
    private Map<String, List<String>> versions(String newest) {
        Map<String, List<String>> versions = new LinkedHashMap<>();
        int last = Integer.parseInt(newest.replaceFirst(".*/v([0-9]+)/.*", "$1"));
        for (int version = 1; version <= last; version++) {
            String file = newest.replace("/v" + last + "/", "/v" + version + "/");
            avro.apply(file)
                    .map(AvroTypes::prefix)
                    .ifPresent(prefix -> versions.computeIfAbsent(prefix, key -> new ArrayList<>())
                            .add(file));
        }
        return versions;
    }

    private static String row(String prefix, List<String> files) {
        String name = files.get(0).replaceFirst(".*/([A-Za-z]+)\\.avsc", "$1");
        List<String> links = files.stream()
                .map(file -> "<a href=\"" + file + "\">" + file.replaceFirst(".*/(v[0-9]+)/.*", "$1") + "</a>")
                .toList();
        return "<tr>" + PageText.cell("Type", "<a href=\"#type-" + name + "\">" + name + "</a>")
                + PageText.cell("Begins with", "<code class=\"bytes\">" + prefix + "</code>")
                + PageText.cell("Schema", String.join(", ", links)) + "</tr>\n";
    }
}
