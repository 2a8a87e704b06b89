package io.harbinger.lab.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips a class, and says why, where no Docker engine answers. A missing image is a failure: it can be built. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsEngine.Condition.class)
@interface NeedsEngine {

    final class Condition implements ExecutionCondition {

        private static final Path DEFAULT_SOCKET = Path.of("/var/run/docker.sock");

        /** Where nothing is configured and nothing is there, the library would say so in twenty lines. */
        private static boolean mayAnswer() {
            return System.getenv("DOCKER_HOST") != null
                    || Files.exists(DEFAULT_SOCKET)
                    || Files.exists(Path.of(System.getProperty("user.home"), ".testcontainers.properties"));
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (mayAnswer() && DockerClientFactory.instance().isDockerAvailable()) {
                return ConditionEvaluationResult.enabled("a Docker engine answers");
            }
            String reason = context.getDisplayName() + " is skipped, as no Docker engine answers at DOCKER_HOST or "
                    + DEFAULT_SOCKET + ": start one, or one of your own by .ci/engine start DIR";
            System.out.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
