package io.harbinger.domain.event;

/**
 * Why something was refused: an error as a value.
 *
 * @param field the field at fault, in the words of the wire contract or of the source file; empty where none
 * @param value the offending value as text, shortened
 * @param detail one sentence for a person: what was expected, with the allowed values
 */
public record Rejection(Reason reason, String field, String value, String detail) {

    private static final int LONGEST_VALUE = 80;

    public Rejection {
        if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    /** One line for a log or a terminal. */
    public String message() {
        String where = field.isEmpty() ? "" : field + " ";
        String what = value.isEmpty() ? "" : "'" + value + "' ";
        return where + what + "refused (" + reason + "): " + detail;
    }
}
