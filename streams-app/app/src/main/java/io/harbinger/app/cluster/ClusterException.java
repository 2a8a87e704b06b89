package io.harbinger.app.cluster;

import io.harbinger.app.failure.ExpectedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cluster does not answer or refuses, or its topics are not as they must be. */
public final class ClusterException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    public ClusterException(String line, @Nullable Throwable cause) {
        super(line, cause);
    }

    public ClusterException(List<String> lines) {
        super(lines, null);
    }

    /** Whether the cluster was not at fault: the waiting thread was interrupted. */
    public boolean isInterrupted() {
        return getCause() instanceof InterruptedException;
    }
}
