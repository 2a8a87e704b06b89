package io.harbinger.app.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.app.observe.Health.Check;
import io.harbinger.app.observe.Health.Verdict;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpEndpointTest {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<Verdict> streams = new AtomicReference<>(Verdict.passed("RUNNING"));
    private final AtomicReference<Verdict> broker = new AtomicReference<>(Verdict.passed("reachable"));
    private final Meters meters = new Meters(InstantSource.system(), "1.2.3", "2026.1");
    private HttpEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        var health = new Health(List.of(new Check("streams", streams::get)), List.of(new Check("broker", broker::get)));
        endpoint = HttpEndpoint.start(ANY_PORT, meters::scrape, health);
    }

    @AfterEach
    void stop() {
        endpoint.close();
        meters.close();
    }

    @Test
    void shouldServeMetricsInPrometheusText() throws Exception {
        HttpResponse<String> response = get("/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(response.body())
                .contains("harbinger_events_accepted_total{source=\"trade\"} 0.0")
                .containsPattern("harbinger_build_info\\{catalogue=\"2026.1\",java=\"[^\"]+\",version=\"1.2.3\"} 1")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void shouldBeReadyWhenAllIsWell() throws Exception {
        HttpResponse<String> response = get("/health/ready");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().strip())
                .isEqualTo("{\"status\":\"up\",\"reasons\":[],"
                        + "\"checks\":{\"streams\":\"RUNNING\",\"broker\":\"reachable\"}}");
    }

    @Test
    void shouldStayLiveButNotReadyWhenTheBrokerIsGone() throws Exception {
        broker.set(Verdict.failed("no answer from \"kafka\":9092"));

        HttpResponse<String> ready = get("/health/ready");
        HttpResponse<String> live = get("/health/live");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"reasons\":[\"broker: no answer from \\\"kafka\\\":9092\"]");
        assertThat(live.statusCode()).isEqualTo(200);
    }

    @Test
    void shouldBeNeitherLiveNorReadyWhenStreamsFailed() throws Exception {
        streams.set(Verdict.failed("ERROR"));

        assertThat(get("/health/live").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).contains("\"status\":\"down\"", "streams: ERROR");
    }

    @Test
    void shouldRefuseOtherPagesAndMethods() throws Exception {
        assertThat(get("/").body()).contains("/metrics");
        assertThat(get("/metrics/more").statusCode()).isEqualTo(404);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        HttpRequest post = request("/metrics").POST(BodyPublishers.noBody()).build();
        assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    @Test
    void shouldFailWhenThePortIsInUse() {
        var taken =
                new InetSocketAddress("127.0.0.1", URI.create(endpoint.url()).getPort());

        assertThatThrownBy(() -> HttpEndpoint.start(taken, () -> "", new Health(List.of(), List.of())))
                .isInstanceOf(BindException.class);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint.url() + path));
    }
}
