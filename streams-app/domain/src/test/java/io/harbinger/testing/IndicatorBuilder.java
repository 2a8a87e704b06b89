package io.harbinger.testing;

import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.indicator.Direction;
import io.harbinger.domain.indicator.EmptyPane;
import io.harbinger.domain.indicator.FeedPart;
import io.harbinger.domain.indicator.Form;
import io.harbinger.domain.indicator.Goalposts;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Match;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.Scoring;
import io.harbinger.domain.indicator.Selection;
import io.harbinger.domain.indicator.Severity;
import io.harbinger.domain.indicator.SeverityKind;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.indicator.Windowing;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.subject.SubjectType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds catalogue lines. Defaults are those of {@link Builders#anIndicator}. */
public final class IndicatorBuilder {

    private final String id;
    private final Map<MatchField, Set<String>> match = new HashMap<>();
    private Dimension dimension = Dimension.STABILITY;
    private SubjectType subject = SubjectType.NODE;
    private Source source = Source.LOGISTICS;
    private Measure measure = Measure.SUM;
    private ValueField value = ValueField.COUNT;
    private ValueField over = ValueField.ONE;
    private SplitField per = SplitField.NONE;
    private SplitField category = SplitField.NONE;
    private @Nullable FeedPart feed;
    private SplitField latestPer = SplitField.NONE;
    private PaneSize pane = new PaneSize.Fixed(Times.DAY);
    private int panes = 1;
    private Duration grace = Duration.ZERO;
    private EmptyPane empty = EmptyPane.MISSING;
    private Duration publicationDelay = Duration.ZERO;
    private Duration freshness = Duration.ofDays(3);
    private BaselinePolicy baseline = BaselinePolicy.NONE;
    private Form form = Form.LEVEL;
    private @Nullable Goalposts level = new Goalposts(0, 100);
    private ZMethod method = ZMethod.NONE;
    private @Nullable Goalposts anomaly;
    private @Nullable Severity severity;
    private Direction direction = Direction.BOTH;
    private double weight = 1;
    private boolean critical;
    private boolean alerting = true;
    private int minSamples;

    IndicatorBuilder(String id) {
        this.id = id;
    }

    public IndicatorBuilder in(Dimension value) {
        dimension = value;
        return this;
    }

    public IndicatorBuilder of(SubjectType type) {
        subject = type;
        return this;
    }

    public IndicatorBuilder from(Source value) {
        source = value;
        return this;
    }

    /** Observes readings, one series for each sensor. */
    public IndicatorBuilder ofSensors() {
        source = Source.SENSOR;
        value = ValueField.VALUE;
        per = SplitField.SENSOR;
        return this;
    }

    /** Observes the trade of products. */
    public IndicatorBuilder ofTrade() {
        source = Source.TRADE;
        subject = SubjectType.PRODUCT;
        value = ValueField.PRIMARY_VALUE;
        return this;
    }

    /** The share of the subject's series that are fresh. */
    public IndicatorBuilder ofCoverage() {
        source = Source.DERIVED;
        measure = Measure.COVERAGE;
        return this;
    }

    /** The risk that reaches the subject. */
    public IndicatorBuilder ofNetwork() {
        source = Source.NETWORK;
        measure = Measure.UPSTREAM_RISK;
        value = ValueField.ONE;
        pane = new PaneSize.Fixed(Times.HOUR);
        return this;
    }

    /** How much of the usual the subjects of a feed report. */
    public IndicatorBuilder ofFeeds() {
        source = Source.REPORTS;
        subject = SubjectType.FEED;
        measure = Measure.REPORTING;
        value = ValueField.ONE;
        return this;
    }

    /** What two thirds of the subjects of a feed report at most. */
    public IndicatorBuilder ofMostOfFeeds() {
        ofFeeds();
        measure = Measure.REPORTING_MAJORITY;
        return this;
    }

    /** Observed through a feed. */
    public IndicatorBuilder through(String id) {
        feed = new FeedPart(id, false);
        return this;
    }

    /** Observed through a feed, and scores it. */
    public IndicatorBuilder reportingOf(String id) {
        feed = new FeedPart(id, true);
        return this;
    }

    public IndicatorBuilder where(MatchField field, String... values) {
        match.put(field, Set.of(values));
        return this;
    }

    public IndicatorBuilder measuring(Measure what) {
        measure = what;
        return this;
    }

    public IndicatorBuilder measuring(Measure what, ValueField field) {
        value = field;
        return measuring(what);
    }

    public IndicatorBuilder dividedBy(ValueField field) {
        over = field;
        return this;
    }

    public IndicatorBuilder per(SplitField field) {
        per = field;
        return this;
    }

    public IndicatorBuilder amongst(SplitField field) {
        category = field;
        return this;
    }

    /** Of several observations of one value of this field in a window only the latest counts. */
    public IndicatorBuilder latestPer(SplitField field) {
        latestPer = field;
        return this;
    }

    public IndicatorBuilder every(Duration length) {
        return every(new PaneSize.Fixed(length.toMillis()));
    }

    public IndicatorBuilder every(PaneSize size) {
        pane = size;
        return this;
    }

    /** Windows of this many panes. */
    public IndicatorBuilder over(int windowPanes) {
        panes = windowPanes;
        return this;
    }

    public IndicatorBuilder grace(Duration length) {
        grace = length;
        return this;
    }

    public IndicatorBuilder freshFor(Duration length) {
        freshness = length;
        return this;
    }

    public IndicatorBuilder publishedWithin(Duration delay) {
        publicationDelay = delay;
        return this;
    }

    public IndicatorBuilder emptyIs(EmptyPane meaning) {
        empty = meaning;
        return this;
    }

    public IndicatorBuilder against(Kind kind, int history, int gap, int minHistory) {
        baseline = new BaselinePolicy(kind, history, gap, minHistory, 0.05, Duration.ofDays(365));
        return this;
    }

    public IndicatorBuilder floor(double share) {
        return baseline(share, baseline.hold());
    }

    public IndicatorBuilder holding(Duration hold) {
        return baseline(baseline.floor(), hold);
    }

    private IndicatorBuilder baseline(double floor, Duration hold) {
        baseline = new BaselinePolicy(
                baseline.kind(), baseline.history(), baseline.gap(), baseline.minHistory(), floor, hold);
        return this;
    }

    public IndicatorBuilder goalposts(double ok, double bad) {
        return goalposts(Form.LEVEL, ok, bad);
    }

    public IndicatorBuilder goalposts(Form what, double ok, double bad) {
        form = what;
        level = new Goalposts(ok, bad);
        return this;
    }

    /** Judged by its anomaly score alone. */
    public IndicatorBuilder anomalyBy(ZMethod how, double ok, double bad) {
        level = null;
        return orAnomalyBy(how, ok, bad);
    }

    /** Judged by its anomaly score besides the level goalposts. */
    public IndicatorBuilder orAnomalyBy(ZMethod how, double ok, double bad) {
        method = how;
        anomaly = new Goalposts(ok, bad);
        return this;
    }

    /** Its risk bounded by how bad a window is, with the four levels at these severities. */
    public IndicatorBuilder severity(SeverityKind of, double blue, double yellow, double orange, double red) {
        severity = new Severity(of, blue, yellow, orange, red);
        return this;
    }

    public IndicatorBuilder adverse(Direction side) {
        direction = side;
        return this;
    }

    public IndicatorBuilder weighing(double value) {
        weight = value;
        return this;
    }

    public IndicatorBuilder critical() {
        critical = true;
        return this;
    }

    public IndicatorBuilder notAlerting() {
        alerting = false;
        return this;
    }

    public IndicatorBuilder needing(int samples) {
        minSamples = samples;
        return this;
    }

    public Indicator build() {
        return new Indicator(
                id,
                new Name("The " + id.replace('-', ' '), null),
                "",
                dimension,
                new Selection(subject, source, new Match(match), measure, value, over, per, category, latestPer, feed),
                new Windowing(pane, panes, grace, empty, freshness, publicationDelay),
                baseline,
                new Scoring(form, level, method, anomaly, direction, weight, critical, alerting, minSamples, severity),
                "a test");
    }
}
