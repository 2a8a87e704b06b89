package io.harbinger.app.network;

import java.util.ArrayList;
import java.util.List;

/** A file of a network: its name and its columns, required ones first. */
enum NetworkColumns {
    NODES("nodes.csv", "id type name", "name_zh lat lon unlocode zone country recovery_days chain aliases region"),
    LANES("lanes.csv", "id from to name", "name_zh lead_days passages route"),
    PRODUCTS("products.csv", "id name", "name_zh hs"),
    EDGES(
            "edges.csv",
            "from to share",
            "id product lead_days cover_days substitution group essential weight"
                    + " provenance confidence source valid_from valid_to recorded_at");

    private final String file;
    private final String required;
    private final String optional;

    NetworkColumns(String file, String required, String optional) {
        this.file = file;
        this.required = required;
        this.optional = optional;
    }

    String file() {
        return file;
    }

    List<String> required() {
        return List.of(required.split(" "));
    }

    /** All of them, in the order in which they are written. */
    List<String> all() {
        List<String> all = new ArrayList<>(required());
        all.addAll(List.of(optional.split(" ")));
        return all;
    }
}
