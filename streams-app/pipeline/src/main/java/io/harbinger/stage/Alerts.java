package io.harbinger.stage;

import io.harbinger.domain.assess.AssessmentEvent;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Several stages of alerts that take the same assessments, each with a life cycle, a store and sinks of its own. */
public final class Alerts implements Processor<String, AssessmentEvent, Object, Object> {

    private final List<Alert> each;

    private Alerts(List<Alert> each) {
        this.each = each;
    }

    /** One of each setup, in their order. */
    public static Processor<String, AssessmentEvent, Object, Object> of(List<Alert.Setup> setups) {
        List<Alert> each = setups.stream().map(Alert::new).toList();
        return each.size() == 1 ? each.get(0) : new Alerts(each);
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        each.forEach(alert -> alert.init(context));
    }

    @Override
    public void process(Record<String, AssessmentEvent> record) {
        each.forEach(alert -> alert.process(record));
    }

    @Override
    public void close() {
        each.forEach(Alert::close);
    }
}
