package io.harbinger.domain.indicator;

/**
 * The feed through which an indicator is observed.
 *
 * @param id of the feed: lower case words with dashes
 * @param reports whether its panes are what the feed is scored by; the others of the feed are only known to hang on it
 */
public record FeedPart(String id, boolean reports) {

    public FeedPart {
        if (!Indicator.isId(id)) {
            throw new IllegalArgumentException("feed must be lower case words with dashes, was '" + id + "'");
        }
    }
}
