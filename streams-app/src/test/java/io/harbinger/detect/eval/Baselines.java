package io.harbinger.detect.eval;

import java.nio.file.Path;
import java.util.List;

final class Baselines {
    public static void main(String[] a) {
        List<Labelled> files = NabCorpus.read(Path.of(System.getProperty("harbinger.data", "../shared/data"), "nab"));
        System.out.println(files.size() + " files, " + files.stream().mapToInt(f -> f.windows().size()).sum() + " windows");
        List<double[]> s = files.stream().map(f -> new WindowedGaussian().scores(f.times(), f.values())).toList();
        for (NabProfile p : NabProfile.values()) {
            System.out.println(p + " " + NabScorer.best(files, s, p));
        }
    }
}
