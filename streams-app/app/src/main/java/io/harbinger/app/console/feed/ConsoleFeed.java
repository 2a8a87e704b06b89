package io.harbinger.app.console.feed;

import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.view.TopicFollower;
import io.harbinger.app.view.TopicFollower.Begin;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps a read model up to date with the topics of a deployment, committed records only. */
public final class ConsoleFeed implements AutoCloseable {

    private static final String CLIENT = "harbinger-console";

    private final TopicThreads threads;
    private final @Nullable PanoramaWorker worker;

    private ConsoleFeed(TopicThreads threads, @Nullable PanoramaWorker worker) {
        this.threads = threads;
        this.worker = worker;
    }

    /**
     * Begins to read.
     *
     * @param exists which topics are there: those of open alerts and of all transitions must be, others may be
     * @param onFailure is called when reading fails
     */
    public static ConsoleFeed start(
            ClientSettings clients,
            Topics topics,
            WireFormat format,
            Predicate<String> exists,
            ReadModel model,
            InstantSource clock,
            Runnable onFailure) {
        var readers = new RecordReaders(model, format);
        var panorama = new PublishedPanorama(model);
        String incidents = topics.incidents();
        String risks = topics.upstreamRisks();
        List<FollowedTopic> followed = new ArrayList<>();
        followed.add(topic(clients, topics.alertsCurrent(), clock, readers.alertsCurrent()));
        followed.add(recent(clients, topics.alerts(), clock, readers.alerts()));
        if (exists.test(topics.riskScores())) {
            followed.add(recent(clients, topics.riskScores(), clock, readers.riskScores()));
        }
        if (exists.test(topics.indicatorValues())) {
            followed.add(recent(clients, topics.indicatorValues(), clock, readers.indicatorValues()));
        }
        if (exists.test(topics.network())) {
            followed.add(topic(clients, topics.network(), clock, readers.network()));
        }
        if (exists.test(topics.acknowledgements())) {
            followed.add(topic(clients, topics.acknowledgements(), clock, readers.acknowledgements()));
        }
        boolean published = exists.test(incidents) && exists.test(risks);
        if (published) {
            followed.add(topic(clients, incidents, clock, readers.incidents(panorama), panorama::publish));
            followed.add(topic(clients, risks, clock, readers.upstreamRisks(panorama), panorama::publish));
        }
        followed.forEach(topic -> model.lag(topic.name(), topic.follower()::lag));
        return new ConsoleFeed(
                TopicThreads.start(followed, model::complete, onFailure),
                published ? null : PanoramaWorker.start(model));
    }

    /** What made reading fail; null where nothing has. */
    public @Nullable RuntimeException failure() {
        return threads.failure();
    }

    @Override
    public void close() {
        threads.close();
        if (worker != null) {
            worker.close();
        }
    }

    /** One whose end matters, and whose beginning may be long ago. */
    private static FollowedTopic recent(
            ClientSettings clients, String name, InstantSource clock, TopicFollower.Reader reader) {
        return new FollowedTopic(name, TopicFollower.of(clients, name, client(name), clock, Begin.RECENT), reader);
    }

    private static FollowedTopic topic(
            ClientSettings clients, String name, InstantSource clock, TopicFollower.Reader reader) {
        return topic(clients, name, clock, reader, () -> {});
    }

    private static FollowedTopic topic(
            ClientSettings clients, String name, InstantSource clock, TopicFollower.Reader reader, Runnable after) {
        return new FollowedTopic(name, TopicFollower.of(clients, name, client(name), clock), reader, after);
    }

    /** Each of its own, since the client's figures are registered under it. */
    private static String client(String topic) {
        return CLIENT + "-" + topic;
    }
}
