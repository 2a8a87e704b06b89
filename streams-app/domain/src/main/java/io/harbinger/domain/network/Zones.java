package io.harbinger.domain.network;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Time zones by name. Their rules are those of the JDK (tzdata): a run on another edition may lay out days of the years
 * in which the editions differ in another way.
 */
public final class Zones {

    /** Names of places, in order. */
    private static final List<String> PLACES = new TreeSet<>(ZoneId.getAvailableZoneIds())
            .stream().filter(name -> name.indexOf('/') > 0).toList();

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

    /** What a name that is no zone's was probably meant to be, as the end of a sentence; an example where that is unclear. */
    static String hint(String name) {
        for (String place : PLACES) {
            if (isSamePlace(place, name)) {
                return "; did you mean '" + place + "'?";
            }
        }
        return ", as Asia/Shanghai";
    }

    /** Whether the last parts have the same letters: spelling and continent do not matter. */
    private static boolean isSamePlace(String one, String other) {
        int i = nextLetter(one, one.lastIndexOf('/'));
        int j = nextLetter(other, other.lastIndexOf('/'));
        while (i < one.length() && j < other.length()) {
            if (Character.toLowerCase(one.charAt(i)) != Character.toLowerCase(other.charAt(j))) {
                return false;
            }
            i = nextLetter(one, i);
            j = nextLetter(other, j);
        }
        return i == one.length() && j == other.length();
    }

    /** Index of the first letter behind {@code at}; the length where there is none. */
    private static int nextLetter(String text, int at) {
        int next = at + 1;
        while (next < text.length() && !Character.isLetter(text.charAt(next))) {
            next++;
        }
        return Math.min(next, text.length());
    }
}
