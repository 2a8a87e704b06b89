package io.harbinger.stage;

import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.wire.Ascii;

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
            case REGION -> "R" + subject.id();
        };
    }

    /** The hash of the key of a node, whose id is in ASCII. */
    static int hashOfNode(byte[] id) {
        int hash = 'N';
        for (byte b : id) {
            hash = 31 * hash + b;
        }
        return hash;
    }

    /** Whether a key is that of a node; false where its id is not in ASCII. */
    static boolean isOfNode(String key, byte[] id) {
        return key.charAt(0) == 'N' && Ascii.equals(id, 0, id.length, key, 1);
    }

    static Subject subject(String key) {
        SubjectType type = switch (key.charAt(0)) {
            case 'N' -> SubjectType.NODE;
            case 'L' -> SubjectType.LANE;
            case 'P' -> SubjectType.PRODUCT;
            case 'F' -> SubjectType.FEED;
            case 'R' -> SubjectType.REGION;
            default -> throw new IllegalArgumentException("not a subject key: " + key);
        };
        return new Subject(type, key.substring(1));
    }
}
