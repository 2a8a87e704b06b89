package io.harbinger.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlinkPeerTest {

    @AfterEach
    void forget() {
        System.clearProperty(FlinkPeer.CLASS_PATH);
    }

    @Test
    void shouldSayHowFlinkIsDownloaded() {
        assertThatThrownBy(FlinkPeer::jvmOptions)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("./harbinger bench --only flink");
    }

    @Test
    void shouldReplaceTheClassPathOfItsProcess() {
        System.setProperty(FlinkPeer.CLASS_PATH, "peer.jar:lib/*");

        assertThat(FlinkPeer.jvmOptions()).startsWith("-cp", "peer.jar:lib/*");
    }

    @Test
    void shouldRunOnlyWhereItIsNamed() {
        assertThat(Variant.own())
                .doesNotContain(Variant.FLINK, Variant.FLINK_ROCKSDB)
                .contains(Variant.CORE);
    }
}
