package io.harbinger.source.message;

import io.harbinger.domain.network.Entity.Position;
import io.harbinger.source.Places;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message calls a place.
 *
 * @param names the most exact first
 * @param position where it lies; null where the message does not say
 * @param own what the node is called where no network knows the place
 * @param at where in the message it stands
 */
public record PlaceNames(List<String> names, @Nullable Position position, String own, TreeAt at) {

    /** What the counts of unknown places are of. */
    public static final String UNKNOWN = "places that are no node of the network, by name";

    public PlaceNames {
        names = List.copyOf(names);
    }

    /** The node: that of the network, or one of the place's own name, which is counted. */
    public String node(Places places, MessageOutput out) {
        String node = places.named(names);
        if (node == null && position != null) {
            node = places.near(position);
        }
        if (node == null && places.isResolving()) {
            out.count(UNKNOWN, own);
        }
        return node == null ? own : node;
    }

    /** A position in degrees; null where one of the two is no such number. */
    public static @Nullable Position position(@Nullable String latitude, @Nullable String longitude) {
        Double north = Numbers.parse(latitude);
        Double east = Numbers.parse(longitude);
        if (north == null || east == null || Math.abs(north) > 90 || Math.abs(east) > 180) {
            return null;
        }
        return new Position(north, east);
    }
}
