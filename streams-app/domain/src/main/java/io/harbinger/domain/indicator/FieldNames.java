package io.harbinger.domain.indicator;

import java.util.Locale;

/** How the catalogue names the fields of events. */
final class FieldNames {

    private FieldNames() {}

    /** {@code netWgt} as {@code NET_WGT}. */
    static String constant(String field) {
        return field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    /** {@code NET_WGT} as {@code net-wgt}. */
    static String spelling(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
