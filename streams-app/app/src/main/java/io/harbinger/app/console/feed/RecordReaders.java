package io.harbinger.app.console.feed;

import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.view.TopicFollower.Reader;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.network.Entity;
import io.harbinger.topology.Settings;
import io.harbinger.wire.AcknowledgementCodec;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.PanoramaCodec;
import io.harbinger.wire.WireFormat;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From the records of each topic to the read model. What cannot be read is counted, and changes nothing. */
final class RecordReaders {

    private final ReadModel model;
    private final OutputCodec outputs;
    private final NetworkCodec networks;
    private final AcknowledgementCodec acknowledgements;
    private final PanoramaCodec panoramas;

    RecordReaders(ReadModel model, WireFormat format) {
        this.model = model;
        this.outputs = new OutputCodec(format, "", "");
        this.networks = new NetworkCodec(format);
        this.acknowledgements = new AcknowledgementCodec(format);
        this.panoramas = new PanoramaCodec(format);
    }

    Reader alertsCurrent() {
        return (at, key, value) -> {
            if (value == null) {
                model.alert(at, key, null);
            } else {
                decoded((any, bytes) -> outputs.decodeAlert(bytes), (any, alert) -> model.alert(at, key, alert))
                        .read(at, key, value);
            }
        };
    }

    Reader alerts() {
        return values(outputs::decodeAlert, model::transition);
    }

    Reader riskScores() {
        return values(outputs::decodeScore, model.recorded()::score);
    }

    Reader indicatorValues() {
        return values(outputs::decodeValue, model.recorded()::value);
    }

    Reader acknowledgements() {
        return decoded(acknowledgements::decode, model::acknowledgement);
    }

    Reader network() {
        return (at, id, value) -> {
            if (value == null) {
                model.entity(id, null);
            } else if (networks.decode(value, Settings.LARGEST_RECORD) instanceof Parsed.Ok<Entity> ok) {
                model.entity(id, ok.value());
            } else {
                model.skipped();
            }
        };
    }

    Reader incidents(PublishedPanorama panorama) {
        return decoded((key, bytes) -> panoramas.decodeIncident(bytes), panorama::incident);
    }

    Reader upstreamRisks(PublishedPanorama panorama) {
        return decoded((key, bytes) -> panoramas.decodeUpstreamRisk(bytes), panorama::risk);
    }

    /** Of a log that has no tombstones. */
    private <T> Reader values(Function<byte[], T> codec, Consumer<T> sink) {
        return decoded((key, bytes) -> codec.apply(bytes), (key, value) -> {
            if (value != null) {
                sink.accept(value);
            }
        });
    }

    private <T> Reader decoded(BiFunction<String, byte[], T> codec, BiConsumer<String, @Nullable T> sink) {
        return (at, key, value) -> {
            T record = null;
            if (value != null) {
                try {
                    record = codec.apply(key, value);
                } catch (RuntimeException e) {
                    model.skipped();
                    return;
                }
            }
            sink.accept(key, record);
        };
    }
}
