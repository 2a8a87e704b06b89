package io.harbinger.stage;

import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.assess.FeedReport;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.subject.Subject;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.wire.FeedReportCodec;
import io.harbinger.wire.ImpulseCodec;
import io.harbinger.wire.ImpulseRecord;
import io.harbinger.wire.SubjectKey;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Where the results of {@link Assess} go: each to its topic or the next stage, encoded and counted. */
final class AssessmentOutputs {

    private final Assess.To to;
    private final Assess.Setup setup;
    private final ProcessorContext<Object, Object> context;

    AssessmentOutputs(Assess.Setup setup, ProcessorContext<Object, Object> context) {
        this.to = setup.to();
        this.setup = setup;
        this.context = context;
    }

    /** @param now watermark of all inputs, epoch milliseconds */
    void publish(Subject subject, AssessmentEvent event, long now) {
        if (event instanceof AssessmentEvent.PaneClosed closed) {
            setup.telemetry().assessed(closed.sufficient());
            byte[] value = setup.codecs().output().encode(subject, closed.driver(), closed.sufficient());
            forward(SubjectKey.bytes(subject), value, now, to.values());
        } else if (event instanceof AssessmentEvent.Assessed assessed) {
            assessed(subject, assessed, now);
        } else if (event instanceof AssessmentEvent.Reported reported) {
            regroup(reported.report(), now);
        } else if (event instanceof AssessmentEvent.Expired expired) {
            setup.telemetry().expired(setup.stage(), context.taskId().partition(), expired.assessment());
            forward(SubjectKeys.of(subject), expired, now, to.alert());
        }
    }

    private void assessed(Subject subject, AssessmentEvent.Assessed assessed, long now) {
        String name = null;
        if (assessed.material()) {
            Assessment assessment = assessed.assessment();
            SubjectDetails details = setup.network().current().details(subject, assessment.name());
            name = details.name();
            byte[] value = setup.codecs().output().encode(assessment, details);
            forward(SubjectKey.bytes(subject), value, now, to.scores());
        }
        setup.telemetry().scored(setup.stage(), context.taskId().partition(), assessed.assessment(), name);
        forward(SubjectKeys.of(subject), assessed, now, to.alert());
    }

    /** A feed's subjects are on several partitions: what they say of it goes the way of the events of lanes. */
    private void regroup(FeedReport report, long now) {
        if (to.regroup() != null) {
            forward(LaneKeys.ofReport(report.feed()), FeedReportCodec.encode(report), now, to.regroup());
        }
    }

    /**
     * Events of a lane or a region come from several partitions, of which one may run ahead: repetitions are left out here, where the
     * order of all events of a key is that of the log, and once more there, where panes close later.
     */
    void regroup(EventArrived arrival) {
        if (to.regroup() != null && arrival.event() instanceof LogisticsEvent event) {
            String lane = event.route().lane();
            if (lane != null) {
                regroup(LaneKeys.ofLane(lane), arrival);
            }
            String region = setup.network().current().region(event.node());
            if (region != null && setup.assessor().isOfRegions(event)) {
                regroup(LaneKeys.ofRegion(region), arrival);
            }
        }
    }

    private void regroup(byte[] key, EventArrived arrival) {
        Record<Object, Object> record = new Record<>(
                key,
                arrival.original().value(),
                arrival.original().timestamp(),
                Provenance.of(arrival).headers());
        context.forward(record, to.regroup());
    }

    /** All that the task has to tell before {@code now}, epoch milliseconds, is told. */
    void tick(long now) {
        if (to.impulses() != null) {
            String channel = Impulses.channel(setup.stage(), context.taskId().partition());
            byte[] tick = ImpulseCodec.encode(new ImpulseRecord.OfTick(channel, now));
            forward(channel.getBytes(StandardCharsets.UTF_8), tick, now, to.impulses());
        }
    }

    void conflict(EventArrived arrival) {
        String id = arrival.event().id();
        String detail = "was seen before with other content; the first stays";
        refused(arrival, new Rejection(Reason.DUPLICATE_CONFLICT, "id", id, detail));
    }

    void refused(EventArrived arrival, Rejection rejection) {
        setup.telemetry().rejected(arrival.event().kind(), rejection.reason());
        context.forward(DeadLetters.deadLetter(arrival.original(), rejection, arrival.subject()), to.deadLetters());
    }

    void late(EventArrived arrival, Assessor.Observed observed) {
        long lateBy = arrival.watermark() - arrival.event().time();
        setup.telemetry().late(arrival.event().kind(), lateBy);
        context.forward(DeadLetters.late(arrival.original(), arrival.subject(), observed.lateFor(), lateBy), to.late());
    }

    private void forward(Object key, Object value, long now, String child) {
        context.forward(new Record<>(key, value, Math.max(0, now)), child);
    }
}
