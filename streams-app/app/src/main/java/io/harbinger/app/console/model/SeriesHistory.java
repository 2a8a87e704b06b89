package io.harbinger.app.console.model;

import io.harbinger.schema.Driver;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.wire.SubjectKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last windows of the series that the console has read. Bounded: once it is full, a series is only taken in whose risk
 * warns, in place of the one that has been silent longest.
 */
final class SeriesHistory {

    private static final double WARNS = 40;

    private final int most;
    /** Subjects in the order of their newest values, oldest first. */
    private final Map<String, Map<String, Track>> subjects = new LinkedHashMap<>(16, 0.75f, true);

    private int size;
    private boolean full;

    SeriesHistory(int most) {
        this.most = most;
    }

    void add(IndicatorValue value) {
        Driver driver = value.getDriver();
        String subject = SubjectKey.of(value.getSubjectType(), value.getSubjectId());
        String series = driver.getIndicator() + '|' + driver.getSeries();
        Map<String, Track> known = subjects.get(subject);
        Track track = known == null ? null : known.get(series);
        if (track == null) {
            if (size >= most && !makeRoom(driver, subject)) {
                return;
            }
            track = new Track(driver);
            subjects.computeIfAbsent(subject, any -> new LinkedHashMap<>()).put(series, track);
            size++;
        }
        track.add(value);
    }

    /** Those of a subject's typed key. */
    List<Track> of(String subject) {
        // Not a use that counts: asking keeps nothing in memory.
        return subjects.entrySet().stream()
                .filter(each -> each.getKey().equals(subject))
                .findFirst()
                .map(each -> List.copyOf(each.getValue().values()))
                .orElse(List.of());
    }

    /** All, by their subjects. */
    Map<String, List<Track>> all() {
        Map<String, List<Track>> all = new LinkedHashMap<>();
        subjects.forEach((subject, tracks) -> all.put(subject, new ArrayList<>(tracks.values())));
        return all;
    }

    /** Whether some series were left out. */
    boolean isFull() {
        return full;
    }

    private boolean makeRoom(Driver driver, String subject) {
        full = true;
        if (driver.getRisk() < WARNS) {
            return false;
        }
        var oldest = subjects.entrySet().iterator();
        Map.Entry<String, Map<String, Track>> first = oldest.next();
        if (first.getKey().equals(subject)) {
            return false;
        }
        size -= first.getValue().size();
        oldest.remove();
        return true;
    }
}
