package io.harbinger.app.network;

import java.util.ArrayList;
import java.util.List;

/** A file of a network: its name and its columns, required ones first. */
enum NetworkColumns {
    NODES(
            "nodes.csv",
            List.of("id", "type", "name"),
            List.of("name_zh", "lat", "lon", "unlocode", "zone", "country", "recovery_days", "chain", "aliases")),
    LANES("lanes.csv", List.of("id", "from", "to", "name"), List.of("name_zh", "lead_days", "passages", "route")),
    PRODUCTS("products.csv", List.of("id", "name"), List.of("name_zh", "hs")),
    EDGES(
            "edges.csv",
            List.of("from", "to", "share"),
            List.of(
                    "id",
                    "product",
                    "lead_days",
                    "cover_days",
                    "substitution",
                    "group",
                    "essential",
                    "weight",
                    "provenance",
                    "confidence",
                    "source",
                    "valid_from",
                    "valid_to",
                    "recorded_at"));

    private final String file;
    private final List<String> required;
    private final List<String> optional;

    NetworkColumns(String file, List<String> required, List<String> optional) {
        this.file = file;
        this.required = required;
        this.optional = optional;
    }

    String file() {
        return file;
    }

    List<String> required() {
        return required;
    }

    /** All of them, in the order in which they are written. */
    List<String> all() {
        var all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }
}
