package io.harbinger.domain.subject;

/** Identity of what is scored; ids are unique within a type. */
public record Subject(SubjectType type, String id) {

    public static Subject node(String id) {
        return new Subject(SubjectType.NODE, id);
    }

    public static Subject lane(String id) {
        return new Subject(SubjectType.LANE, id);
    }

    public static Subject product(String id) {
        return new Subject(SubjectType.PRODUCT, id);
    }

    public static Subject feed(String id) {
        return new Subject(SubjectType.FEED, id);
    }

    public static Subject region(String id) {
        return new Subject(SubjectType.REGION, id);
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
