package io.harbinger.lab.command;

import io.harbinger.app.text.PlainText;
import io.harbinger.domain.event.Reason;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.SourceItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refusals as a person wants them: of each mistake (one field of one file, for one reason) the first in full, and at the
 * end how often it came again. A wrong time format refuses every row, and is one mistake.
 */
final class RefusalLines {

    private static final int MOST_MISTAKES = 10;

    private record Mistake(String file, String field, Reason reason) {}

    private record Repeated(long times, RowOrigin last) {}

    private final Map<Mistake, Repeated> repeated = new LinkedHashMap<>();
    private long others;

    /** The line for a refusal; null where its mistake has been named before, or too many have. */
    @Nullable String add(SourceItem.Rejected rejected) {
        RowOrigin origin = rejected.origin();
        var mistake = new Mistake(
                origin.file(),
                rejected.rejection().field(),
                rejected.rejection().reason());
        Repeated before = repeated.get(mistake);
        if (before != null) {
            repeated.put(mistake, new Repeated(before.times() + 1, origin));
            return null;
        }
        if (repeated.size() == MOST_MISTAKES) {
            others++;
            return null;
        }
        repeated.put(mistake, new Repeated(0, origin));
        return PlainText.of(rejected.message());
    }

    /** What {@link #add} has not named, one line a mistake. */
    List<String> rest() {
        var lines = new ArrayList<String>();
        repeated.forEach((mistake, again) -> {
            if (again.times() > 0) {
                String field = mistake.field().isEmpty() ? "" : mistake.field() + " ";
                lines.add(PlainText.of(mistake.file() + ": " + field + "refused (" + mistake.reason() + ") "
                        + number(again.times()) + " more times, the last in line "
                        + again.last().line()));
            }
        });
        if (others > 0) {
            lines.add(number(others) + " refusals for other mistakes");
        }
        return lines;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
