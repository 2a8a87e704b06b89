package io.harbinger.source.mapping;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A time format as a mapping file names it, for those who must find out how a column is written. */
public final class TimeNotation {

    private final String name;
    private final TimeFormat format;

    private TimeNotation(String name, TimeFormat format) {
        this.name = name;
        this.format = format;
    }

    /** Throws {@code IllegalArgumentException} for a name that is no format. */
    public static TimeNotation of(String name) {
        return new TimeNotation(name, TimeFormat.of(name));
    }

    public String name() {
        return name;
    }

    /** Whether the text is a possible time in this format. */
    public boolean reads(String text) {
        TimeFormat.Moment moment = moment(text);
        return moment != null && TimeFormats.isPossible(moment.time());
    }

    /**
     * The period that such texts stand for, as a mapping names it: {@code written} for what stands there, {@code day} for
     * instants that are all midnights, {@code month} for days that are all the first of one; empty for instants. Texts
     * that are no times do not count.
     */
    public String period(Collection<String> texts) {
        List<TimeFormat.Moment> moments = texts.stream()
                .distinct()
                .map(this::moment)
                .filter(Objects::nonNull)
                .toList();
        boolean written = moments.stream().allMatch(moment -> moment.whole() != null);
        boolean midnights =
                moments.stream().allMatch(moment -> moment.time().toLocalTime().equals(LocalTime.MIDNIGHT));
        boolean days = moments.stream().allMatch(moment -> moment.whole() == null || moment.whole() == Period.DAY);
        boolean firsts = moments.stream().allMatch(moment -> moment.time().getDayOfMonth() == 1);
        if (moments.size() < 2 || !midnights) {
            return written && !moments.isEmpty() ? "written" : "";
        }
        return days && firsts ? "month" : written ? "written" : "day";
    }

    private TimeFormat.@Nullable Moment moment(String text) {
        return format.read(Spaces.plain(text), ZoneOffset.UTC);
    }
}
