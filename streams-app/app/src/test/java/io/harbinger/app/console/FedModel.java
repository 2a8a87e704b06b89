package io.harbinger.app.console;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static io.harbinger.testing.pipeline.AlertBuilder.driver;

import io.harbinger.app.console.model.PanoramaView;
import io.harbinger.app.console.model.PanoramaView.Source;
import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.panorama.Scenarios;
import io.harbinger.app.view.TopicPosition;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.Entity.Product;
import io.harbinger.domain.network.Entity.SupplyEdge;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.DimensionScores;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.wire.SubjectKey;
import java.time.Instant;
import java.util.List;

/** A read model with a canal, two ports, a lane and a plant; the canal has a RED alert and a port a BLUE one. */
public final class FedModel {

    public static final Instant NOW = Instant.parse("2021-03-25T08:00:00Z");
    public static final String HOSTILE = "<img src=x onerror=alert(1)>";
    private static final long DAY = 86_400_000L;

    public final ReadModel model = new ReadModel(() -> NOW);
    private long offset;

    public static FedModel complete() {
        var fed = new FedModel();
        entities().forEach(entity -> fed.model.entity(entity.id(), entity));
        fed.opened(canal());
        fed.opened(anAlert()
                .alert("port")
                .of("SGSIN", HOSTILE)
                .going(Level.NONE, Level.BLUE)
                .scoring(45.0)
                .because(driver("Queue", 9, 45))
                .is(TransitionKind.OPENED));
        FedPast.into(fed.model.recorded());
        fed.model.complete();
        fed.compute();
        return fed;
    }

    public void opened(AlertTransition alert) {
        model.alert(new TopicPosition(0, offset, offset++), SubjectKey.of(alert), alert);
    }

    public void ended(AlertTransition end) {
        model.transition(end);
        String key = SubjectKey.of(end.getSubjectType(), end.getSubjectId());
        model.alert(new TopicPosition(0, offset, offset++), key, null);
    }

    public void compute() {
        Scenarios today = Scenarios.today(
                model.network().entities(),
                model.open().stream().map(each -> each.alert()).toList(),
                NOW.toEpochMilli());
        model.panorama(new PanoramaView(Source.COMPUTED, today.asOf(), today.incidents(), today.risks()));
    }

    /** RED, 100 from two indicators of one dimension, of which the critical one decides. */
    public static AlertTransition canal() {
        Driver.Builder transits = driver("Transits", 14, 100)
                .setDeviation(0.72)
                .setLevelOk(0.1)
                .setLevelBad(0.6)
                .setLevelRisk(100.0)
                .setCritical(true);
        Driver.Builder queue = driver("Queue", 40, 50)
                .setDeviation(40.0)
                .setLevelOk(20.0)
                .setLevelBad(60.0)
                .setLevelRisk(50.0);
        AlertTransition alert =
                anAlert().scoring(100.0).because(transits, queue).is(TransitionKind.ESCALATED);
        return AlertTransition.newBuilder(alert)
                .setDimensions(DimensionScores.newBuilder().setStability(100.0).build())
                .setLatitude(30.43)
                .setLongitude(32.35)
                .build();
    }

    private static List<Entity> entities() {
        return List.of(
                node("EGSUZ", "CHOKEPOINT", "Suez Canal", "苏伊士运河", 30.43, 32.35),
                node("SGSIN", "PORT", "Singapore", "新加坡", 1.26, 103.8),
                node("NLRTM", "PORT", "Rotterdam", "鹿特丹", 51.95, 4.05),
                node("works", "PLANT", "Rhine works", "莱茵工厂", 51.2, 6.8),
                new Lane(
                        "SGSIN>NLRTM",
                        "SGSIN",
                        "NLRTM",
                        new Name("Singapore to Rotterdam", "新加坡至鹿特丹"),
                        20 * DAY,
                        List.of("EGSUZ"),
                        List.of(new Position(1.26, 103.8), new Position(30.43, 32.35), new Position(51.95, 4.05))),
                new Product("850760", new Name("Cells", "电芯"), "850760"),
                edge("canal-lane", "EGSUZ", "SGSIN>NLRTM", 1, 0),
                edge("lane-works", "SGSIN>NLRTM", "works", 0.8, 10 * DAY));
    }

    private static Node node(String id, String type, String name, String zh, double latitude, double longitude) {
        String chain = switch (type) {
            case "PLANT" -> "cells/plant";
            case "PORT" -> "cells/ship";
            default -> null;
        };
        var position = new Position(latitude, longitude);
        List<String> aliases = id.equals("NLRTM") ? List.of("port-of-rotterdam") : List.of();
        return new Node(id, type, new Name(name, zh), position, null, null, null, null, chain, aliases);
    }

    private static SupplyEdge edge(String id, String from, String to, double share, long stock) {
        return new SupplyEdge(id, from, to, null, share, DAY, stock, 0, null, null);
    }
}
