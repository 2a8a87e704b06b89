package io.harbinger.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;

/**
 * A service over HTTP.
 *
 * @param url base of its API: http or https, a host, perhaps a port and a path; no user, query or fragment
 */
public record HttpService(URI url, HttpAccess access) {

    public HttpService {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("must be like https://host:8081");
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("must not have a user or a password in it: they have settings of their"
                    + " own (username, password, bearerToken)");
        }
    }

    /** A service that asks for no credentials. */
    public static HttpService of(URI url) {
        return new HttpService(url, HttpAccess.OPEN);
    }

    /**
     * The address that a user wrote.
     *
     * @throws IllegalArgumentException where it cannot be one; the message goes on after its name, and does not quote
     *     it, since a password may stand in it
     */
    public static HttpService parse(String url, HttpAccess access) {
        try {
            return new HttpService(new URI(url), access);
        } catch (URISyntaxException e) {
            // Without the cause, which quotes the text.
            throw new IllegalArgumentException("must be like https://host:8081");
        }
    }

    /**
     * A client of this service.
     *
     * @throws HttpServiceException where a file of its TLS settings cannot be used
     */
    public HttpClient client(Duration connectTimeout) {
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(connectTimeout);
        if (!access.tls().equals(Tls.DEFAULT)) {
            client.sslContext(TlsContext.of(access.tls()));
        }
        return client.build();
    }

    /** The address of a path below the base; {@code path} begins with a slash. */
    public URI at(String path) {
        return URI.create(url.toString().replaceFirst("/+$", "") + path);
    }

    /** A request to a path below the base, with the credentials in it. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        access.credentials().header().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    /** Its address alone. */
    @Override
    public String toString() {
        return url.toString();
    }
}
