package io.harbinger.domain.network.incident;

import static io.harbinger.domain.network.incident.Networks.DAY;
import static io.harbinger.domain.network.incident.Networks.down;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Window;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IncidentFinderTest {

    private static final OwnRisk CANAL = down(Subject.node("canal"), 0.96, 0);

    private static Panorama find(List<? extends Entity> entities, OwnRisk... open) {
        return IncidentFinder.find(NetworkModel.of(entities, 0), List.of(open), DAY);
    }

    @Test
    void shouldTellOneIncidentOfTheRootWithWhomItReaches() {
        Panorama panorama = find(Networks.EXAMPLE, CANAL);

        assertThat(panorama.incidents()).hasSize(1);
        Incident incident = panorama.incidents().get(0);
        assertThat(incident.root().subject()).isEqualTo(Subject.node("canal"));
        assertThat(incident.level()).isEqualTo(Level.RED);
        assertThat(incident.verified().counts())
                .containsExactlyInAnyOrder(
                        new AffectedCount(SubjectType.LANE, Level.ORANGE, 1),
                        new AffectedCount(SubjectType.NODE, Level.NONE, 2));
        assertThat(incident.verified().worst())
                .extracting(each -> each.subject().id())
                .containsExactly("lane-a", "refinery", "cathode-works");
        assertThat(incident.verified().products()).containsExactly("metal", "ore");
    }

    @Test
    void shouldShowWhatSuggestedEdgesAddAndNotWarnOfIt() {
        Panorama panorama = find(Networks.EXAMPLE, CANAL);

        assertThat(panorama.incidents().get(0).all().size()).isEqualTo(4);
        Reached plant = reached(panorama, "plant");
        assertThat(plant.verified()).isNull();
        assertThat(plant.all().loss()).isEqualTo(241_920);
        assertThat(plant.path().path()).hasSize(4);
    }

    /** 6 + 20 + 10 ÷ 0.3456 days, step by step from what the path says. */
    @Test
    void shouldTellAPathWithTheDayOnWhichItBites() {
        Reached refinery = reached(find(Networks.EXAMPLE, CANAL), "refinery");

        List<PathStep> path = refinery.path().path();
        assertThat(path).extracting(step -> step.from().toString()).containsExactly("NODE:canal", "LANE:lane-a");
        assertThat(path.get(0).start()).isEqualTo(6 * DAY);
        assertThat(path.get(0).cover()).isNull();
        assertThat(path.get(0).lacksCover()).as("a lane has no stock").isFalse();
        assertThat(path.get(1).cover()).isEqualTo(10 * DAY);
        long byHand = 6 * DAY + 20 * DAY + 10 * DAY * 1_000_000 / 345_600;
        assertThat(path.get(1).start()).isEqualTo(byHand);
        assertThat(refinery.path().risk().window().start()).isEqualTo(byHand);
        assertThat(find(Networks.EXAMPLE, CANAL).incidents().get(0).verified().earliest())
                .isEqualTo(byHand);
    }

    /** Of what is open under another name of a node nothing counts beside what is assumed of the node. */
    @Test
    void shouldTakeWhatIsAssumedOfASubjectInPlaceOfWhatIsOpen() {
        List<Entity> entities = List.of(
                Networks.known("canal", "chokepoint1"),
                Networks.known("strait", "chokepoint2", "chokepoint3"),
                Networks.edge("canal", "plant", 1),
                Networks.edge("strait", "mill", 1));
        List<OwnRisk> open = List.of(
                down(Subject.node("chokepoint1"), 0.9, 0),
                down(Subject.node("chokepoint2"), 0.8, 0),
                down(Subject.node("chokepoint3"), 0.3, 0));

        Panorama panorama = IncidentFinder.find(
                NetworkModel.of(entities, 0), open, List.of(down(Subject.node("canal"), 0.4, 0)), DAY);

        assertThat(panorama.incidents())
                .extracting(
                        each -> each.root().subject().id(),
                        each -> each.root().impulse().severity())
                .containsExactly(tuple("strait", 800_000), tuple("canal", 400_000));
    }

    /** A source of data has numbers of its own for nodes. */
    @Test
    void shouldTakeAnAlertUnderAnAliasAsOneOfItsNode() {
        List<Entity> entities = List.of(Networks.known("canal", "chokepoint1"), Networks.edge("canal", "plant", 1));

        Panorama panorama =
                find(entities, down(Subject.node("chokepoint1"), 0.8, 0), down(Subject.node("canal"), 0.3, 0));

        assertThat(panorama.incidents()).hasSize(1);
        assertThat(panorama.incidents().get(0).root().subject()).isEqualTo(Subject.node("canal"));
        assertThat(panorama.incidents().get(0).root().id()).isEqualTo("alert-of-chokepoint1");
        assertThat(reached(panorama, "plant").all().loss()).isEqualTo(800_000);
    }

    @Test
    void shouldSayWhereAStockIsNotKnown() {
        Panorama panorama = find(List.of(Networks.edge("mine", "plant", 1)), down(Subject.node("mine"), 1, 0));

        assertThat(reached(panorama, "plant").path().path().get(0).lacksCover()).isTrue();
    }

    @Test
    void shouldMakeOwnRisksThatARootExplainsPartsOfItsIncident() {
        Panorama panorama = find(Networks.EXAMPLE, CANAL, down(Subject.lane("lane-a"), 0.9, 4));

        assertThat(panorama.incidents()).hasSize(1);
        assertThat(panorama.incidents().get(0).confirmed()).containsExactly(Subject.lane("lane-a"));
        assertThat(panorama.explained()).containsEntry(Subject.lane("lane-a"), Subject.node("canal"));
    }

    @Test
    void shouldKeepApartWhatARootDoesNotExplain() {
        OwnRisk before = down(Subject.lane("lane-a"), 0.9, -4);
        OwnRisk other = down(Subject.lane("lane-b"), 0.5, 4);

        assertThat(find(Networks.EXAMPLE, CANAL, before, other).incidents())
                .as("one began long before, the other is not on the way")
                .extracting(incident -> incident.root().subject().id())
                .containsExactly("canal", "lane-a", "lane-b");
    }

    @Test
    void shouldNameWhatReachesASubjectAndWhatEachDoesAlone() {
        Panorama panorama = find(Networks.EXAMPLE, CANAL, down(Subject.lane("lane-b"), 0.5, 0));

        Reached refinery = reached(panorama, "refinery");
        assertThat(refinery.all().loss()).isEqualTo(495_600);
        assertThat(refinery.roots())
                .containsExactly(
                        new RootPart(Subject.node("canal"), 345_600), new RootPart(Subject.lane("lane-b"), 150_000));
    }

    @Test
    void shouldAssumeTheUsualTimeToRecoverUntilItIsOver() {
        List<Entity> network = List.of(Networks.recovering("port", 10), Networks.edge("port", "plant", 1));
        NetworkModel model = NetworkModel.of(network, 0);
        List<OwnRisk> open = List.of(down(Subject.node("port"), 1, 0));

        assertThat(end(IncidentFinder.find(model, open, 5 * DAY))).isEqualTo(11 * DAY);
        assertThat(end(IncidentFinder.find(model, open, 10 * DAY))).isEqualTo(Window.NEVER);
        assertThat(find(List.of(Networks.edge("port", "plant", 1)), open.get(0))
                        .incidents()
                        .get(0)
                        .root()
                        .impulse()
                        .end())
                .as("unknown: not assumed to end")
                .isEqualTo(Impulse.OPEN);
    }

    private static long end(Panorama panorama) {
        return reached(panorama, "plant").all().window().end();
    }

    @Test
    void shouldLeaveOutFeedsAndSubjectsOfAnotherType() {
        Panorama panorama =
                find(Networks.EXAMPLE, down(Subject.feed("canal"), 1, 0), down(Subject.product("canal"), 1, 0));

        assertThat(panorama.incidents()).isEmpty();
        assertThat(panorama.reached()).isEmpty();
    }

    @Test
    void shouldNotDependOnTheOrderOfWhatItIsTold() {
        List<OwnRisk> open = new ArrayList<>(List.of(
                CANAL,
                down(Subject.lane("lane-a"), 0.9, 4),
                down(Subject.lane("lane-b"), 0.5, 4),
                down(Subject.node("plant"), 0.5, 60)));
        List<Entity> entities = new ArrayList<>(Networks.EXAMPLE);
        Panorama first = IncidentFinder.find(NetworkModel.of(entities, 0), open, DAY);
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(open, random);
            Collections.shuffle(entities, random);

            assertThat(IncidentFinder.find(NetworkModel.of(entities, 0), open, DAY))
                    .isEqualTo(first);
        }
    }

    private static Reached reached(Panorama panorama, String id) {
        return panorama.reached().stream()
                .filter(each -> each.subject().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
