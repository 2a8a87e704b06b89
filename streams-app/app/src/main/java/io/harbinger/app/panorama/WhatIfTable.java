package io.harbinger.app.panorama;

import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.text.Columns;
import io.harbinger.app.text.PlainText;
import io.harbinger.app.text.Points;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.incident.Affected;
import io.harbinger.domain.network.incident.Incident;
import io.harbinger.domain.network.incident.PathStep;
import io.harbinger.domain.network.incident.Reached;
import io.harbinger.domain.network.propagation.UpstreamRisk;
import io.harbinger.domain.network.propagation.Window;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A what-if as a table, the worst first. */
public final class WhatIfTable {

    private static final long DAY = 86_400_000;
    private static final int NAME = 36;
    private static final int FIGURE = 7;
    private static final int WHEN = 20;
    private static final int END = 10;
    private static final int BEFORE_PATH = 10 + NAME + 3 * FIGURE + WHEN + END;
    private static final int LEAST_PATH = 12;

    private final WhatIf whatIf;
    private final LevelStyle style;
    private final int columns;
    private final Map<Subject, Reached> today;

    private WhatIfTable(WhatIf whatIf, LevelStyle style, int columns) {
        this.whatIf = whatIf;
        this.style = style;
        this.columns = columns;
        this.today = whatIf.today().reached().stream().collect(Collectors.toMap(Reached::subject, each -> each));
    }

    /**
     * The lines of a what-if.
     *
     * @param columns that a line may take; {@link Columns#UNBOUNDED} where no way is cut
     * @param types which types of subject are listed; none: all
     * @param most how many subjects are listed
     */
    public static List<String> of(WhatIf whatIf, LevelStyle style, int columns, Set<SubjectType> types, int most) {
        return new WhatIfTable(whatIf, style, columns).lines(types, most);
    }

    private List<String> lines(Set<SubjectType> types, int most) {
        List<Reached> reached = whatIf.then().reached().stream()
                .filter(each -> types.isEmpty() || types.contains(each.subject().type()))
                .toList();
        List<String> lines = new ArrayList<>();
        if (!whatIf.assumptions().isEmpty()) {
            lines.add(cut("exercise  " + whatIf.scenario()));
        }
        lines.add("from " + date(whatIf.then().time()) + ", network edition " + whatIf.edition()
                + "; today: " + count(whatIf.today().incidents().size(), "incident") + ", "
                + count(whatIf.today().reached().size(), "subject") + " reached");
        whatIf.then().incidents().forEach(incident -> lines.addAll(summary(incident)));
        lines.add("");
        if (reached.isEmpty()) {
            lines.add("Nobody is reached, as far as this network says.");
            return lines;
        }
        lines.add(Columns.fit("LEVEL", 10) + Columns.fit("SUBJECT", NAME) + right("TODAY") + right("LOSS")
                + right("RISK") + "  " + Columns.fit("SHORT FROM", WHEN - 2) + Columns.fit("UNTIL", END) + "BY WAY OF");
        reached.stream().limit(most).forEach(each -> lines.add(line(each)));
        lines.add("");
        lines.addAll(notes(reached, most));
        return lines;
    }

    private List<String> summary(Incident incident) {
        Name name = whatIf.network().name(incident.root().subject().id());
        String loss =
                String.format(Locale.ROOT, ", loses %.0f %%", incident.root().severity());
        String reach = incident.solved()
                ? "reaches " + count(incident.verified().size(), "subject") + " through verified edges, "
                        + incident.all().size() + " through all; "
                        + incident.all().absorbed() + " outlast it; " + earliest(incident)
                : "whom it reaches is not worked out: there are too many roots";
        return List.of(cut("incident  " + shown(name) + loss), cut("          " + reach));
    }

    private String earliest(Incident incident) {
        Long first = incident.all().earliest();
        return first == null ? "no node is short" : "first short " + when(first);
    }

    private String line(Reached each) {
        UpstreamRisk risk = shown(each);
        Reached before = today.get(each.subject());
        String loss = String.format(Locale.ROOT, "%.1f", risk.exposure());
        String was = before == null
                ? "-"
                : String.format(Locale.ROOT, "%.1f", shown(before).exposure());
        String name = (each.verified() == null ? "*" : " ")
                + shown(whatIf.network().name(each.subject().id()));
        Level level =
                Level.valueOf(io.harbinger.domain.score.Level.of(risk.risk()).name());
        return style.badge(level) + " " + Columns.fit(name, NAME) + right(was) + right(loss)
                + right(String.format(Locale.ROOT, "%.1f", Points.tenths(risk.risk()))) + "  "
                + Columns.fit(start(risk.window()), WHEN - 2) + Columns.fit(end(risk.window()), END)
                + Columns.cut(way(each.path()), Math.max(LEAST_PATH, columns - BEFORE_PATH));
    }

    private static UpstreamRisk shown(Reached each) {
        return each.verified() == null ? each.all() : each.verified();
    }

    private String start(Window window) {
        return window.start() == Window.NEVER
                ? "absorbed before it"
                : window.isAbsorbed() ? "stocks outlast it" : when(window.start());
    }

    private String end(Window window) {
        if (window.isAbsorbed()) {
            return "";
        }
        return window.end() == Window.NEVER ? "open" : days(window.end());
    }

    /** From the subject back to the root: the nearest first, since of a long way the end is cut off. */
    private static String way(Affected affected) {
        List<String> ids = new ArrayList<>();
        for (PathStep step : affected.path()) {
            ids.add(0, (step.lacksCover() ? "?" : "") + PlainText.of(step.from().id()));
        }
        return String.join(" < ", ids) + (affected.steps() > affected.path().size() ? " < …" : "");
    }

    private List<String> notes(List<Reached> reached, int most) {
        List<String> notes = new ArrayList<>();
        if (reached.size() > most) {
            notes.add(reached.size() - most + " more subjects; --top N or --json shows them");
        }
        if (reached.stream().anyMatch(each -> each.verified() == null)) {
            notes.add("*  only through edges that are not verified: shown, not warned of");
        }
        if (reached.stream().anyMatch(each -> each.path().path().stream().anyMatch(PathStep::lacksCover))) {
            notes.add("?  no stock is known there: the shortage may come later");
        }
        notes.add(
                "LOSS: share of supply in per cent, whenever; RISK: less where stocks outlast it; TODAY: loss without it");
        return notes;
    }

    private static String shown(Name name) {
        return PlainText.of(name.both());
    }

    private String when(long time) {
        return date(time) + " " + days(time);
    }

    private String days(long time) {
        return String.format(
                Locale.ROOT, "%+dd", Math.floorDiv(time - whatIf.then().time(), DAY));
    }

    private static String date(long time) {
        return Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private String cut(String line) {
        return Columns.cut(PlainText.of(line), columns);
    }

    private static String right(String text) {
        return " ".repeat(Math.max(0, FIGURE - text.length())) + text;
    }
}
