package io.harbinger.source.dcsa;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.LogisticsFields;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.Reason;
import io.harbinger.source.message.MessageOutput;
import io.harbinger.source.message.MessageTimes;
import io.harbinger.source.message.TreeAt;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What versions have in common: classifier, code, and times.
 *
 * @param classifier whether the event is planned, estimated or actual
 * @param at when it is to be, or was, epoch milliseconds
 * @param said when that was said; of what has happened, when it happened
 */
record EventHead(Classifier classifier, long at, long said) {

    /** Null where something is missing or wrong, which is noted. */
    static @Nullable EventHead of(TreeAt classifierAt, TreeAt timeAt, TreeAt saidAt, MessageOutput out) {
        Classifier classifier = classifier(classifierAt, out);
        Long time = time(timeAt, out);
        if (classifier == null || time == null) {
            return null;
        }
        if (classifier == Classifier.ACT) {
            return new EventHead(classifier, time, time);
        }
        Long said = time(saidAt, out);
        return said == null ? null : new EventHead(classifier, time, said);
    }

    private static @Nullable Classifier classifier(TreeAt at, MessageOutput out) {
        String code = at.text();
        Classifier known = code == null ? null : LogisticsFields.CLASSIFIER.code(code);
        if (known != null) {
            return known;
        }
        Reason reason = code == null ? Reason.MISSING_FIELD : Reason.UNKNOWN_CODE;
        out.refuse(EventKind.LOGISTICS, reason, at, "must be one of " + Arrays.toString(Classifier.values()));
        return null;
    }

    /** Epoch milliseconds; null where it is missing or wrong, which is noted. */
    static @Nullable Long time(TreeAt at, MessageOutput out) {
        String text = at.text();
        if (text == null) {
            out.refuse(EventKind.LOGISTICS, Reason.MISSING_FIELD, at, "must be a time");
            return null;
        }
        return out.valid(EventKind.LOGISTICS, MessageTimes.parse(at.pointer(), text, null));
    }

    Times times() {
        return new Times(
                said, null, classifier == Classifier.PLN ? at : null, classifier == Classifier.EST ? at : null, null);
    }

    /** What moves; codes that are no movement of ours are OTHER. */
    static LogisticsType type(String code) {
        LogisticsType known = LogisticsFields.TYPE.code(code);
        return known == null ? LogisticsType.OTHER : known;
    }
}
