package io.harbinger.bench.flink;

import io.harbinger.domain.subject.Subject;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.SubjectKey;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** At the end of a minute of a node: its value, and what it changes of the node's alert, as records of our topics. */
final class JudgeWindow extends ProcessWindowFunction<Tuple2<Long, Double>, Output, String, TimeWindow> {

    private static final long serialVersionUID = 1L;

    private final long graceMillis;
    private transient @Nullable Tools tools;

    private record Tools(MinuteJudge judge, OutputCodec codec, ValueStateDescriptor<NodeState> node) {

        static Tools create() {
            MinuteJudge judge = MinuteJudge.ofCore();
            return new Tools(
                    judge,
                    new OutputCodec(WireFormat.singleObject(), judge.catalogueVersion(), ""),
                    new ValueStateDescriptor<>("node", Types.POJO(NodeState.class)));
        }
    }

    JudgeWindow(long graceMillis) {
        this.graceMillis = graceMillis;
    }

    @Override
    public void open(OpenContext context) {
        tools = Tools.create();
    }

    @Override
    public void process(String node, Context context, Iterable<Tuple2<Long, Double>> means, Collector<Output> out)
            throws Exception {
        Tools open = Objects.requireNonNull(tools, "opened");
        ValueState<NodeState> kept = context.globalState().getState(open.node());
        NodeState state = kept.value() == null ? new NodeState() : kept.value();
        Tuple2<Long, Double> mean = means.iterator().next();
        TimeWindow window = context.window();
        var judged = open.judge().judge(state, window.getStart(), window.getEnd(), mean.f0, mean.f1);
        kept.update(state);
        Subject subject = Subject.node(node);
        byte[] key = SubjectKey.of(subject).getBytes(StandardCharsets.UTF_8);
        out.collect(new Output(false, key, open.codec().encode(subject, judged.driver(), judged.sufficient())));
        if (judged.change() != null) {
            var alert = AlertRecords.of(
                    subject,
                    judged.driver(),
                    judged.change(),
                    context.currentWatermark() + graceMillis + 1,
                    open.judge().catalogueVersion());
            out.collect(new Output(true, key, open.codec().encode(alert)));
        }
    }
}
