package io.harbinger.app.console.web;

import com.sun.net.httpserver.HttpExchange;
import io.harbinger.app.console.api.Answer;
import io.harbinger.app.console.api.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The one form of the console: a token becomes a cookie of the session. */
final class SignIn {

    static final String PATH = "/sign-in";
    private static final int MOST_BYTES = 4_096;

    private final Access access;
    private final StaticFiles files;

    SignIn(Access access, StaticFiles files) {
        this.access = access;
        this.files = files;
    }

    void serve(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            form(exchange, 200);
            return;
        }
        String body = new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        String token = form(body);
        if (!access.isToken(token)) {
            form(exchange, 401);
            return;
        }
        var headers = exchange.getResponseHeaders();
        Replies.protect(headers);
        headers.set("Set-Cookie", Access.COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
        headers.set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
    }

    /** Asks for the token. */
    void form(HttpExchange exchange, int status) throws IOException {
        Answer page = files.find("sign-in.html").orElseThrow();
        Replies.send(exchange, Answer.of(status, page.type(), page.body()));
    }

    private static String form(String body) {
        try {
            return Request.of(URI.create("/?" + body)).one("token").orElse("").strip();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
