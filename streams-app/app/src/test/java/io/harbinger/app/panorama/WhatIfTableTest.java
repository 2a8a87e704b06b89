package io.harbinger.app.panorama;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.simulate.SimulatedNetwork;
import io.harbinger.app.simulate.SimulationSettings;
import io.harbinger.app.text.Columns;
import io.harbinger.domain.network.incident.Assumption;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhatIfTableTest {

    private static final long NOW = Instant.parse("2026-11-28T00:00:00Z").toEpochMilli();

    private static WhatIf suez(List<OwnRisk> open) {
        return WhatIf.of(
                SimulatedNetwork.of(SimulationSettings.DEFAULT).entities(),
                open,
                List.of(Assumption.parse("close suez-canal for 30d").orElseThrow()),
                NOW);
    }

    @Test
    void shouldTellOneIncidentThatNamesTheCanalAndWhomItReaches() {
        WhatIf whatIf = suez(List.of());

        List<String> lines = WhatIfTable.of(whatIf, new LevelStyle(false), Columns.LINE, Set.of(), 20);

        assertThat(whatIf.then().incidents()).hasSize(1);
        assertThat(whatIf.today().incidents()).isEmpty();
        assertThat(lines).allMatch(line -> Columns.width(line) <= Columns.LINE);
        assertThat(lines.get(0)).isEqualTo("exercise  close suez-canal for 30d");
        assertThat(lines.get(2)).startsWith("incident  Suez Canal 苏伊士运河, loses 100 %");
        assertThat(lines).anyMatch(line -> line.startsWith("RED    红") && line.contains("suez-canal"));
    }

    @Test
    void shouldSetWhatIsAssumedBesideWhatIsOpenToday() {
        var impulse = new Impulse("suez-canal", 500_000, NOW - 86_400_000, Impulse.OPEN, Impulse.Basis.SCORE);
        OwnRisk open = new OwnRisk(Subject.node("suez-canal"), "alert", Level.BLUE, impulse);

        List<String> lines = WhatIfTable.of(suez(List.of(open)), new LevelStyle(false), Columns.LINE, Set.of(), 5);

        assertThat(lines.get(1)).contains("today: 1 incident,");
        assertThat(lines.get(6)).contains("50.0  100.0");
        assertThat(lines).anyMatch(line -> line.contains("more subjects; --top N or --json shows them"));
    }

    @Test
    void shouldSayThatNobodyIsReached() {
        WhatIf whatIf =
                WhatIf.of(SimulatedNetwork.of(SimulationSettings.DEFAULT).entities(), List.of(), List.of(), NOW);

        assertThat(WhatIfTable.of(whatIf, new LevelStyle(false), Columns.LINE, Set.of(), 20))
                .contains("Nobody is reached, as far as this network says.");
    }

    @Test
    void shouldListTheTypesThatAreAskedFor() {
        List<String> lines =
                WhatIfTable.of(suez(List.of()), new LevelStyle(false), Columns.LINE, Set.of(SubjectType.NODE), 20);

        assertThat(lines).noneMatch(line -> line.startsWith("RED"));
        assertThat(lines).anyMatch(line -> line.contains("stocks outlast it") && line.contains(" < suez"));
    }
}
