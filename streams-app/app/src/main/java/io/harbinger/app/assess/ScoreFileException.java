package io.harbinger.app.assess;

import io.harbinger.app.failure.ExpectedException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of risk scores cannot be read, or holds something else. */
public final class ScoreFileException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    ScoreFileException(Path file, String reason, @Nullable Throwable cause) {
        super(file + reason, cause);
    }
}
