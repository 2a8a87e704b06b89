package io.harbinger.app.bridge;

import io.harbinger.http.HttpService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One or more Alertmanagers of a cluster, over API version 2; each gets everything, as Prometheus does it. */
final class Alertmanager {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MOST_PER_REQUEST = 200;

    private static final String ALERTS = "/api/v2/alerts";

    private record Member(HttpService service, HttpClient client) {}

    private final List<Member> members;
    private final RunbookLinks runbooks;

    /** Base addresses, {@code http://host:9093}. */
    Alertmanager(List<HttpService> services, RunbookLinks runbooks) {
        this.runbooks = runbooks;
        this.members = services.stream()
                .map(service -> new Member(service, service.client(TIMEOUT)))
                .toList();
    }

    /**
     * Posts alerts. An empty list is posted too: it changes nothing, and shows whether Alertmanager answers.
     *
     * @throws IOException where no member accepted all of them
     */
    void post(List<PostableAlert> alerts, Instant endsAt) throws IOException, InterruptedException {
        IOException failure = null;
        boolean accepted = false;
        for (Member member : members) {
            try {
                post(member, alerts, endsAt);
                accepted = true;
            } catch (IOException e) {
                failure = e;
            }
        }
        if (!accepted && failure != null) {
            throw failure;
        }
    }

    private void post(Member member, List<PostableAlert> alerts, Instant endsAt)
            throws IOException, InterruptedException {
        int from = 0;
        do {
            List<PostableAlert> some = alerts.subList(from, Math.min(alerts.size(), from + MOST_PER_REQUEST));
            HttpRequest request = member.service()
                    .request(ALERTS)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(PostableAlert.body(some, runbooks, endsAt)))
                    .build();
            HttpResponse<String> answer = member.client().send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(member.service().at(ALERTS) + " answered " + answer.statusCode() + ": "
                        + answer.body().strip());
            }
            from += MOST_PER_REQUEST;
        } while (from < alerts.size());
    }
}
