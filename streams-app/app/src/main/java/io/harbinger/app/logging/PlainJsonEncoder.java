package io.harbinger.app.logging;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.harbinger.app.text.PlainText;
import java.nio.charset.StandardCharsets;

/** One JSON object for each event; what JSON allows in a text but a terminal obeys is escaped too. */
public final class PlainJsonEncoder extends JsonEncoder {

    @Override
    public byte[] encode(ILoggingEvent event) {
        String json = new String(super.encode(event), StandardCharsets.UTF_8);
        return PlainText.lines(json).getBytes(StandardCharsets.UTF_8);
    }
}
