package io.harbinger.topology;

import io.harbinger.stage.Telemetry;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an output that a broker cannot take because it is too large: it is left out and counted where others
 * lose little by it (values, scores, dead letters, late events, and alerts and incidents as JSON, which have topics of their own
 * too). An alert, an event of a lane or a change of state is never left out in silence: the application stops and says
 * why. All outputs are bounded where they are made, so this is the second line.
 */
public final class OutputFailures implements ProductionExceptionHandler {

    /** Carries the policy from the topology to the instances that Kafka Streams makes of this class. */
    private static final String POLICY = "harbinger.output.failures";

    private record Policy(Set<String> droppable, Telemetry telemetry) {}

    private Policy policy = new Policy(Set.of(), Telemetry.SILENT);

    /** Puts it into the properties of an application with these topics. */
    static void handle(Properties properties, Topics topics, Telemetry telemetry) {
        Set<String> droppable = Set.of(
                topics.indicatorValues(),
                topics.riskScores(),
                topics.deadLetters(),
                topics.lateEvents(),
                topics.alertsJson(),
                topics.incidentsJson());
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, OutputFailures.class);
        properties.put(POLICY, new Policy(droppable, telemetry));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        if (configs.get(POLICY) instanceof Policy given) {
            policy = given;
        }
    }

    @Override
    public Response handleError(
            @Nullable ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (exception instanceof RecordTooLargeException && policy.droppable().contains(record.topic())) {
            policy.telemetry().outputDropped(record.topic());
            return Response.resume();
        }
        // As Kafka Streams does by default.
        return exception instanceof RetriableException ? Response.retry() : Response.fail();
    }
}
