package io.harbinger.wire.row;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.state.Unheard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which indicators have series that are not heard; one that the catalogue no longer has is skipped. Thread-safe. */
final class UnheardRow {

    private final Map<String, Integer> shapes = new HashMap<>();
    private final Map<Integer, String> ids = new HashMap<>();

    UnheardRow(Catalogue catalogue) {
        for (Indicator indicator : catalogue.indicators()) {
            shapes.put(indicator.id(), indicator.shape());
            ids.put(indicator.shape(), indicator.id());
        }
    }

    /** What of it is stored. */
    Unheard stored(Unheard unheard) {
        return unheard.isEmpty()
                ? unheard
                : new Unheard(unheard.refused().stream()
                        .filter(refused -> shapes.containsKey(refused.indicator()))
                        .toList());
    }

    /** Writes what {@link #stored} gave. */
    void write(RowWriter out, Unheard unheard) {
        out.putVar(unheard.refused().size());
        for (Unheard.Refused refused : unheard.refused()) {
            Integer shape = shapes.get(refused.indicator());
            if (shape == null) {
                throw new IllegalArgumentException("not in the catalogue: " + refused.indicator());
            }
            out.putInt(shape).putVar(refused.since()).putVar(refused.until() - refused.since());
        }
    }

    Unheard read(RowReader in) {
        List<Unheard.Refused> refused = new ArrayList<>();
        for (int left = in.readCount(); left > 0; left--) {
            String id = ids.get(in.readInt());
            long since = in.readVar();
            long until = since + in.readVar();
            if (id != null) {
                refused.add(new Unheard.Refused(id, since, until));
            }
        }
        return refused.isEmpty() ? Unheard.NONE : new Unheard(refused);
    }
}
