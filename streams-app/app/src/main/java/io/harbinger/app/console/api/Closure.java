package io.harbinger.app.console.api;

import io.harbinger.domain.network.incident.Assumption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A closure as a parameter says it: {@code SUBJECT[:N%][:N(h|d|w)]}, as {@code suez-canal:40%:30d}. */
final class Closure {

    static final String SYNTAX = "SUBJECT[:N%][:N(h|d|w)], as suez-canal:40%:30d";

    private static final Pattern PERIOD = Pattern.compile("[0-9]{1,5}[hdw]");
    private static final Pattern SHARE = Pattern.compile("[0-9]{1,3}(\\.[0-9]+)?%");

    private Closure() {}

    /** The assumption that it stands for; the subject may have colons of its own. */
    static Assumption parse(String text) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.strip().split(":", -1)));
        String period = last(parts, PERIOD);
        String share = last(parts, SHARE);
        String words = "close " + String.join(":", parts)
                + (share.isEmpty() ? "" : " by " + share)
                + (period.isEmpty() ? "" : " for " + period);
        return Assumption.parse(words)
                .orElseThrow(() -> new BadRequestException("close must be " + SYNTAX + ", was '" + text + "'"));
    }

    private static String last(List<String> parts, Pattern pattern) {
        int last = parts.size() - 1;
        return last > 0 && pattern.matcher(parts.get(last)).matches() ? parts.remove(last) : "";
    }
}
