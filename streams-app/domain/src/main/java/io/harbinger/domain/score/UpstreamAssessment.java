package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.WindowResult;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reaches a subject through the network, as an assessment of one driver. It is a derived one: it says what others
 * mean for the subject, and nothing of the subject itself.
 *
 * @param indicator of the catalogue, whose measure is the upstream risk
 * @param assessment whose only driver it is
 */
public record UpstreamAssessment(Indicator indicator, Assessment assessment) implements LatestWindows {

    /**
     * The assessment at an instant. Its window is the part of the indicator's pane that has passed: what reaches a subject is
     * known at every instant, and counts once a pane.
     *
     * @param risk that reaches the subject, 0..100
     * @param causes own risks behind it
     * @param now event time, epoch milliseconds
     */
    public static UpstreamAssessment of(
            Indicator indicator, Subject subject, @Nullable String name, double risk, int causes, long now) {
        var window = new WindowResult(windowStart(indicator, now), now, risk, causes, null, true);
        List<Driver> drivers = List.of(RiskCalculator.driver(indicator, "", window));
        Composite.Scored scored = Composite.of(drivers);
        var assessment = new Assessment(
                subject, name, now - 1, now, scored.score(), scored.dimensions(), scored.weakest(), 1, drivers);
        return new UpstreamAssessment(indicator, assessment);
    }

    /**
     * The assessment where no indicator judges what reaches a subject.
     *
     * @param now event time, epoch milliseconds
     */
    public static Assessment ofNothing(Subject subject, @Nullable String name, long now) {
        Composite.Scored scored = Composite.of(List.of());
        return new Assessment(subject, name, now - 1, now, null, scored.dimensions(), null, 0, List.of());
    }

    /** First instant of the window that ends at {@code now}, epoch milliseconds. */
    public static long windowStart(Indicator indicator, long now) {
        return indicator.windowing().pane().start(now - 1);
    }

    @Override
    public @Nullable Driver of(String id, String series) {
        return awaited(id, series) ? assessment.drivers().get(0) : null;
    }

    @Override
    public boolean awaited(String id, String series) {
        return series.isEmpty() && id.equals(indicator.id());
    }

    @Override
    public List<Indicator> indicators(Set<String> ids) {
        return ids.contains(indicator.id()) ? List.of(indicator) : List.of();
    }
}
