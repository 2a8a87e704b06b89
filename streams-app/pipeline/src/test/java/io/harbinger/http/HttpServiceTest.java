package io.harbinger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServiceTest {

    private static final Tls NO_TLS = Tls.DEFAULT;

    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    private TlsServer server(boolean asksForCertificate) throws Exception {
        return new TlsServer(directory, asksForCertificate, exchange -> {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] path = exchange.getRequestURI().getPath().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, path.length);
            exchange.getResponseBody().write(path);
            exchange.close();
        });
    }

    private static String get(URI url, Credentials credentials, Tls tls) throws Exception {
        var service = new HttpService(url, new HttpAccess(credentials, tls));
        HttpResponse<String> answer = service.client(Duration.ofSeconds(10))
                .send(service.request("/subjects").GET().build(), BodyHandlers.ofString());
        return answer.body();
    }

    private static Tls trusting(Path truststore, String password) {
        return new Tls(truststore, password, null, "");
    }

    @Test
    void shouldTrustACertificateFromPemAndFromAStore() throws Exception {
        try (var server = server(false)) {
            Tls pem = trusting(server.pem(), "");

            assertThat(get(URI.create(server.url() + "/base/"), Credentials.NONE, pem))
                    .isEqualTo("/base/subjects");
            assertThat(authorizations).containsExactly("null");
            assertThatThrownBy(() -> get(server.url(), Credentials.NONE, NO_TLS))
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void shouldShowItsOwnCertificateWhereTheServiceAsksForIt() throws Exception {
        try (var server = server(true)) {
            Path pem = server.pem();
            Tls known = new Tls(pem, "", server.store("client"), TlsServer.PASSWORD);

            assertThat(get(server.url(), Credentials.NONE, known)).isEqualTo("/subjects");
            assertThatThrownBy(() -> get(server.url(), Credentials.NONE, trusting(pem, "")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void shouldSendItsCredentials() throws Exception {
        try (var server = server(false)) {
            Tls tls = trusting(server.pem(), "");
            get(server.url(), new Credentials.Basic("ann", "pä:ss"), tls);
            get(server.url(), new Credentials.Bearer("t0.k-en"), tls);

            String basic = Base64.getEncoder().encodeToString("ann:pä:ss".getBytes(StandardCharsets.UTF_8));
            assertThat(authorizations).containsExactly("Basic " + basic, "Bearer t0.k-en");
        }
    }

    @Test
    void shouldNameTheFileThatCannotBeUsedAndNoPassword() throws Exception {
        try (var server = server(false)) {
            Path text = Files.writeString(directory.resolve("text.p12"), "no store");
            assertThatThrownBy(() -> get(server.url(), Credentials.NONE, trusting(text, "hunter2")))
                    .isInstanceOf(HttpServiceException.class)
                    .hasMessageContaining("text.p12: cannot be used as a trust store (PEM, PKCS12 or JKS)")
                    .hasMessageNotContaining("hunter2");
            Tls wrong = new Tls(null, "", server.store("client"), "hunter2");
            assertThatThrownBy(() -> get(server.url(), Credentials.NONE, wrong))
                    .isInstanceOf(HttpServiceException.class)
                    .hasMessageContaining("client.p12: cannot be used as a key store")
                    .hasMessageNotContaining("hunter2");
            assertThatThrownBy(() -> get(server.url(), Credentials.NONE, trusting(directory.resolve("none"), "")))
                    .hasMessageContaining("there is no such file");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ann:hunter2@host:1",
                "https://hunter2@host",
                "https://ann:hunter2@ho st",
                "https://host/?token=hunter2",
                "https://host/#hunter2",
                "ftp://hunter2",
                "hunter2",
                "https:///hunter2",
                ""
            })
    void shouldRefuseAnAddressWithoutQuotingIt(String url) {
        assertThatThrownBy(() -> HttpService.parse(url, HttpAccess.OPEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must ")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void shouldShowNoSecretInText() {
        var access =
                new HttpAccess(new Credentials.Basic("ann", "hunter2"), new Tls(null, "hunter2", directory, "hunter2"));

        assertThat(access.toString()).contains("ann").doesNotContain("hunter2");
        assertThat(new Credentials.Bearer("hunter2").toString()).doesNotContain("hunter2");
        assertThat(new HttpService(URI.create("http://h:1"), access)).hasToString("http://h:1");
        assertThatThrownBy(() -> new Credentials.Bearer("hunter2\n")).hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> new Credentials.Basic("hunter2:b", "")).hasMessageNotContaining("hunter2");
    }
}
