package io.harbinger.wire;

import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.AlertTransition;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The key of every output record about a subject: {@code node:<id>}, {@code lane:<id>}, {@code product:<id>}, {@code
 * feed:<id>} or {@code region:<id>}. The type ends at the first colon; the id is as producers write it. A node and a product of one id keep
 * their records apart, on a compacted topic too; so do alerts of a subject's own risk and of what reaches it, {@code
 * upstream:node:<id>}.
 */
public final class SubjectKey {

    private static final char SEPARATOR = ':';
    private static final String UPSTREAM = "upstream:";

    private SubjectKey() {}

    /** The key as text. */
    public static String of(Subject subject) {
        return of(subject.type().name(), subject.id());
    }

    /** The key of a subject as a record names it; a type that a later release introduced reads as {@code other}. */
    public static String of(io.harbinger.schema.SubjectType type, String id) {
        return of(type.name(), id);
    }

    /**
     * The key of alerts of what reaches a subject: {@code upstream:} and its own. They have episodes of their own, beside
     * those of the subject's own risk.
     */
    public static String ofUpstream(Subject subject) {
        return UPSTREAM + of(subject);
    }

    /** The key of an alert: of its subject's own risk, or, where it has a root cause, of what reaches the subject. */
    public static String of(AlertTransition alert) {
        String own = of(alert.getSubjectType(), alert.getSubjectId());
        return alert.getRootCause().isEmpty() ? own : UPSTREAM + own;
    }

    /** The key as it stands in a record, UTF-8. */
    public static byte[] bytes(Subject subject) {
        return of(subject).getBytes(StandardCharsets.UTF_8);
    }

    /** The subject of a key; empty where the key has no type, as 0.1.0 wrote it. */
    public static Optional<Subject> parse(String key) {
        for (SubjectType type : SubjectType.values()) {
            String start = of(type.name(), "");
            if (key.startsWith(start)) {
                return Optional.of(new Subject(type, key.substring(start.length())));
            }
        }
        return Optional.empty();
    }

    private static String of(String type, String id) {
        return type.toLowerCase(Locale.ROOT) + SEPARATOR + id;
    }
}
