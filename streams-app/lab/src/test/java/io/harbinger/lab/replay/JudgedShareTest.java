package io.harbinger.lab.replay;

import static io.harbinger.testing.pipeline.AlertBuilder.driver;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.Status;
import io.harbinger.schema.SubjectType;
import io.harbinger.testing.pipeline.Catalogues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A reader of "no episode" learns whether anything could have been one. */
class JudgedShareTest {

    private final JudgedShare share = new JudgedShare(Catalogues.shipped());

    @Test
    void shouldSayWhatShareWasJudgedAndWhyTheOthersWereNot() {
        for (int i = 0; i < 3; i++) {
            share.add(value("Transit drop", Status.OK, -0.5));
        }
        share.add(value("Transit drop", Status.INSUFFICIENT_DATA, null));
        share.add(value("Transit drop", Status.INSUFFICIENT_DATA, null));
        share.add(value("Transit drop week", Status.INSUFFICIENT_DATA, null));
        share.add(value("Transit drop week", Status.INSUFFICIENT_DATA, -1.0));

        assertThat(share.line())
                .isEqualTo("3 of 7 indicator values could be judged (43 %); the others:"
                        + " 3 with too little history before them (transit-drop: 28 windows and a gap of 7,"
                        + " transit-drop-week: 28 windows and a gap of 14);"
                        + " 1 with too few observations (transit-drop-week)");
        assertThat(share.isNone()).isFalse();
    }

    @Test
    void shouldKnowWhenNothingWasJudged() {
        assertThat(share.line()).isEqualTo("no indicator had a value");
        assertThat(share.isNone()).isFalse();

        share.add(value("Transit drop", Status.INSUFFICIENT_DATA, null));

        assertThat(share.isNone()).isTrue();
        assertThat(share.line()).startsWith("0 of 1 indicator values could be judged (0 %); the others: 1 with");
    }

    @Test
    void shouldNotCallItAllWhereOneIsMissing() {
        for (int i = 0; i < 999; i++) {
            share.add(value("Transit drop", Status.OK, 0.0));
        }
        assertThat(share.line()).isEqualTo("999 of 999 indicator values could be judged (100 %)");

        share.add(value("Transit drop", Status.INSUFFICIENT_DATA, null));

        assertThat(share.line()).startsWith("999 of 1,000 indicator values could be judged (99 %)");
    }

    @Test
    void shouldNotCountThatAFewSubjectsAreNoFeed() {
        share.add(value("Transit drop", Status.OK, 0.0));
        share.add(value("Feed reporting", Status.INSUFFICIENT_DATA, null));

        assertThat(share.line())
                .isEqualTo("1 of 1 indicator values could be judged (100 %); a feed as a whole is judged from 5"
                        + " subjects on");
    }

    private static IndicatorValue value(String indicator, Status status, @Nullable Double z) {
        return IndicatorValue.newBuilder()
                .setSubjectId("suez")
                .setSubjectType(SubjectType.NODE)
                .setStatus(status)
                .setDriver(driver(indicator, 1, 0).setZ(z).build())
                .setCatalogueVersion("1")
                .build();
    }
}
