package io.harbinger.app.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.app.text.HostileText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LogEncodersTest {

    private final LoggerContext context = new LoggerContext();

    @Test
    void shouldWriteOneLineOfText() {
        var encoder = new PlainLogEncoder();
        encoder.setPattern("%-5level %logger{0} - %msg %kvp%nopex");

        String log = encode(encoder, event(null));

        assertThat(log).startsWith("WARN  Bridge - name Suez\\u001b[2J").endsWith("\n");
        HostileText.assertPlainLine(log.strip());
    }

    @Test
    void shouldIndentTheTraceSoThatNoMessageForgesALine() {
        var encoder = new PlainLogEncoder();
        encoder.setPattern("%-5level %logger{0} - %msg%nopex");

        String log = encode(encoder, event(new IllegalStateException(HostileText.TEXT)));

        assertThat(log.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("\t"));
        log.lines().forEach(line -> HostileText.assertPlainLine("> " + line.strip()));
    }

    @Test
    void shouldWriteJsonThatATerminalDoesNotObey() throws Exception {
        var encoder = new PlainJsonEncoder();
        encoder.setWithFormattedMessage(true);

        String log = encode(encoder, event(new IllegalStateException(HostileText.TEXT)));

        HostileText.assertPlainLine(log.strip());
        JsonNode json = new ObjectMapper().readTree(log);
        assertThat(json.path("formattedMessage").asText()).startsWith("name Suez\u001b[2J\u001b]0;title");
    }

    private LoggingEvent event(Throwable failure) {
        var event = new LoggingEvent(
                "", context.getLogger("io.harbinger.Bridge"), Level.WARN, "name {}", failure, new Object[] {
                    HostileText.TEXT
                });
        event.setKeyValuePairs(List.of(new KeyValuePair("id", HostileText.TEXT)));
        return event;
    }

    private String encode(Encoder<ILoggingEvent> encoder, LoggingEvent event) {
        context.setMDCAdapter(new LogbackMDCAdapter());
        encoder.setContext(context);
        encoder.start();
        return new String(encoder.encode(event), UTF_8);
    }
}
