package io.harbinger.app.assess;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.chain.ChainAssessment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of a report.
 *
 * @param names of nodes and products by id
 * @param network where the network was read from
 * @param edition of the network
 * @param scores where present scores were read from; null where there were none
 * @param home the country whose own share is shown, ISO 3166-1 alpha-3; null: none
 */
public record ChainReport(
        ChainAssessment assessment,
        Map<String, Name> names,
        String network,
        String edition,
        @Nullable String scores,
        @Nullable String home) {

    public ChainReport {
        names = Map.copyOf(names);
    }
}
