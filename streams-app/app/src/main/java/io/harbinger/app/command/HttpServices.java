package io.harbinger.app.command;

import io.harbinger.app.failure.ExitCode;
import io.harbinger.http.HttpAccess;
import io.harbinger.http.HttpService;

/** Addresses of services that stand in options. */
final class HttpServices {

    private HttpServices() {}

    /** The service; ends with {@link ExitCode#USAGE} where it is none, without quoting it: it may have a password. */
    static HttpService option(String option, String url, HttpAccess access) {
        try {
            return HttpService.parse(url, access);
        } catch (IllegalArgumentException e) {
            // Without the cause, for the same reason.
            throw new CommandFailed(ExitCode.USAGE, option + " " + e.getMessage());
        }
    }
}
