package io.harbinger.bench.flink;

import io.harbinger.topology.Topics;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.util.OutputTag;

/**
 * The one-indicator core job, as one would write it with Flink's DataStream API: readings by node → mean of a minute →
 * baseline, z, alert → the topics that our own job writes, in one transaction for each checkpoint.
 *
 * @param bootstrap servers of the cluster
 * @param topics of the log and of the outputs
 * @param application group and prefix of transactions
 * @param end the last tick of the log, epoch milliseconds
 */
record CoreJob(String bootstrap, Topics topics, String application, long end) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** As in the catalogue of the core job. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** As the shipped pipeline's clients have it. */
    private static final String RECORDS_PER_POLL = "1000";

    private static final String BATCH_BYTES = "262144";
    private static final String TRANSACTION_MILLIS = "600000";
    private static final OutputTag<Reading> LATE = new OutputTag<>("late", Reading.TYPE);

    /** Adds the job to an environment. */
    void addTo(StreamExecutionEnvironment environment) {
        SingleOutputStreamOperator<Output> outputs = environment
                .fromSource(source(), watermarks(), "readings")
                .filter(reading -> !reading.isTick())
                .keyBy(Reading::node, Types.STRING)
                .window(TumblingEventTimeWindows.of(MINUTE))
                .sideOutputLateData(LATE)
                .aggregate(
                        new MeanOfMinute(),
                        new JudgeWindow(GRACE.toMillis()),
                        MeanOfMinute.SUM,
                        MeanOfMinute.MEAN,
                        TypeInformation.of(Output.class));
        outputs.getSideOutput(LATE).map(CoreJob::countLate, Reading.TYPE).sinkTo(new DiscardingSink<>());
        outputs.sinkTo(sink());
    }

    private static Reading countLate(Reading reading) {
        Progress.OF_JOB.countLate();
        return reading;
    }

    private WatermarkStrategy<Reading> watermarks() {
        long last = end;
        return WatermarkStrategy.<Reading>forGenerator(
                        context -> new TickWatermarks(GRACE.toMillis(), last, Progress.OF_JOB))
                .withTimestampAssigner((reading, recorded) -> reading.time());
    }

    private KafkaSource<Reading> source() {
        return KafkaSource.<Reading>builder()
                .setBootstrapServers(bootstrap)
                .setTopics(topics.sensorReadings())
                .setGroupId(application)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new RecordReader())
                .setProperty("isolation.level", "read_committed")
                .setProperty("max.poll.records", RECORDS_PER_POLL)
                .setProperty("partition.discovery.interval.ms", "-1")
                .build();
    }

    private KafkaSink<Output> sink() {
        var producer = new Properties();
        producer.put("compression.type", "lz4");
        producer.put("batch.size", BATCH_BYTES);
        producer.put("transaction.timeout.ms", TRANSACTION_MILLIS);
        return KafkaSink.<Output>builder()
                .setBootstrapServers(bootstrap)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(application)
                .setKafkaProducerConfig(producer)
                .setRecordSerializer(new OutputWriter(topics.indicatorValues(), topics.alerts()))
                .build();
    }
}
