package io.harbinger.app.console.model;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static io.harbinger.testing.pipeline.AlertBuilder.driver;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.console.FedModel;
import io.harbinger.app.view.TopicPosition;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadModelTest {

    private static AlertTransition alert(String id, List<String> rootCause) {
        return AlertTransition.newBuilder(anAlert()
                        .alert(id)
                        .of("SGSIN", "Singapore")
                        .going(Level.NONE, Level.BLUE)
                        .scoring(45.0)
                        .because(driver("Queue", 9, 45))
                        .is(TransitionKind.OPENED))
                .setRootCause(rootCause)
                .build();
    }

    /** An alert of its own risk, and one of what reaches it: the end of one leaves the other. */
    @Test
    void shouldKeepBothAlertsOfASubjectApart() {
        var model = new ReadModel(() -> FedModel.NOW);
        model.alert(new TopicPosition(0, 0, 0), "node:SGSIN", alert("own", List.of()));
        model.alert(new TopicPosition(1, 0, 1), "upstream:node:SGSIN", alert("derived", List.of("canal", "SGSIN")));
        assertThat(model.open())
                .extracting(each -> each.alert().getAlertId())
                .containsExactlyInAnyOrder("own", "derived");

        model.alert(new TopicPosition(1, 1, 2), "upstream:node:SGSIN", null);

        assertThat(model.open()).extracting(each -> each.alert().getAlertId()).containsExactly("own");
    }
}
