package io.harbinger.topology;

import io.harbinger.domain.event.EventKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The topics of one deployment or one isolated run.
 *
 * @param prefix what every name starts with: {@code harbinger} live, something of its own for a replay
 */
public record Topics(String prefix) {

    /** The live deployment. */
    public static final Topics LIVE = new Topics("harbinger");

    public String sensorReadings() {
        return name("sensor-readings");
    }

    public String logisticsEvents() {
        return name("logistics-events");
    }

    public String tradeFlows() {
        return name("trade-flows");
    }

    /** The input topic of a kind of event. */
    public String input(EventKind kind) {
        return switch (kind) {
            case SENSOR -> sensorReadings();
            case LOGISTICS -> logisticsEvents();
            case TRADE -> tradeFlows();
        };
    }

    /** The input topics of all kinds of event. */
    public List<String> inputs() {
        return List.of(sensorReadings(), logisticsEvents(), tradeFlows());
    }

    public String network() {
        return name("network");
    }

    /** Ticks that apply to all inputs at once, from clients that cannot write to the inputs themselves. */
    public String ticks() {
        return name("ticks");
    }

    /** Logistics events regrouped by lane: internal, but created like the others. */
    public String laneEvents() {
        return name("lane-events");
    }

    public String indicatorValues() {
        return name("indicator-values");
    }

    public String riskScores() {
        return name("risk-scores");
    }

    public String alerts() {
        return name("alerts");
    }

    /** The alerts once more, as JSON, where the deployment asks for it. */
    public String alertsJson() {
        return name("alerts-json");
    }

    public String alertsCurrent() {
        return name("alerts-current");
    }

    /** Own risks of open alerts, and ticks: internal, of one partition, read by the propagation. */
    public String impulses() {
        return name("impulses");
    }

    /** What each cause reaches through the network, where the deployment propagates. */
    public String incidents() {
        return name("incidents");
    }

    /** The incidents once more, as JSON, where the deployment asks for it and propagates. */
    public String incidentsJson() {
        return name("incidents-json");
    }

    /** What reaches each subject through the network, where the deployment propagates. */
    public String upstreamRisks() {
        return name("upstream-risks");
    }

    /** What is assumed as an exercise: one partition, written by people's tools, where the deployment propagates. */
    public String scenarios() {
        return name("scenarios");
    }

    /** What the assumptions of {@link #scenarios} would bring, apart from what is. */
    public String scenarioResults() {
        return name("scenario-results");
    }

    /** Who has acknowledged which alert: written by people's tools, and read by nothing that judges. */
    public String acknowledgements() {
        return name("acknowledgements");
    }

    public String deadLetters() {
        return name("dead-letters");
    }

    public String lateEvents() {
        return name("late-events");
    }

    /** Every topic of the deployment: those of the application, those that it may be asked for, those of people's tools. */
    public List<TopicSpec> all() {
        List<TopicSpec> all = new ArrayList<>(ofApplication(true, true));
        all.add(TopicSpec.table(acknowledgements()));
        return all;
    }

    /**
     * Every topic that the application reads or writes as it is asked.
     *
     * @param json whether alerts and incidents are written once more, as JSON
     * @param panorama whether risk is followed along the network
     */
    public List<TopicSpec> ofApplication(boolean json, boolean panorama) {
        List<TopicSpec> needed = new ArrayList<>(ofApplication());
        if (json) {
            needed.add(TopicSpec.stream(alertsJson()));
        }
        if (panorama) {
            needed.addAll(ofPanorama());
        }
        if (json && panorama) {
            needed.add(TopicSpec.table(incidentsJson()));
        }
        return needed;
    }

    /** Topics that the propagation writes, or is told by. */
    public List<TopicSpec> ofPanorama() {
        return List.of(
                TopicSpec.single(impulses()),
                TopicSpec.table(incidents()),
                TopicSpec.table(upstreamRisks()),
                TopicSpec.single(scenarios()),
                TopicSpec.stream(scenarioResults()));
    }

    /** Every topic that the application reads or writes, and that must exist before it starts. */
    public List<TopicSpec> ofApplication() {
        return List.of(
                TopicSpec.ticking(sensorReadings()),
                TopicSpec.ticking(logisticsEvents()),
                TopicSpec.ticking(tradeFlows()),
                TopicSpec.ticking(ticks()),
                TopicSpec.table(network()),
                TopicSpec.ticking(laneEvents()),
                TopicSpec.stream(indicatorValues()),
                TopicSpec.stream(riskScores()),
                TopicSpec.stream(alerts()),
                TopicSpec.table(alertsCurrent()),
                TopicSpec.stream(deadLetters()),
                TopicSpec.stream(lateEvents()));
    }

    /**
     * The topics that carry ticks. A tick advances the same partition of all inputs, so these need the same number of
     * partitions.
     */
    public List<String> ticking() {
        return ofApplication().stream()
                .filter(TopicSpec::ticking)
                .map(TopicSpec::name)
                .toList();
    }

    private String name(String plural) {
        return prefix + "." + plural + ".v1";
    }
}
