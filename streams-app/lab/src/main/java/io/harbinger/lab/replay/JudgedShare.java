package io.harbinger.lab.replay;

import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Source;
import io.harbinger.schema.Driver;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.Status;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What share of the indicator values of a run got a risk, and why the others got none. Not thread safe. */
public final class JudgedShare {

    /** Why a value has no risk. */
    private enum Why {
        HISTORY("with too little history before them"),
        NOTHING_USUAL("compared with a usual value of 0"),
        SAMPLES("with too few observations");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    private static final int NAMED = 3;

    private final Map<String, Indicator> indicators;
    private final Map<Why, Map<String, Long>> unjudged = new EnumMap<>(Why.class);
    private long values;
    private long judged;
    private int leastSubjects;

    /** Of the values of this catalogue's indicators. */
    public JudgedShare(Catalogue catalogue) {
        this.indicators =
                catalogue.indicators().stream().collect(Collectors.toMap(Indicator::id, indicator -> indicator));
    }

    public void add(IndicatorValue value) {
        if (isTooSmallFeed(value)) {
            return;
        }
        values++;
        if (value.getStatus() == Status.OK) {
            judged++;
        } else {
            unjudged.computeIfAbsent(why(value.getDriver()), why -> new HashMap<>())
                    .merge(value.getDriver().getIndicator(), 1L, Long::sum);
        }
    }

    /** A few subjects are no feed that could be judged as a whole: nothing is missing where that is not done. */
    private boolean isTooSmallFeed(IndicatorValue value) {
        Indicator indicator = indicators.get(value.getDriver().getIndicator());
        boolean isFeed = value.getStatus() != Status.OK
                && indicator != null
                && indicator.selection().source() == Source.REPORTS;
        if (indicator != null && isFeed) {
            leastSubjects = indicator.scoring().minSamples();
        }
        return isFeed;
    }

    /** Whether there were values, and none of them could be judged: that nothing was found then says nothing. */
    public boolean isNone() {
        return values > 0 && judged == 0;
    }

    /** For a reader of the results, in one line. */
    public String line() {
        if (values == 0) {
            return "no indicator had a value";
        }
        String share = String.format(
                Locale.ROOT, "%,d of %,d indicator values could be judged (%d %%)", judged, values, percent());
        String others = unjudged.entrySet().stream()
                .map(why -> reason(why.getKey(), why.getValue()))
                .collect(Collectors.joining("; "));
        return share
                + (others.isEmpty() ? "" : "; the others: " + others)
                + (leastSubjects == 0 ? "" : "; a feed as a whole is judged from " + leastSubjects + " subjects on");
    }

    /** 100 where all are, and only there. */
    private long percent() {
        return judged == values ? 100 : Math.min(99, Math.round(100.0 * judged / values));
    }

    private Why why(Driver driver) {
        Indicator indicator = indicators.get(driver.getIndicator());
        boolean compares = indicator != null
                && (indicator.scoring().anomaly() != null
                        || indicator.scoring().form().needsBaseline());
        if (compares && driver.getZ() == null) {
            return Why.HISTORY;
        }
        return compares && Objects.equals(driver.getBaseline(), 0.0) ? Why.NOTHING_USUAL : Why.SAMPLES;
    }

    private String reason(Why why, Map<String, Long> counts) {
        String named = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(NAMED)
                .map(entry -> named(why, entry.getKey()))
                .collect(Collectors.joining(", "));
        long count = counts.values().stream().mapToLong(Long::longValue).sum();
        return String.format(Locale.ROOT, "%,d %s (%s%s)", count, why.words, named, counts.size() > NAMED ? ", …" : "");
    }

    /** With what it needs, where that is a number of windows. */
    private String named(Why why, String id) {
        Indicator indicator = indicators.get(id);
        if (why != Why.HISTORY || indicator == null || indicator.baseline().kind() == BaselinePolicy.Kind.NONE) {
            return id;
        }
        BaselinePolicy policy = indicator.baseline();
        return id + ": " + policy.minHistory() + " windows"
                + (policy.gap() == 0 ? "" : " and a gap of " + policy.gap());
    }
}
