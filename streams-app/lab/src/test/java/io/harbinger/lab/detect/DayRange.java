package io.harbinger.lab.detect;

/** A run of days: index of the first and of the last, both within. */
record DayRange(int first, int last) {
    DayRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("not a range of days: " + first + ".." + last);
        }
    }

    boolean meets(DayRange other) {
        return first <= other.last && other.first <= last;
    }
}
