package io.harbinger.catalogue;

import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.subject.SubjectType;
import java.util.List;

/** The types of subject that the events of each source describe. */
final class SourceSubjects {

    private SourceSubjects() {}

    static List<SubjectType> of(Source source) {
        return switch (source) {
            case SENSOR -> List.of(SubjectType.NODE);
            case LOGISTICS -> List.of(SubjectType.NODE, SubjectType.LANE, SubjectType.REGION);
            case TRADE -> List.of(SubjectType.PRODUCT);
            case DERIVED -> List.of(SubjectType.values());
            case REPORTS -> List.of(SubjectType.FEED);
            case NETWORK -> List.of(SubjectType.NODE, SubjectType.LANE, SubjectType.PRODUCT);
        };
    }
}
