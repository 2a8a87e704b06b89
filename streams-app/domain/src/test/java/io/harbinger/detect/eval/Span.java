package io.harbinger.detect.eval;

/** A run of records: index of the first and of the last, both within. */
record Span(int first, int last) {
    Span {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("not a span: " + first + ".." + last);
        }
    }

    boolean meets(Span other) {
        return first <= other.last && other.first <= last;
    }
}
