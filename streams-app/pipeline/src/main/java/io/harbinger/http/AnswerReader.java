package io.harbinger.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** Reads the head of an answer of HTTP/1.1, and no more: the body says nothing that a webhook acts on. */
final class AnswerReader {

    private final InputStream in;
    private int left;

    /** Reads {@code most} bytes at most. */
    AnswerReader(InputStream in, int most) {
        this.in = in;
        this.left = most;
    }

    /**
     * The answer; interim ones before it are passed over.
     *
     * @throws IOException where it is no answer of HTTP/1, or too long
     */
    WebhookAnswer read() throws IOException {
        WebhookAnswer answer = head();
        while (answer.status() < 200) {
            answer = head();
        }
        return answer;
    }

    private WebhookAnswer head() throws IOException {
        int status = status(line());
        Optional<String> retryAfter = Optional.empty();
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("retry-after:")) {
                retryAfter = Optional.of(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return new WebhookAnswer(status, retryAfter);
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
            throw new IOException("the answer is not one of HTTP/1.1");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended before the answer did");
            }
            if (--left < 0) {
                throw new IOException("the head of the answer is too long");
            }
            line.append((char) next);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }
}
