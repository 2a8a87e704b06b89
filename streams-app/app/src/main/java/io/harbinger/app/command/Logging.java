package io.harbinger.app.command;

import io.harbinger.app.config.AppConfig.LogFormat;

/**
 * Chooses how logs are written. The logging system reads these properties when the first logger is made, so a command
 * decides before it touches anything that logs.
 */
final class Logging {

    private static final String FILE = "logback.configurationFile";

    private Logging() {}

    static void use(LogFormat format) {
        if (format == LogFormat.JSON) {
            System.setProperty(FILE, "logback-json.xml");
        } else {
            System.clearProperty(FILE);
        }
    }

    static void beVerbose() {
        System.setProperty("harbinger.log.level", "DEBUG");
        System.setProperty("harbinger.log.kafka", "WARN");
    }
}
