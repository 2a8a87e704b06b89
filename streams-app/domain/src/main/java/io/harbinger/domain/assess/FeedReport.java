package io.harbinger.domain.assess;

import io.harbinger.domain.subject.Subject;

/**
 * What a subject has to say of the feed through which it is known: how much came of it, against what is usual.
 *
 * @param feed id of the feed
 * @param indicator id of the subject's indicator that says it
 * @param subject which subject
 * @param time last instant of the pane that it is about, epoch milliseconds
 * @param known event time when that became known, epoch milliseconds: after {@code time}, and for what is published late
 *     long after
 * @param share of the usual, 0..1; 0 where nothing came at all
 */
public record FeedReport(String feed, String indicator, Subject subject, long time, long known, double share) {

    public FeedReport {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be 0 to 1, was " + share);
        }
    }
}
