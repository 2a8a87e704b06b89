package io.harbinger.app.observe;

import io.harbinger.app.text.PlainText;
import io.harbinger.app.text.Points;
import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.Level;
import io.harbinger.stage.Telemetry;
import io.harbinger.wire.SubjectKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log of an instance which alerts of its tasks open, get worse and end, so that who runs it sees that it
 * works. Ten lines in ten seconds at most, and ten more for RED; then how many were left out. What a transaction took back
 * may be said twice: the topics are the record, this is not.
 */
public final class EpisodeLog implements Telemetry {

    private static final Logger LOG = LoggerFactory.getLogger(EpisodeLog.class);
    private static final Duration SPAN = Duration.ofSeconds(10);
    private static final int LINES = 10;

    private final InstantSource clock;
    private final Consumer<String> out;
    private volatile Instant spanEnds = Instant.MIN;
    private int lines;
    private int redLines;
    private int opened;
    private int worse;
    private int ended;

    /** @param clock spans of ten seconds are measured by it */
    public EpisodeLog(InstantSource clock) {
        this(clock, LOG::info);
    }

    EpisodeLog(InstantSource clock, Consumer<String> out) {
        this.clock = clock;
        this.out = out;
    }

    @Override
    public void transition(String stage, int partition, Transition transition) {
        if (verb(transition).isEmpty()) {
            return;
        }
        synchronized (this) {
            beginSpan(clock.instant());
            boolean red = transition.level() == Level.RED;
            if (red ? redLines < LINES : lines < LINES) {
                redLines += red ? 1 : 0;
                lines += red ? 0 : 1;
                out.accept(line(transition));
            } else {
                leaveOut(transition.kind());
            }
        }
    }

    /** Time goes on without transitions too: what was left out must not wait for the next. */
    @Override
    public void watermark(String stage, int partition, long time) {
        Instant now = clock.instant();
        if (!now.isBefore(spanEnds)) {
            synchronized (this) {
                beginSpan(now);
            }
        }
    }

    private void beginSpan(Instant now) {
        if (now.isBefore(spanEnds)) {
            return;
        }
        if (opened + worse + ended > 0) {
            out.accept(String.format(
                    Locale.ROOT, "and more alerts: %,d opened, %,d got worse, %,d ended", opened, worse, ended));
        }
        spanEnds = now.plus(SPAN);
        lines = 0;
        redLines = 0;
        opened = 0;
        worse = 0;
        ended = 0;
    }

    private void leaveOut(TransitionKind kind) {
        switch (kind) {
            case OPENED -> opened++;
            case ESCALATED -> worse++;
            default -> ended++;
        }
    }

    private static String verb(Transition transition) {
        return switch (transition.kind()) {
            case OPENED -> "opened";
            case ESCALATED -> "got worse";
            case CLEARED -> "cleared";
            case EXPIRED ->
                transition.reason() == null
                        ? "was given up for want of data"
                        : "ended without a recovery (" + transition.reason() + ")";
            case SUPERSEDED -> "was superseded";
            default -> "";
        };
    }

    private static String line(Transition transition) {
        Assessment assessment = transition.assessment();
        Level level = transition.level() == Level.NONE ? transition.previousLevel() : transition.level();
        Double score = assessment.score();
        String name = assessment.name() == null ? "" : " " + assessment.name();
        return PlainText.of(level + " alert of " + SubjectKey.of(assessment.subject()) + name + " " + verb(transition)
                + (score == null ? "" : ", score " + Points.whole(score))
                + ", at " + Instant.ofEpochMilli(assessment.time()).truncatedTo(ChronoUnit.MINUTES)
                + reason(transition));
    }

    private static String reason(Transition transition) {
        boolean rises = transition.kind() == TransitionKind.OPENED || transition.kind() == TransitionKind.ESCALATED;
        return transition.assessment().drivers().stream()
                .filter(driver -> rises && driver.indicator().scoring().alerting())
                .findFirst()
                .map(EpisodeLog::reason)
                .orElse("");
    }

    private static String reason(Driver driver) {
        return String.format(
                Locale.ROOT,
                ": %s %.4g, risk %s",
                driver.indicator().name().en(),
                driver.window().value(),
                Points.whole(driver.risk()));
    }
}
