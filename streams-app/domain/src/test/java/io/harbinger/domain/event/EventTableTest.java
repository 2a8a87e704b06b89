package io.harbinger.domain.event;

import static io.harbinger.domain.event.Reason.MISSING_FIELD;
import static io.harbinger.domain.event.Reason.NEGATIVE;
import static io.harbinger.domain.event.Reason.NOT_FINITE;
import static io.harbinger.domain.event.Reason.TOO_LONG;
import static io.harbinger.domain.event.Reason.UNKNOWN_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.testing.FieldSamples;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTableTest {

    @ParameterizedTest
    @EnumSource
    void shouldGiveBackEveryValueThatAnEventWasBuiltFrom(EventKind kind) {
        check(EventTable.of(kind));
    }

    private static <E extends Event> void check(EventTable<E> table) {
        E full = table.build(FieldSamples.full(table));
        E bare = table.build(FieldSamples.bare(table));

        assertThat(full.kind()).isEqualTo(table.kind());
        assertThat(full.id()).isEqualTo(table.id().of(full));
        assertThat(full.key()).isEqualTo(table.key().of(full));
        assertThat(full.time()).isEqualTo(table.time().of(full));
        for (EventField<E, ?> field : table.fields()) {
            Object sample = FieldSamples.of(table, field);
            assertThat((Object) field.of(full)).as(field.name()).isEqualTo(sample);
            assertThat((Object) field.of(bare))
                    .as(field.name())
                    .isEqualTo(field.presence() == Presence.OPTIONAL ? null : sample);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindNothingWrongWithAnEventWhoseValuesAreSound(EventKind kind) {
        EventTable<?> table = EventTable.of(kind);

        assertThat(EventRules.check(table.build(FieldSamples.full(table)))).isNull();
        assertThat(EventRules.check(table.build(FieldSamples.bare(table)))).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseWhatTheTypeOfAFieldForbids(EventKind kind) {
        EventTable<?> table = EventTable.of(kind);
        for (EventField<?, ?> field : table.fields()) {
            switch (field.type()) {
                case TEXT -> refuses(table, field, " ", MISSING_FIELD);
                case UNIT -> refuses(table, field, "parsec", UNKNOWN_UNIT);
                case NUMBER -> refuses(table, field, Double.NaN, NOT_FINITE);
                case AMOUNT -> {
                    refuses(table, field, Double.POSITIVE_INFINITY, NOT_FINITE);
                    refuses(table, field, -0.5, NEGATIVE);
                }
                case COUNT -> refuses(table, field, -1L, NEGATIVE);
                case NAME, CODE, FLAG, TIME ->
                    assertThat(field.codes().isEmpty()).isEqualTo(field.type() != FieldType.CODE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseATextThatIsLongerThanItsLimit(EventKind kind) {
        EventTable<?> table = EventTable.of(kind);
        for (EventField<?, ?> field : table.fields()) {
            switch (field.type()) {
                case TEXT -> hasLimit(table, field, 256, "港");
                case NAME -> hasLimit(table, field, 512, "港");
                case UNIT -> {
                    accepts(table, field, "{" + "x".repeat(126) + "}");
                    refuses(table, field, "{" + "x".repeat(127) + "}", TOO_LONG);
                }
                case CODE, NUMBER, AMOUNT, COUNT, FLAG, TIME -> {
                    // no text
                }
            }
        }
    }

    private static void hasLimit(EventTable<?> table, EventField<?, ?> field, int longest, String letter) {
        accepts(table, field, letter.repeat(longest));
        refuses(table, field, letter.repeat(longest + 1), TOO_LONG);
        refuses(table, field, letter.repeat(300_000), TOO_LONG);
    }

    private static void accepts(EventTable<?> table, EventField<?, ?> field, Object value) {
        FieldValues values = FieldSamples.full(table);
        values.put(field, value);

        assertThat(EventRules.check(table.build(values))).as(field.name()).isNull();
    }

    @Test
    void shouldNameLengthAndLimitOfATextThatIsTooLong() {
        FieldValues values = FieldSamples.full(SensorFields.TABLE);
        values.put(SensorFields.NODE_NAME, "n".repeat(300_000));

        Rejection rejection = EventRules.check(SensorFields.TABLE.build(values));

        assertThat(rejection.message())
                .isEqualTo("nodeName '" + "n".repeat(80) + "…' refused (TOO_LONG): is 300000 characters long,"
                        + " at most 512 are accepted");
    }

    private static void refuses(EventTable<?> table, EventField<?, ?> field, Object value, Reason reason) {
        FieldValues values = FieldSamples.full(table);
        values.put(field, value);

        Rejection rejection = EventRules.check(table.build(values));

        assertThat(rejection).as(field.name()).isNotNull();
        assertThat(rejection.field()).isEqualTo(field.name());
        assertThat(rejection.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource
    void shouldNameEveryFieldOnce(EventKind kind) {
        EventTable<?> table = EventTable.of(kind);
        var names = new HashSet<String>();

        assertThat(table.fields())
                .allSatisfy(field ->
                        assertThat(names.add(field.name())).as(field.name()).isTrue());
        assertThat(names)
                .contains(table.id().name(), table.key().name(), table.time().name());
    }

    @Test
    void shouldRefuseAValueOfAnotherTypeAndAnEventWithoutWhatItNeeds() {
        var values = FieldSamples.full(SensorFields.TABLE);

        assertThatThrownBy(() -> values.put(SensorFields.VALUE, "7")).isInstanceOf(ClassCastException.class);
        values.put(SensorFields.METRIC, null);
        assertThatThrownBy(() -> SensorFields.TABLE.build(values)).hasMessageContaining("metric has no value");
    }
}
