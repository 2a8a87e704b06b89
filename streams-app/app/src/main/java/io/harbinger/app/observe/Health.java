package io.harbinger.app.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether the process should be kept (live) and whether it does its work (ready), each with the reasons.
 *
 * @param live checks whose failure only a restart can repair
 * @param ready checks of the work itself; readiness needs the live checks too
 */
public record Health(List<Check> live, List<Check> ready) {

    public Health {
        live = List.copyOf(live);
        ready = List.copyOf(ready);
    }

    /**
     * One thing that is checked.
     *
     * @param name stable, in kebab case
     * @param verdict must be fast and must not throw
     */
    public record Check(String name, Supplier<Verdict> verdict) {}

    /**
     * What a check found.
     *
     * @param detail the state when passed, the reason when failed
     */
    public record Verdict(boolean ok, String detail) {

        public static Verdict passed(String detail) {
            return new Verdict(true, detail);
        }

        public static Verdict failed(String reason) {
            return new Verdict(false, reason);
        }
    }

    /** A check and what it found. */
    public record Result(String check, Verdict verdict) {}

    /** The results of all checks that were asked for. */
    public record Report(List<Result> results) {

        public Report {
            results = List.copyOf(results);
        }

        public boolean ok() {
            return results.stream().allMatch(result -> result.verdict().ok());
        }
    }

    public Report liveness() {
        return report(live);
    }

    public Report readiness() {
        var all = new ArrayList<>(live);
        all.addAll(ready);
        return report(all);
    }

    private static Report report(List<Check> checks) {
        return new Report(checks.stream()
                .map(check -> new Result(check.name(), check.verdict().get()))
                .toList());
    }
}
