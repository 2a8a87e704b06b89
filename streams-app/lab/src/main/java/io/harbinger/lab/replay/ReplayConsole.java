package io.harbinger.lab.replay;

import io.harbinger.app.console.HeldConsole;
import io.harbinger.app.console.model.PanoramaView;
import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.panorama.Scenarios;
import io.harbinger.app.view.TopicPosition;
import io.harbinger.domain.network.Entity;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Incident;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.Level;
import io.harbinger.schema.RiskScore;
import io.harbinger.wire.SubjectKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Shows the outcome of a replay in a console, from which one goes back along its time: how it stands at the end, and, by the
 * slider, at every time before. Incidents are worked out from the alerts, as at every time.
 */
public final class ReplayConsole implements OutputSink, AutoCloseable {

    private final ReadModel model;
    private final HeldConsole page;
    private Instant end = Instant.MIN;
    private long offset;

    private ReplayConsole(ReadModel model, HeldConsole page) {
        this.model = model;
        this.page = page;
    }

    /**
     * Opens it; it says that it reads until {@link #complete}.
     *
     * @param port of this machine; where it is taken, a free one
     * @param network may be empty
     * @throws io.harbinger.app.lifecycle.AddressException where no port can be used
     */
    public static ReplayConsole open(int port, List<Entity> network, InstantSource clock) {
        var model = new ReadModel(clock);
        network.forEach(entity -> model.entity(entity.id(), entity));
        return new ReplayConsole(model, HeldConsole.open(port, model));
    }

    /** Where a browser finds it. */
    public String url() {
        return page.url();
    }

    @Override
    public void alert(AlertTransition alert) {
        until(alert.getPublishedAt());
        model.transition(alert);
        String subject = SubjectKey.of(alert);
        model.alert(new TopicPosition(0, offset, offset), subject, alert.getLevel() == Level.NONE ? null : alert);
        offset++;
    }

    @Override
    public void incident(Incident incident) {
        // Worked out from the alerts, for the end as for every time before.
    }

    @Override
    public void value(IndicatorValue value) {
        until(value.getDriver().getWindowEnd());
        model.recorded().value(value);
    }

    @Override
    public void score(RiskScore score) {
        model.recorded().score(score);
    }

    @Override
    public boolean takesScores() {
        return true;
    }

    /** All has been given: shows it. */
    public void complete() {
        if (end.isAfter(Instant.MIN)) {
            model.replayedUntil(end);
        }
        Scenarios last = Scenarios.today(
                model.network().entities(),
                model.open().stream().map(each -> each.alert()).toList(),
                model.now().toEpochMilli());
        model.panorama(new PanoramaView(PanoramaView.Source.COMPUTED, last.asOf(), last.incidents(), last.risks()));
        model.complete();
    }

    @Override
    public void close() {
        page.close();
    }

    private void until(Instant time) {
        if (time.isAfter(end)) {
            end = time;
        }
    }
}
