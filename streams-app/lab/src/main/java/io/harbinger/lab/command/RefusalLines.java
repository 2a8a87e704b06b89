package io.harbinger.lab.command;

import io.harbinger.app.text.PlainText;
import io.harbinger.domain.event.Reason;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.SourceItem;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Prints refusals as a person wants them: of each mistake (one field of one file, for one reason) the first in full, and
 * when it is closed how often it came again. A wrong time format refuses every row, and is one mistake.
 */
final class RefusalLines implements AutoCloseable {

    private static final int MOST_MISTAKES = 10;

    private record Mistake(String file, String field, Reason reason) {}

    private record Repeated(long times, RowOrigin last) {}

    private final PrintStream err;
    private final Map<Mistake, Repeated> repeated = new LinkedHashMap<>();
    private long others;

    RefusalLines(PrintStream err) {
        this.err = err;
    }

    /** Prints a refusal, unless its mistake has been named before, or too many have. */
    void add(SourceItem.Rejected rejected) {
        RowOrigin origin = rejected.origin();
        var mistake = new Mistake(
                origin.file(),
                rejected.rejection().field(),
                rejected.rejection().reason());
        Repeated before = repeated.get(mistake);
        if (before != null) {
            repeated.put(mistake, new Repeated(before.times() + 1, origin));
        } else if (repeated.size() == MOST_MISTAKES) {
            others++;
        } else {
            repeated.put(mistake, new Repeated(0, origin));
            print(rejected.message());
        }
    }

    /** Prints what {@link #add} has not, one line a mistake. */
    @Override
    public void close() {
        repeated.forEach((mistake, again) -> {
            if (again.times() > 0) {
                String field = mistake.field().isEmpty() ? "" : mistake.field() + " ";
                print(mistake.file() + ": " + field + "refused (" + mistake.reason() + ") " + number(again.times())
                        + " more times, the last in line " + again.last().line());
            }
        });
        if (others > 0) {
            print(number(others) + " refusals for other mistakes");
        }
    }

    private void print(String line) {
        err.println("harbinger: " + PlainText.of(line));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
