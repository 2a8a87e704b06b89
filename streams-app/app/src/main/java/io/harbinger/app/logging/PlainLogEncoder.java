package io.harbinger.app.logging;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import io.harbinger.app.text.PlainText;
import java.nio.charset.StandardCharsets;

/**
 * One line for each event, and a stack trace indented below it. The pattern has neither {@code %n} nor the exception
 * ({@code %nopex}).
 */
public final class PlainLogEncoder extends PatternLayoutEncoder {

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = PlainText.of(getLayout().doLayout(event).strip()) + "\n";
        IThrowableProxy failure = event.getThrowableProxy();
        String text = failure == null ? line : line + PlainText.indented(ThrowableProxyUtil.asString(failure));
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
