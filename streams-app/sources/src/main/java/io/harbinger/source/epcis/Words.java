package io.harbinger.source.epcis;

import io.harbinger.domain.event.LogisticsType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of the Core Business Vocabulary (CBV) in any spelling: bare, as a CURIE, a URN or a URI. A word is what stands
 * behind the last dash, colon or slash.
 */
final class Words {

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    private static final Map<String, LogisticsType> STEPS = Map.of(
            "arriving", LogisticsType.ARRI,
            "departing", LogisticsType.DEPA,
            "shipping", LogisticsType.DEPA,
            "loading", LogisticsType.LOAD,
            "unloading", LogisticsType.DISC,
            "receiving", LogisticsType.DELIVERY,
            "picking", LogisticsType.PICK,
            "packing", LogisticsType.STUF,
            "unpacking", LogisticsType.STRP);

    /** The other business steps of CBV 2.0, which are movements of no kind of ours. */
    private static final Set<String> OTHER_STEPS = Set.of(
            "accepting",
            "assembling",
            "collecting",
            "commissioning",
            "consigning",
            "creating_class_instance",
            "cycle_counting",
            "decommissioning",
            "destroying",
            "disassembling",
            "dispensing",
            "encoding",
            "entering_exiting",
            "holding",
            "inspecting",
            "installing",
            "killing",
            "other",
            "providing",
            "remodelling",
            "removing",
            "repackaging",
            "repairing",
            "replacing",
            "reserving",
            "retail_selling",
            "sampling",
            "sensor_reporting",
            "staging_outbound",
            "stock_taking",
            "stocking",
            "storing",
            "transporting",
            "void_shipping");

    private Words() {}

    /** The bare word. */
    static String bare(String word) {
        int at = Math.max(word.lastIndexOf('/'), Math.max(word.lastIndexOf(':'), word.lastIndexOf('-')));
        return word.substring(at + 1);
    }

    /** What moves in a business step. */
    static LogisticsType type(String step) {
        return STEPS.getOrDefault(step, LogisticsType.OTHER);
    }

    static boolean isKnownStep(String step) {
        return STEPS.containsKey(step) || OTHER_STEPS.contains(step);
    }

    /** The name of a metric: {@code gs1:MT-AbsoluteHumidity} is {@code absolute-humidity}. */
    static String metric(String type) {
        String word = bare(type);
        return HUMP.matcher(word).replaceAll("$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
