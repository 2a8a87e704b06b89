package io.harbinger.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MicrometerTelemetryTest {

    private static final Instant NOON = Instant.parse("2021-03-24T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MicrometerTelemetry telemetry = new MicrometerTelemetry(registry, now::get, ShownSubjects.DEFAULT);

    @Test
    void shouldHaveEverySeriesAtZeroWhenNothingHappened() {
        for (EventKind kind : EventKind.values()) {
            String source = "source=\"" + kind.name().toLowerCase(java.util.Locale.ROOT) + "\"";
            assertThat(scrape()).contains("harbinger_events_accepted_total{" + source + "} 0.0");
        }
        assertThat(scrape()).contains("harbinger_alerts_active{level=\"red\",subject_type=\"node\"} 0.0");
        assertThat(scrape().lines().filter(line -> line.startsWith("harbinger_events_rejected_total")))
                .hasSize(EventKind.values().length * Reason.values().length);
    }

    @Test
    void shouldCountEventsBySourceAndReason() {
        telemetry.accepted(EventKind.SENSOR, 1);
        telemetry.accepted(EventKind.SENSOR, 1);
        telemetry.rejected(EventKind.TRADE, Reason.UNKNOWN_UNIT);
        telemetry.duplicate(EventKind.LOGISTICS);
        telemetry.unknownSubjects(EventKind.LOGISTICS, 1);

        assertThat(scrape())
                .contains("harbinger_events_accepted_total{source=\"sensor\"} 2.0")
                .contains("harbinger_events_rejected_total{reason=\"unknown_unit\",source=\"trade\"} 1.0")
                .contains("harbinger_events_rejected_total{reason=\"unknown_unit\",source=\"sensor\"} 0.0")
                .contains("harbinger_events_duplicate_total{source=\"logistics\"} 1.0")
                .contains("harbinger_subjects_unknown_total{source=\"logistics\"} 1.0");
    }

    @Test
    void shouldCountWhatTheNetworkTopicHoldsThatIsNoEntityAndWhatNoTopicTakes() {
        telemetry.networkRefused("suez", new Rejection(Reason.TOO_LONG, "name", "n", "is too long"));
        telemetry.networkRefused("", new Rejection(Reason.NULL_KEY, "key", "", "must be there"));
        telemetry.outputDropped("harbinger.risk-scores.v1");
        telemetry.outputDropped("harbinger.risk-scores.v1");

        assertThat(scrape())
                .contains("harbinger_network_refused_total{reason=\"too_long\"} 1.0")
                .contains("harbinger_network_refused_total{reason=\"null_key\"} 1.0")
                .contains("harbinger_network_refused_total{reason=\"malformed\"} 0.0")
                .contains("harbinger_outputs_dropped_total{topic=\"harbinger.risk-scores.v1\"} 2.0");
    }

    @Test
    void shouldGiveLatenessInSecondsWhenAnEventIsLate() {
        telemetry.late(EventKind.SENSOR, Duration.ofMinutes(5).toMillis());

        assertThat(scrape())
                .contains("harbinger_events_late_total{source=\"sensor\"} 1.0")
                .contains("harbinger_event_lateness_seconds_sum 300.0")
                .contains("harbinger_event_lateness_seconds_bucket{le=\"60.0\"} 0")
                .contains("harbinger_event_lateness_seconds_bucket{le=\"600.0\"} 1");
    }

    @Test
    void shouldFollowOpenEpisodesByLevelAndTypeOfSubject() {
        telemetry.restored("subjects", 0, SubjectType.NODE, Level.BLUE, 2);
        telemetry.transition("subjects", 0, changed(TransitionKind.OPENED, Level.NONE, Level.YELLOW, 100));
        telemetry.transition("subjects", 0, changed(TransitionKind.ESCALATED, Level.YELLOW, Level.RED, 200));
        telemetry.transition("subjects", 0, changed(TransitionKind.CLEARED, Level.BLUE, Level.NONE, 300));

        assertThat(scrape())
                .contains("harbinger_alerts_active{level=\"blue\",subject_type=\"node\"} 1.0")
                .contains("harbinger_alerts_active{level=\"yellow\",subject_type=\"node\"} 0.0")
                .contains("harbinger_alerts_active{level=\"red\",subject_type=\"node\"} 1.0")
                .contains("harbinger_alerts_active{level=\"red\",subject_type=\"lane\"} 0.0")
                .contains("harbinger_alert_transitions_total{kind=\"cleared\",subject_type=\"node\"} 1.0")
                .contains("harbinger_alert_latency_seconds_bucket{le=\"0.25\"} 2")
                .contains("harbinger_alert_latency_seconds_count 3")
                .contains("harbinger_alert_open_seconds_sum 7200.0")
                .contains("harbinger_alert_open_seconds_count 1");
    }

    @Test
    void shouldFollowTheEpisodesWhoseDataHaveStopped() {
        telemetry.stale(SubjectType.NODE, 3);
        telemetry.stale(SubjectType.NODE, -1);

        assertThat(scrape())
                .contains("harbinger_alerts_stale{subject_type=\"node\"} 2.0")
                .contains("harbinger_alerts_stale{subject_type=\"lane\"} 0.0");
    }

    @Test
    void shouldReportTheSlowestTaskOfAStageAndForgetTheOnesReleased() {
        telemetry.watermark("assess", 0, NOON.minusSeconds(30).toEpochMilli());
        telemetry.watermark("assess", 1, NOON.minusSeconds(3).toEpochMilli());
        telemetry.subjects("assess", 0, 10);
        telemetry.subjects("assess", 1, 5);

        assertThat(scrape())
                .contains("harbinger_event_time_lag_seconds{stage=\"assess\"} 30.0")
                .contains("harbinger_subjects_tracked{stage=\"assess\"} 15.0");

        telemetry.released("assess", 0);

        assertThat(scrape())
                .contains("harbinger_event_time_lag_seconds{stage=\"assess\"} 3.0")
                .contains("harbinger_subjects_tracked{stage=\"assess\"} 5.0");
    }

    @Test
    void shouldReportTheTaskThatIsAheadOfTheClock() {
        telemetry.watermark("assess", 0, NOON.minusSeconds(30).toEpochMilli());
        assertThat(scrape()).contains("harbinger_event_time_ahead_seconds{stage=\"assess\"} 0.0");

        telemetry.watermark("assess", 1, NOON.plusSeconds(1800).toEpochMilli());

        assertThat(scrape())
                .contains("harbinger_event_time_ahead_seconds{stage=\"assess\"} 1800.0")
                .contains("harbinger_event_time_lag_seconds{stage=\"assess\"} 30.0");
    }

    @Test
    void shouldReportHowLongEventTimeDidNotAdvance() {
        assertThat(telemetry.view().sinceProgress()).isEmpty();

        telemetry.watermark("ingest", 0, 0);
        now.set(NOON.plusSeconds(7));

        assertThat(telemetry.view().sinceProgress()).contains(Duration.ofSeconds(7));
    }

    @Test
    void shouldSummariseRowsByStore() {
        telemetry.rowWritten("assess-panes", 100);
        telemetry.rowWritten("assess-panes", 300);

        assertThat(scrape())
                .contains("harbinger_state_rows_written_total{store=\"assess-panes\"} 2.0")
                .contains("harbinger_state_row_bytes_total{store=\"assess-panes\"} 400.0")
                .contains("harbinger_state_row_largest_bytes{store=\"assess-panes\"} 300.0");
    }

    @Test
    void shouldGiveCoverageAsAShareOfPanes() {
        telemetry.assessed(true);
        telemetry.assessed(true);
        telemetry.assessed(true);
        telemetry.assessed(false);

        assertThat(scrape())
                .contains("harbinger_panes_assessed_total{sufficient=\"false\"} 1.0")
                .contains("harbinger_coverage_ratio 0.75");
    }

    @Test
    void shouldReportIdleTimeOfTheSlowestTaskAndDelayOfItsTicks() {
        telemetry.watermark("assess", 0, NOON.minusSeconds(3).toEpochMilli());
        telemetry.watermark("assess", 1, NOON.minusSeconds(1).toEpochMilli());
        now.set(NOON.plusSeconds(60));
        telemetry.watermark("assess", 1, NOON.plusSeconds(60).toEpochMilli());
        telemetry.watermark("assess", 0, NOON.minusSeconds(3).toEpochMilli());

        assertThat(scrape())
                .contains("harbinger_event_time_idle_seconds{stage=\"assess\"} 60.0")
                .contains("harbinger_event_time_delay_seconds_count{stage=\"assess\"} 3")
                .contains("harbinger_event_time_delay_seconds_bucket{stage=\"assess\",le=\"1.0\"} 2")
                .contains("harbinger_event_time_delay_seconds_bucket{stage=\"assess\",le=\"5.0\"} 3");
    }

    private static Transition changed(TransitionKind kind, Level previous, Level level, long latency) {
        long onset = NOON.minusSeconds(7200).toEpochMilli();
        var assessment = new Assessment(
                Subject.node("suez"),
                null,
                NOON.toEpochMilli(),
                NOON.toEpochMilli() + latency,
                50.0,
                new DimensionScores(null, null, 50.0, null),
                Dimension.STABILITY,
                1,
                List.of());
        return new Transition(new UUID(1, 2), kind, level, previous, onset, assessment);
    }

    private String scrape() {
        return registry.scrape();
    }
}
