package io.harbinger.domain.indicator;

/**
 * One line of the catalogue.
 *
 * @param id stable id, lower case words with dashes
 * @param sourceNote where the formula and its goalposts come from
 */
public record Indicator(
        String id,
        Name name,
        Dimension dimension,
        Selection selection,
        Windowing windowing,
        BaselinePolicy baseline,
        Scoring scoring,
        String sourceNote) {

    public Indicator {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("indicator id must be lower case words with dashes, was '" + id + "'");
        }
    }

    /**
     * Identity of stored state in the catalogue's own terms: state kept under one shape is never read under another,
     * so that a changed pane or measure starts afresh.
     */
    public int shape() {
        int hash = id.hashCode();
        hash = 31 * hash + selection.hashCode();
        return 31 * hash + windowing.pane().hashCode();
    }
}
