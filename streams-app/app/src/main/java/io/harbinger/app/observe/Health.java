package io.harbinger.app.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether the process should be kept (live) and whether it does its work (ready), each with the reasons.
 *
 * @param live checks whose failure only a restart could mend
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
     * @param detail state when well, reason when not
     */
    public record Verdict(boolean ok, String detail) {

        public static Verdict well(String detail) {
            return new Verdict(true, detail);
        }

        public static Verdict unwell(String reason) {
            return new Verdict(false, reason);
        }
    }

    /** A finding of one check. */
    public record Finding(String check, Verdict verdict) {}

    /** The findings of all checks that were asked for. */
    public record Report(List<Finding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }

        public boolean ok() {
            return findings.stream().allMatch(finding -> finding.verdict().ok());
        }
    }

    public Report isLive() {
        return report(live);
    }

    public Report isReady() {
        var all = new ArrayList<>(live);
        all.addAll(ready);
        return report(all);
    }

    private static Report report(List<Check> checks) {
        return new Report(checks.stream()
                .map(check -> new Finding(check.name(), check.verdict().get()))
                .toList());
    }
}
