package io.harbinger.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.http.Credentials;
import io.harbinger.http.HttpAccess;
import io.harbinger.http.HttpService;
import io.harbinger.http.Tls;
import io.harbinger.http.TlsServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecuredRegistryTest {

    @TempDir
    private Path directory;

    @Test
    void shouldRegisterOverTlsWithATokenAndSayWhenItIsRefused() throws Exception {
        try (var server = new TlsServer(directory, false, exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] answer = "{\"id\": 7}".getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders("Bearer right".equals(token) ? 200 : 401, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        })) {
            var tls = new Tls(server.pem(), "", null, "");
            var right = new HttpService(server.url(), new HttpAccess(new Credentials.Bearer("right"), tls));
            var wrong = new HttpService(server.url(), new HttpAccess(new Credentials.Bearer("hunter2"), tls));

            assertThat(RegistryFormat.register(right)).allMatch(schema -> schema.id() == 7);
            assertThatThrownBy(() -> RegistryFormat.connect(wrong))
                    .isInstanceOf(RegistryRefusedException.class)
                    .hasMessageContaining("401")
                    .hasMessageNotContaining("hunter2");
        }
    }
}
