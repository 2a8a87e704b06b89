package io.harbinger.app.view;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records under bare keys, as 0.1.0 wrote them, beside those under typed ones. */
class PublishedAlertsTest {

    private static final long SEED = 20260328;

    private final PublishedAlerts published = new PublishedAlerts();

    /** A record of the topic; a level of NONE is a tombstone. */
    private record Written(String key, SubjectType type, Level level, long time) {}

    private AlertChange apply(Written one) {
        AlertTransition record = one.level() == Level.NONE ? null : alert(one);
        return published.apply(new TopicPosition(0, 0, one.time()), one.key(), record);
    }

    private static AlertTransition alert(Written one) {
        AlertTransition node =
                anAlert().of("x", "X").going(Level.NONE, one.level()).is(TransitionKind.OPENED);
        return AlertTransition.newBuilder(node).setSubjectType(one.type()).build();
    }

    private List<String> open() {
        return published.open().atLeast(Level.BLUE).stream()
                .map(alert -> alert.subjectType() + " " + alert.level())
                .toList();
    }

    private static Written bare(SubjectType type, Level level, long time) {
        return new Written("x", type, level, time);
    }

    private static Written typed(SubjectType type, Level level, long time) {
        return new Written(type.name().toLowerCase(Locale.ROOT) + ":x", type, level, time);
    }

    @Test
    void shouldTakeTheSubjectFromTheValueWhereTheKeyDoesNotNameIt() {
        apply(bare(SubjectType.NODE, Level.RED, 1));
        apply(bare(SubjectType.PRODUCT, Level.BLUE, 2));

        assertThat(open()).containsExactly("NODE RED", "PRODUCT BLUE");
    }

    @Test
    void shouldEndWhatLastCameUnderABareKeyWhenItsTombstoneComes() {
        apply(bare(SubjectType.NODE, Level.RED, 1));
        apply(bare(SubjectType.PRODUCT, Level.BLUE, 2));

        AlertChange change = apply(bare(SubjectType.PRODUCT, Level.NONE, 3));

        assertThat(change.before()).isNotNull();
        assertThat(open()).containsExactly("NODE RED");
    }

    @Test
    void shouldShowTheLaterRecordWhateverTheOrderOfThePartitionsOfTwoKeys() {
        // Open when 0.1.0 ran, escalated since the upgrade, the bare key removed by reset.
        List<Written> old = List.of(bare(SubjectType.NODE, Level.BLUE, 1), bare(SubjectType.NODE, Level.NONE, 1));
        List<Written> current = List.of(typed(SubjectType.NODE, Level.RED, 2));
        for (List<Written> order : interleaved(old, current)) {
            var fresh = new PublishedAlertsTest();
            order.forEach(fresh::apply);
            assertThat(fresh.open()).as("seed %d: %s", SEED, order).containsExactly("NODE RED");
        }
    }

    @Test
    void shouldNotOpenAgainWhatEndedSinceTheUpgrade() {
        List<Written> old = List.of(bare(SubjectType.NODE, Level.BLUE, 1));
        List<Written> current = List.of(typed(SubjectType.NODE, Level.RED, 2), typed(SubjectType.NODE, Level.NONE, 3));
        for (List<Written> order : interleaved(old, current)) {
            var fresh = new PublishedAlertsTest();
            order.forEach(fresh::apply);
            assertThat(fresh.open()).as("seed %d: %s", SEED, order).isEmpty();
        }
    }

    @Test
    void shouldSayNothingOfARecordThatALaterOneUnderAnotherKeyReplaced() {
        apply(typed(SubjectType.NODE, Level.RED, 2));

        assertThat(apply(bare(SubjectType.NODE, Level.BLUE, 1)).isEmpty()).isTrue();
        assertThat(apply(bare(SubjectType.NODE, Level.NONE, 1)).isEmpty()).isTrue();
        assertThat(open()).containsExactly("NODE RED");
    }

    /** Orders in which two partitions may be read, each in its own order. */
    private static List<List<Written>> interleaved(List<Written> one, List<Written> other) {
        var random = new Random(SEED);
        var orders = new ArrayList<List<Written>>();
        for (int i = 0; i < 20; i++) {
            var turns = new ArrayList<>(Collections.nCopies(one.size(), true));
            turns.addAll(Collections.nCopies(other.size(), false));
            Collections.shuffle(turns, random);
            var left = one.iterator();
            var right = other.iterator();
            orders.add(turns.stream()
                    .map(turn -> turn ? left.next() : right.next())
                    .toList());
        }
        return orders;
    }
}
