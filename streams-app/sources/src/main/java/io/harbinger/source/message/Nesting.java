package io.harbinger.source.message;

/** Which brackets are open within one event, the innermost {@value #DEEPEST} by kind, and what may stand next. */
final class Nesting {

    static final int DEEPEST = 64;

    private long arrays;
    private int depth;
    /** The last byte that is no white space and in no string; a quote for a string. */
    private int before;

    void clear() {
        arrays = 0;
        depth = 0;
        before = 0;
    }

    int depth() {
        return depth;
    }

    int before() {
        return before;
    }

    void saw(int b) {
        before = b;
    }

    void open(int bracket) {
        arrays = arrays << 1 | (bracket == '[' ? 1 : 0);
        depth++;
        before = bracket;
    }

    void close(int bracket) {
        arrays >>>= 1;
        depth--;
        before = bracket;
    }

    /** Whether the innermost open bracket is a square one; of no use beyond {@value #DEEPEST}. */
    boolean isInArray() {
        return (arrays & 1) == 1;
    }

    /** Whether a bracket closes what is open. */
    boolean fits(int closing) {
        return depth > DEEPEST || isInArray() == (closing == ']');
    }

    /** Whether an object may begin here by the grammar of JSON. */
    boolean allowsObject() {
        return depth == 0 || depth > DEEPEST || (isInArray() ? before == '[' || before == ',' : before == ':');
    }
}
