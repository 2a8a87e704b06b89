package io.harbinger.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectKeyTest {

    @ParameterizedTest
    @CsvSource({"NODE, suez, node:suez", "LANE, cnsha>nlrtm, lane:cnsha>nlrtm", "PRODUCT, 270900, product:270900"})
    void shouldNameTypeAndId(SubjectType type, String id, String key) {
        var subject = new Subject(type, id);

        assertThat(SubjectKey.of(subject)).isEqualTo(key);
        assertThat(SubjectKey.bytes(subject)).asString().isEqualTo(key);
        assertThat(SubjectKey.of(io.harbinger.schema.SubjectType.valueOf(type.name()), id))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @EnumSource(SubjectType.class)
    void shouldReadWhatItWroteWhateverTheId(SubjectType type) {
        for (String id : List.of("", "suez", ":", "node:suez", "苏伊士", "a\u0000b")) {
            var subject = new Subject(type, id);

            assertThat(SubjectKey.parse(SubjectKey.of(subject))).contains(subject);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"suez", "", "Node:suez", "harbour:suez", "cnsha>nlrtm"})
    void shouldFindNoSubjectInAKeyWithoutAType(String bare) {
        assertThat(SubjectKey.parse(bare)).isEqualTo(Optional.empty());
    }

    @Test
    void shouldKeepTypesApartThatShareAnId() {
        assertThat(SubjectKey.of(Subject.node("x"))).isNotEqualTo(SubjectKey.of(Subject.product("x")));
    }
}
