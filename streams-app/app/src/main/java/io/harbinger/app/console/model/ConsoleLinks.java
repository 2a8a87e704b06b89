package io.harbinger.app.console.model;

import com.fasterxml.jackson.core.JsonGenerator;
import io.harbinger.http.HttpAccess;
import io.harbinger.http.HttpService;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where the page leads to, each without a slash at the end; null where it leads to nothing.
 *
 * @param runbooks folder of the runbooks as people read them
 * @param grafana root of the Grafana that has the dashboards
 */
public record ConsoleLinks(
        @Nullable String runbooks, @Nullable String grafana) {

    /** To nothing. */
    public static final ConsoleLinks NONE = new ConsoleLinks(null, null);

    public ConsoleLinks {
        runbooks = runbooks == null ? null : address(runbooks);
        grafana = grafana == null ? null : address(grafana);
    }

    void write(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("links");
        out.writeStringField("runbooks", runbooks);
        out.writeStringField("grafana", grafana);
        out.writeEndObject();
    }

    /** A page must not be led to a program. */
    private static String address(String text) {
        return HttpService.parse(text, HttpAccess.OPEN).url().toString().replaceFirst("/+$", "");
    }
}
