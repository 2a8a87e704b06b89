package io.harbinger.domain.network;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Time zones by name. Their rules are those of the JDK (tzdata): a run on another edition may lay out days of the years
 * in which the editions differ in another way.
 */
public final class Zones {

    private Zones() {}

    /** The zone of this name: an IANA name, or an offset as +08:00; null where there is none. */
    public static @Nullable ZoneId of(String name) {
        try {
            return ZoneId.of(name).normalized();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static boolean isKnown(String name) {
        return of(name) != null;
    }

    /** What a name that is no zone's was probably meant to be, as the end of a sentence; empty where that is unclear. */
    static String hint(String name) {
        String city = city(name);
        for (String known : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (known.indexOf('/') > 0 && city(known).equals(city)) {
                return "; did you mean '" + known + "'?";
            }
        }
        return ", as Asia/Shanghai";
    }

    /** The last part, letters only, so that spelling and continent do not matter. */
    private static String city(String name) {
        return name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
