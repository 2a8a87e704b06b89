package io.harbinger.app.alerts;

import io.harbinger.app.report.AlertConsole;
import io.harbinger.schema.Acknowledgement;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alerts as lines for a person: a table of those that are open with their number by level, then each change. */
public final class TextListing implements AlertListing {

    private final PrintStream out;
    private final AlertConsole console;
    private final String none;

    /** @param all whether no alert is left out, which decides what is said where there are none */
    public TextListing(PrintStream out, AlertConsole console, boolean all) {
        this.out = out;
        this.console = console;
        this.none = all ? "no alert is open" : "no such alert is open";
    }

    @Override
    public void open(List<ListedAlert> alerts) {
        if (!alerts.isEmpty() && !console.header().isEmpty()) {
            out.println(console.header());
        }
        alerts.forEach(alert -> {
            out.println(console.listed(alert.alert()));
            note(alert);
        });
        out.println(count(alerts));
    }

    @Override
    public void happened(ListedAlert transition) {
        console.happened(transition.alert()).forEach(out::println);
        note(transition);
    }

    @Override
    public void acknowledged(ListedAlert alert) {
        out.println(console.acknowledged(alert.alert(), alert.acknowledgement()));
    }

    private void note(ListedAlert alert) {
        Acknowledgement acknowledgement = alert.acknowledgement();
        if (acknowledgement != null) {
            out.println(console.note(acknowledgement));
        }
    }

    private String count(List<ListedAlert> alerts) {
        if (alerts.isEmpty()) {
            return none;
        }
        Map<Level, Long> levels = new EnumMap<>(alerts.stream()
                .map(ListedAlert::alert)
                .collect(Collectors.groupingBy(AlertTransition::getLevel, Collectors.counting())));
        String each = Stream.of(Level.RED, Level.ORANGE, Level.YELLOW, Level.BLUE)
                .filter(levels::containsKey)
                .map(level -> levels.get(level) + " " + level)
                .collect(Collectors.joining(", "));
        String noun = alerts.size() == 1 ? "alert is open" : "alerts are open";
        long acknowledged =
                alerts.stream().filter(alert -> alert.acknowledgement() != null).count();
        String noted = acknowledged == 0 ? "" : String.format(Locale.ROOT, "; %,d acknowledged", acknowledged);
        return String.format(Locale.ROOT, "%,d %s: %s%s", alerts.size(), noun, each, noted);
    }
}
