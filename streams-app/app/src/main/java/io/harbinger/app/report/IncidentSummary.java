package io.harbinger.app.report;

import io.harbinger.app.text.PlainText;
import io.harbinger.app.text.TextTable;
import io.harbinger.schema.AffectedCount;
import io.harbinger.schema.Incident;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The incidents of a run as a table: a row each, with its cause and whom it reached at its worst. */
public final class IncidentSummary {

    /** @param worst the record with the highest level; of several the one that loses most */
    private record Course(Incident worst, Incident last) {}

    private static final Comparator<Incident> BY_WEIGHT = Comparator.comparing(Incident::getLevel)
            .thenComparing(Incident::getSeverity)
            .thenComparing(Incident::getAffectedAll);

    private static final Comparator<Course> WORST_FIRST = Comparator.comparing(Course::worst, BY_WEIGHT.reversed())
            .thenComparing(course -> course.worst().getOnset())
            .thenComparing(course -> course.worst().getRootId());

    private final Map<String, Course> courses = new LinkedHashMap<>();

    /** Adds a change of an incident; those of one come in their order. */
    public void add(Incident incident) {
        courses.merge(
                incident.getAlertId(),
                new Course(incident, incident),
                (before, now) -> new Course(worse(before.worst(), now.last()), now.last()));
    }

    private static Incident worse(Incident one, Incident other) {
        return BY_WEIGHT.compare(one, other) >= 0 ? one : other;
    }

    /**
     * The table's lines, the worst first, header first; one line where there was none.
     *
     * @param rows most incidents shown
     */
    public List<String> table(int rows) {
        if (courses.isEmpty()) {
            return List.of("no incident: no alert is of a subject of the network");
        }
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(
                "incident", "worst", "onset", "ended", "loses", "reaches", "first short", "alerts that follow"));
        courses.values().stream().sorted(WORST_FIRST).limit(rows).forEach(course -> cells.add(row(course)));
        List<String> lines = new ArrayList<>(TextTable.align(cells));
        if (courses.size() > rows) {
            lines.add(String.format(Locale.ROOT, "and %,d more", courses.size() - rows));
        }
        return lines;
    }

    private static List<String> row(Course course) {
        Incident worst = course.worst();
        String name =
                worst.getRootNameZh() == null ? worst.getRootName() : worst.getRootName() + " " + worst.getRootNameZh();
        return List.of(
                PlainText.of(name),
                worst.getLevel().name(),
                AlertLine.minute(worst.getOnset()),
                ended(course.last()),
                String.format(Locale.ROOT, "%.0f %%", Math.floor(worst.getSeverity())),
                reaches(worst),
                first(worst),
                Integer.toString(worst.getConfirmedCount()));
    }

    private static String ended(Incident last) {
        Instant end = last.getEndedAt();
        if (end == null) {
            return "open";
        }
        String into = last.getExplainedBy();
        return AlertLine.minute(end) + (into == null ? "" : ", part of " + PlainText.of(into));
    }

    private static String reaches(Incident incident) {
        if (!incident.getSolved()) {
            return "not worked out";
        }
        int nodes = 0;
        int blue = 0;
        for (AffectedCount each : incident.getAffected()) {
            nodes += each.getSubjectType() == SubjectType.NODE ? each.getCount() : 0;
            blue += each.getLevel() == Level.NONE ? 0 : each.getCount();
        }
        int sure = incident.getAffected().stream()
                .mapToInt(AffectedCount::getCount)
                .sum();
        return String.format(
                Locale.ROOT,
                "%,d (%,d nodes, %,d at BLUE or above)%s",
                sure,
                nodes,
                blue,
                incident.getAffectedAll() > sure
                        ? String.format(Locale.ROOT, ", %,d by suggested edges", incident.getAffectedAll() - sure)
                        : "");
    }

    /** When the first node is short; with a question mark where only suggested edges say so. */
    private static String first(Incident incident) {
        Instant sure = incident.getEarliestImpact();
        Instant suggested = incident.getEarliestImpactAll();
        return sure != null ? day(sure) : suggested == null ? "-" : day(suggested) + "?";
    }

    private static String day(Instant time) {
        return AlertLine.minute(time).substring(0, 10);
    }
}
