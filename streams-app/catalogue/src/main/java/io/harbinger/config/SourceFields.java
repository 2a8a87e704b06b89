package io.harbinger.config;

import static io.harbinger.domain.indicator.SplitField.CARRIER;
import static io.harbinger.domain.indicator.SplitField.PARTNER;
import static io.harbinger.domain.indicator.SplitField.REPORTER;
import static io.harbinger.domain.indicator.SplitField.SENSOR;
import static io.harbinger.domain.indicator.SplitField.VESSEL_TYPE;
import static io.harbinger.domain.indicator.ValueField.BALANCE;
import static io.harbinger.domain.indicator.ValueField.COUNT;
import static io.harbinger.domain.indicator.ValueField.DELAY_HOURS;
import static io.harbinger.domain.indicator.ValueField.LEAD_DAYS;
import static io.harbinger.domain.indicator.ValueField.NET_WGT;
import static io.harbinger.domain.indicator.ValueField.ONE;
import static io.harbinger.domain.indicator.ValueField.ON_TIME;
import static io.harbinger.domain.indicator.ValueField.PRIMARY_VALUE;
import static io.harbinger.domain.indicator.ValueField.QTY;
import static io.harbinger.domain.indicator.ValueField.QUANTITY;
import static io.harbinger.domain.indicator.ValueField.VALUE;

import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.subject.SubjectType;
import java.util.List;

/** What the events of each source carry: the fields an indicator over them may name. */
final class SourceFields {

    private SourceFields() {}

    static List<SubjectType> subjects(Source source) {
        return switch (source) {
            case SENSOR -> List.of(SubjectType.NODE);
            case LOGISTICS -> List.of(SubjectType.NODE, SubjectType.LANE);
            case TRADE -> List.of(SubjectType.PRODUCT);
            case DERIVED -> List.of(SubjectType.values());
        };
    }

    static List<ValueField> values(Source source) {
        return switch (source) {
            case SENSOR -> List.of(ONE, VALUE);
            case LOGISTICS -> List.of(ONE, COUNT, QUANTITY, DELAY_HOURS, ON_TIME, LEAD_DAYS);
            case TRADE -> List.of(ONE, QTY, NET_WGT, PRIMARY_VALUE, BALANCE);
            case DERIVED -> List.of(ONE);
        };
    }

    static List<SplitField> splits(Source source) {
        return switch (source) {
            case SENSOR -> List.of(SplitField.NONE, SENSOR);
            case LOGISTICS -> List.of(SplitField.NONE, VESSEL_TYPE, CARRIER);
            case TRADE -> List.of(SplitField.NONE, REPORTER, PARTNER);
            case DERIVED -> List.of(SplitField.NONE);
        };
    }

    static List<MatchField> matches(Source source) {
        return switch (source) {
            case SENSOR -> List.of(MatchField.METRIC, MatchField.UNIT);
            case LOGISTICS -> List.of(MatchField.TYPE, MatchField.CLASSIFIER, MatchField.VESSEL_TYPE, MatchField.UNIT);
            case TRADE -> List.of(MatchField.FLOW, MatchField.REPORTER);
            case DERIVED -> List.of();
        };
    }

    /** Whether the number can be below zero by what it means, so that it has no logarithm. */
    static boolean canBeNegative(ValueField value) {
        return value == DELAY_HOURS || value == BALANCE;
    }

    /** Whether the number counts things, so that count statistics fit it. */
    static boolean counts(ValueField value) {
        return value == ONE || value == COUNT;
    }
}
