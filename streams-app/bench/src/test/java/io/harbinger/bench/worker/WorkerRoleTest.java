package io.harbinger.bench.worker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WorkerRoleTest {

    @Test
    void shouldNameARoleThatNobodyHas() {
        assertThatThrownBy(() -> WorkerRole.named("flink"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown role 'flink'");
    }
}
