package io.harbinger.catalogue;

import io.harbinger.domain.indicator.FeedPart;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.yaml.YamlMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads through which feed an indicator is observed, and whether it is one that can report of it. */
final class FeedReader {

    private FeedReader() {}

    /** Null where none is named, or something is wrong. */
    static @Nullable FeedPart read(YamlMap map, Source source) {
        boolean reports = map.bool("reports", false);
        String feed = map.optionalString("feed");
        if (feed == null) {
            map.check("reports", !reports, "needs the feed that it reports of");
            return null;
        }
        map.check("feed", Indicator.isId(feed), "must be lower case words with dashes, was '" + feed + "'");
        map.check(
                "feed",
                map.failed("source") || source.kind() != null,
                "has no meaning for source " + YamlMap.spelling(source) + ", which has no events");
        return map.failed("feed") ? null : new FeedPart(feed, reports);
    }

    /**
     * Checks an indicator that reports.
     *
     * @param before those before it in the catalogue
     */
    static void check(YamlMap map, Indicator indicator, List<Indicator> before) {
        FeedPart feed = indicator.selection().feed();
        if (feed == null || !feed.reports()) {
            return;
        }
        SubjectType subject = indicator.selection().subject();
        map.check("reports", isReporter(subject), "has no meaning for lanes and regions: nodes and products report");
        map.check("reports", isShareable(indicator), "needs measure count, sum or rate, and no per");
        for (Indicator other : before) {
            FeedPart its = other.selection().feed();
            map.check(
                    "reports",
                    !feed.equals(its) || other.selection().subject() != subject,
                    "is said by " + other.id() + " of feed " + feed.id() + " already: a subject reports once");
        }
    }

    private static boolean isReporter(SubjectType subject) {
        return subject == SubjectType.NODE || subject == SubjectType.PRODUCT;
    }

    /** Whether a value can be a share of the usual, and a subject has one. */
    private static boolean isShareable(Indicator indicator) {
        Measure measure = indicator.selection().measure();
        boolean adds = measure == Measure.COUNT || measure == Measure.SUM || measure == Measure.RATE;
        return adds && indicator.selection().per() == SplitField.NONE;
    }
}
