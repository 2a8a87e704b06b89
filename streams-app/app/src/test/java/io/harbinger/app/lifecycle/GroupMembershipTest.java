package io.harbinger.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.StreamsOptions;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupMembershipTest {

    private static GroupMembershipOperation onStop(Map<String, String> settings) {
        var clients = new ClientSettings("localhost:9092", settings);
        return StreamsRunner.onStop(
                StreamsOptions.live("harbinger", Path.of("state")).toProperties(clients));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group.instance.id", "consumer.group.instance.id", "main.consumer.group.instance.id"})
    void shouldStayInTheGroupWhereTheInstanceHasANameHoweverItIsSet(String setting) {
        assertThat(onStop(Map.of(setting, "pod-1"))).isEqualTo(GroupMembershipOperation.REMAIN_IN_GROUP);
    }

    @Test
    void shouldLeaveTheGroupWhereTheInstanceHasNone() {
        assertThat(onStop(Map.of())).isEqualTo(GroupMembershipOperation.LEAVE_GROUP);
    }
}
