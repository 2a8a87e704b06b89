package io.harbinger.lab.detect;

import io.harbinger.domain.detect.Tuning;
import io.harbinger.lab.backtest.score.NabFile;
import io.harbinger.lab.backtest.score.NabProfile;
import io.harbinger.lab.backtest.score.NabScore;
import io.harbinger.lab.backtest.score.NabScorer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how the detector scores on NAB and CyPort, on either half of the files, and with each setting 30 % off. */
public final class DetectorReport {
    private static final double BUDGET = 0.5;
    private final List<Labelled> files;
    private final List<CyPortCorpus.Port> ports;

    private DetectorReport(Path data) {
        files = NabCorpus.read(data.resolve("nab"));
        ports = CyPortCorpus.read(data.resolve("cyport"));
    }

    /** Run with {@code -Dharbinger.data=…}, the folder of the public data; default {@code ../shared/data}. */
    public static void main(String[] args) {
        DetectorReport report = new DetectorReport(Path.of(System.getProperty("harbinger.data", "../shared/data")));
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
        List<NabFile> scored = new ArrayList<>();
        for (Labelled file : files) {
            scored.add(file.scored(candidate.scores(file.times(), file.values())));
        }
        NabScorer scorer = NabScorer.of(scored);
        return String.format(
                Locale.ROOT,
                "standard %.1f, low FP %.1f, low FN %.1f; of the even files %s, of the odd files %s",
                scorer.score(NabProfile.STANDARD).score(),
                scorer.score(NabProfile.LOW_FP).score(),
                scorer.score(NabProfile.LOW_FN).score(),
                half(scored, 0),
                half(scored, 1));
    }

    /** The score of every other file; a threshold that differs much between the halves suits neither. */
    private static String half(List<NabFile> scored, int first) {
        List<NabFile> half = new ArrayList<>();
        for (int i = first; i < scored.size(); i += 2) {
            half.add(scored.get(i));
        }
        NabScore score = NabScorer.of(half).score(NabProfile.STANDARD);
        return String.format(Locale.ROOT, "%.1f at %.3f", score.score(), score.threshold());
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
