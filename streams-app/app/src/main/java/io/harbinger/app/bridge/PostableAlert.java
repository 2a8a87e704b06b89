package io.harbinger.app.bridge;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.harbinger.app.report.AlertLine;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.text.PlainText;
import io.harbinger.app.text.Points;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Dimension;
import io.harbinger.schema.Driver;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An alert in the form that Alertmanager accepts. Its labels are its identity: subject, episode and level,
 * never score or time, since every change of the score would then be a new alert. Another level is another alert, as is
 * another severity in Prometheus: routes choose by it, and a rise is notified at once. The feed with which an alert
 * stands and falls is a label too: an alert of that feed mutes it, until it has another reason as well.
 *
 * @param labels identity
 * @param annotations what a person reads; they may change from post to post
 * @param startsAt onset of the episode
 */
record PostableAlert(Map<String, String> labels, Map<String, String> annotations, Instant startsAt) {

    static final String NAME = "HarbingerRisk";

    private static final String SUBJECT_TYPE = "subject_type";
    private static final String LEVEL = "level";
    private static final String STALE = "stale";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AlertLine LINE = new AlertLine(new LevelStyle(false));

    PostableAlert {
        labels = plain(labels);
        annotations = plain(annotations);
    }

    /** People read both, in mails and chats. */
    private static Map<String, String> plain(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> PlainText.of(text.getValue())));
    }

    String level() {
        return labels.getOrDefault(LEVEL, "");
    }

    /** Whether it is of a feed, not of a place, a lane or a product. */
    boolean isOfFeed() {
        return lower(SubjectType.FEED).equals(labels.get(SUBJECT_TYPE));
    }

    /** Whether its data have stopped. */
    boolean isStale() {
        return annotations.containsKey(STALE);
    }

    static PostableAlert of(AlertTransition alert) {
        return new PostableAlert(labels(alert), annotations(alert), alert.getOnset());
    }

    private static Map<String, String> labels(AlertTransition alert) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("alertname", NAME);
        labels.put("subject", alert.getSubjectId());
        labels.put(SUBJECT_TYPE, lower(alert.getSubjectType()));
        labels.put("alert_id", alert.getAlertId());
        labels.put(LEVEL, lower(alert.getLevel()));
        if (alert.getFeed() != null) {
            labels.put("feed", alert.getFeed());
        }
        return labels;
    }

    /**
     * As it is posted when it ends. To Alertmanager that is resolved, which reads as a recovery: what was given up for want
     * of data, or accepted as the new normal, says so.
     *
     * @param end the transition; null where only its absence among the open alerts tells of it
     */
    PostableAlert endedBy(@Nullable AlertTransition end) {
        boolean expired = end == null ? isStale() : end.getKind() == TransitionKind.EXPIRED;
        if (!expired) {
            return this;
        }
        Map<String, String> last = new LinkedHashMap<>(end == null ? annotations : annotations(end));
        last.put("ended", ended(end));
        return new PostableAlert(labels, last, startsAt);
    }

    private static String ended(@Nullable AlertTransition end) {
        String reason = end == null ? null : end.getReason();
        return reason == null ? "without data: not known to be well" : reason + ": not back to what it was";
    }

    private static Map<String, String> annotations(AlertTransition alert) {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("summary", LINE.of(alert));
        annotations.put("name", alert.getSubjectName());
        if (alert.getSubjectNameZh() != null) {
            annotations.put("name_zh", alert.getSubjectNameZh());
        }
        Double score = alert.getScore();
        if (score != null) {
            annotations.put("score", String.format(Locale.ROOT, "%.1f", Points.tenths(score)));
        }
        Dimension weakest = alert.getWeakestDimension();
        if (weakest != null) {
            annotations.put("dimension", lower(weakest));
        }
        if (alert.getKind() == TransitionKind.STALE) {
            annotations.put(STALE, "its data have stopped: whether the risk goes on is not known");
        }
        annotations.put("coverage", String.format(Locale.ROOT, "%.2f", alert.getCoverage()));
        annotations.put("onset", alert.getOnset().toString());
        annotations.put("detected_at", alert.getDetectedAt().toString());
        annotations.put(
                "drivers",
                alert.getDrivers().stream()
                        .filter(driver -> driver.getRisk() > 0)
                        .map(PostableAlert::driver)
                        .collect(Collectors.joining("; ")));
        return annotations;
    }

    private static String driver(Driver driver) {
        Double baseline = driver.getBaseline();
        String against = baseline == null ? "" : String.format(Locale.ROOT, " against usual %.4g", baseline);
        return String.format(
                Locale.ROOT,
                "%s %.4g%s, risk %s",
                driver.getIndicator(),
                driver.getValue(),
                against,
                Points.whole(driver.getRisk()));
    }

    /**
     * The body of a post.
     *
     * @param runbooks where people read what to do
     * @param endsAt when Alertmanager counts them as resolved, unless they are posted again before
     */
    static String body(Collection<PostableAlert> alerts, RunbookLinks runbooks, Instant endsAt) {
        ArrayNode body = JSON.createArrayNode();
        for (PostableAlert alert : alerts) {
            ObjectNode one = body.addObject();
            alert.labels().forEach(one.putObject("labels")::put);
            ObjectNode annotations = one.putObject("annotations");
            alert.annotations().forEach(annotations::put);
            annotations.put("runbook_url", runbooks.of(alert));
            one.put("startsAt", alert.startsAt().toString());
            // An episode that began and ended within the same instant still has to end after it began.
            one.put(
                    "endsAt",
                    (endsAt.isAfter(alert.startsAt())
                                    ? endsAt
                                    : alert.startsAt().plusMillis(1))
                            .toString());
        }
        return body.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
