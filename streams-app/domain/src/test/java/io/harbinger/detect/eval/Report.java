package io.harbinger.detect.eval;

import io.harbinger.domain.detect.Tuning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how the detector does on NAB and CyPort, on both halves of the files, and with each setting 30 % off. */
public final class Report {
    private static final double BUDGET = 0.5;
    private final List<Labelled> files;
    private final List<CyPortCorpus.Port> ports;

    private Report(Path data) {
        files = NabCorpus.read(data.resolve("nab"));
        ports = CyPortCorpus.read(data.resolve("cyport"));
    }

    /** Run with {@code -Dharbinger.data=…}, the folder of the public data; default {@code ../shared/data}. */
    public static void main(String[] args) {
        Report report = new Report(Path.of(System.getProperty("harbinger.data", "../shared/data")));
        print("windowed Gaussian", report.nab(new WindowedGaussian()));
        print("detector", report.nab(new Detected(Tuning.STANDARD)));
        report.cyport();
        for (Varied varied : Varied.all(Tuning.STANDARD)) {
            print(varied.name(), report.nab(new Detected(varied.tuning())));
        }
    }

    private static void print(String name, String figures) {
        System.out.printf(Locale.ROOT, "%-22s %s%n", name, figures);
    }

    private String nab(Candidate candidate) {
        List<double[]> scores = new ArrayList<>();
        for (Labelled file : files) {
            scores.add(candidate.scores(file.times(), file.values()));
        }
        StringBuilder line = new StringBuilder();
        for (NabProfile profile : NabProfile.values()) {
            line.append(String.format(
                    Locale.ROOT,
                    "%s %.1f  ",
                    profile,
                    NabScorer.best(files, scores, profile).score()));
        }
        double threshold = NabScorer.best(files, scores, NabProfile.STANDARD).threshold();
        return line.append(String.format(
                        Locale.ROOT,
                        "at %.3f: even files %.1f, odd files %.1f",
                        threshold,
                        half(scores, 0, threshold),
                        half(scores, 1, threshold)))
                .toString();
    }

    private double half(List<double[]> scores, int first, double threshold) {
        List<Labelled> some = new ArrayList<>();
        List<double[]> theirs = new ArrayList<>();
        for (int i = first; i < files.size(); i += 2) {
            some.add(files.get(i));
            theirs.add(scores.get(i));
        }
        return NabScorer.at(some, theirs, NabProfile.STANDARD, threshold);
    }

    private void cyport() {
        List<double[]> scores = new ArrayList<>();
        for (CyPortCorpus.Port port : ports) {
            scores.add(Detected.outages(port.counts()));
        }
        for (double budget : new double[] {BUDGET / 2, BUDGET, 2 * BUDGET}) {
            CyPortScorer.At at = CyPortScorer.best(ports, scores, budget);
            System.out.printf(
                    Locale.ROOT,
                    "CyPort, %.2f false a port-year: %d of %d found, outage z <= %.2f%n",
                    budget,
                    at.found(),
                    at.heavy(),
                    -at.threshold());
        }
    }
}
