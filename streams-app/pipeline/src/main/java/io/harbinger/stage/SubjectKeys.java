package io.harbinger.stage;

import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;

/**
 * Subjects as keys of the stores: a letter for the type, then the id. Output records have {@link
 * io.harbinger.wire.SubjectKey}.
 */
final class SubjectKeys {

    private SubjectKeys() {}

    static String of(Subject subject) {
        return switch (subject.type()) {
            case NODE -> "N" + subject.id();
            case LANE -> "L" + subject.id();
            case PRODUCT -> "P" + subject.id();
            case FEED -> "F" + subject.id();
        };
    }

    static Subject subject(String key) {
        SubjectType type = switch (key.charAt(0)) {
            case 'N' -> SubjectType.NODE;
            case 'L' -> SubjectType.LANE;
            case 'P' -> SubjectType.PRODUCT;
            case 'F' -> SubjectType.FEED;
            default -> throw new IllegalArgumentException("not a subject key: " + key);
        };
        return new Subject(type, key.substring(1));
    }
}
