package io.harbinger.source.draft;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Columns whose names speak of places and whose cells are none: terms of delivery, days, who made something. */
final class NoPlace {

    private static final Pattern NAME =
            Pattern.compile("(?i)(.*[^a-z])?(inco(term)?s?|terms?|mode|dates?|time|manufactur\\w*|maker)([^a-z].*)?");

    /** Incoterms of 2020 and those of before that are still about; "N/A" and remarks stand among them. */
    private static final Set<String> TERMS = Set.of(
            "EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "DAT", "DAF", "DES", "DEQ",
            "DDU");

    private NoPlace() {}

    static boolean holds(String name, List<String> cells) {
        long terms = cells.stream().filter(TERMS::contains).count();
        return NAME.matcher(name).matches() || 2 * terms > cells.size();
    }
}
