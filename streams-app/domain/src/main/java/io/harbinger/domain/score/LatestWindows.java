package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Indicator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each series of a subject says at one boundary: an assessment shows the worst series of each indicator, while an
 * alert asks those that hold it.
 */
public interface LatestWindows {

    /**
     * The newest window of a series as a driver; null where it has no fresh window with enough data.
     *
     * @param indicator id of its indicator
     * @param series its label
     */
    @Nullable Driver of(String indicator, String series);

    /** Whether a series has such a window, or is still awaited; false where it is unknown, or was given up. */
    boolean awaited(String indicator, String series);

    /** The indicators of these ids, in catalogue order; those that are unknown are left out. */
    List<Indicator> indicators(Set<String> ids);
}
