package io.harbinger.bench.scenario;

import io.harbinger.bench.process.ChildJvm;
import io.harbinger.bench.report.Finding;
import io.harbinger.bench.rig.Log;
import io.harbinger.bench.rig.Outputs;
import io.harbinger.bench.rig.Run;
import io.harbinger.bench.stats.Sample;
import io.harbinger.bench.worker.Catalogues;
import io.harbinger.bench.worker.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kills the application in the middle, again and again, and reads back whether anything was lost or doubled. */
public final class Crash {

    private static final int KILLS = 3;

    /** A member that was killed is missed after so long, not after the default 45 seconds. */
    private static final int SESSION_MILLIS = 10_000;

    private final Lab lab;
    private final Log log;

    public Crash(Lab lab) {
        this.lab = lab;
        this.log = lab.main();
    }

    /** The outputs must be those of an undisturbed run, to the byte. */
    public List<Finding> measure() throws InterruptedException {
        Outputs undisturbed = undisturbed();
        String application = lab.newApplication();
        Order order = lab.order("drain", log, application, Catalogues.SHIPPED).with("session", SESSION_MILLIS);
        List<String> jvm = lab.jvm(lab.plan().engine().heap());
        long part = log.workload().events() / (KILLS + 1);
        for (int kill = 1; kill <= KILLS; kill++) {
            try (ChildJvm child = lab.rig().start("application to be killed", jvm, order)) {
                child.awaitProgress(part);
                child.kill();
            }
            lab.console().say("killed the application, " + kill + " of " + KILLS);
        }
        try (ChildJvm child = lab.rig().start("application after its crashes", jvm, order)) {
            child.finish(done -> {});
        }
        Outputs outputs = lab.read(log);
        lab.forget(log, application);
        Gate.checkSame("after " + KILLS + " kills (SIGKILL)", undisturbed, outputs);
        return List.of(Finding.info(
                "outputs lost or doubled after " + KILLS + " kills, of "
                        + (outputs.values() + outputs.scores() + outputs.alerts()),
                "",
                Sample.of(0)));
    }

    private Outputs undisturbed() throws InterruptedException {
        @Nullable Outputs known = lab.known(log, Catalogues.SHIPPED);
        if (known != null) {
            return known;
        }
        String application = lab.newApplication();
        String label = "undisturbed run";
        Run run = lab.run(
                label, lab.plan().engine().heap(), lab.order("pipeline", log, application, Catalogues.SHIPPED), log);
        Outputs outputs = lab.check(label, log, Catalogues.SHIPPED, run);
        lab.forget(log, application);
        return outputs;
    }
}
