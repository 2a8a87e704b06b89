package io.harbinger.domain.indicator;

import io.harbinger.domain.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator observes.
 *
 * @param subject the kind of subject it belongs to
 * @param source kind of event
 * @param match which of those events
 * @param measure what is computed from the observations of a window
 * @param value the number observed
 * @param over the weight of the observation: the denominator of {@link Measure#RATIO}
 * @param per one series for each value of this field
 * @param category the parts of a concentration measure
 * @param latestPer of several observations of one value of this field in a window only the latest counts
 * @param feed the feed through which it is observed; null where none is named
 */
public record Selection(
        SubjectType subject,
        Source source,
        Match match,
        Measure measure,
        ValueField value,
        ValueField over,
        SplitField per,
        SplitField category,
        SplitField latestPer,
        @Nullable FeedPart feed) {

    /** Where no feed is named. */
    public Selection(
            SubjectType subject,
            Source source,
            Match match,
            Measure measure,
            ValueField value,
            ValueField over,
            SplitField per,
            SplitField category,
            SplitField latestPer) {
        this(subject, source, match, measure, value, over, per, category, latestPer, null);
    }

    /** The field that an observation's {@linkplain Observation#category() category} is taken from. */
    SplitField key() {
        return latestPer == SplitField.NONE ? category : latestPer;
    }
}
