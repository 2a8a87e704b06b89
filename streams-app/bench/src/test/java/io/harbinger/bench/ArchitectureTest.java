package io.harbinger.bench;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.Processor;
import org.jspecify.annotations.NullMarked;

/**
 * Who may know whom inside a module; between modules the build decides. A top-level class: ArchUnit skips nested ones
 * without a word.
 */
@AnalyzeClasses(packages = "io.harbinger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SCHEMA = "io.harbinger.schema..";
    /** The pipeline but for its wire formats. */
    private static final String[] STREAMS = {
        "io.harbinger.state..",
        "io.harbinger.stage..",
        "io.harbinger.topology..",
        "io.harbinger.client..",
        "io.harbinger.direct.."
    };

    private static final String MAIN = "io.harbinger.app.Main";

    @ArchTest
    static final ArchRule domainHasAnOrder = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.harbinger.domain..")
            .layer("event")
            .definedBy("io.harbinger.domain.event..")
            .layer("subject")
            .definedBy("io.harbinger.domain.subject..")
            .layer("stats")
            .definedBy("io.harbinger.domain.stats..")
            .layer("indicator")
            .definedBy("io.harbinger.domain.indicator..")
            .layer("network")
            .definedBy("io.harbinger.domain.network..")
            .layer("window")
            .definedBy("io.harbinger.domain.window..")
            .layer("dedup")
            .definedBy("io.harbinger.domain.dedup..")
            .layer("state")
            .definedBy("io.harbinger.domain.state..")
            .layer("batch")
            .definedBy("io.harbinger.domain.batch..")
            .layer("score")
            .definedBy("io.harbinger.domain.score..")
            .layer("assess")
            .definedBy("io.harbinger.domain.assess..")
            .layer("detect")
            .definedBy("io.harbinger.domain.detect..")
            .layer("alert")
            .definedBy("io.harbinger.domain.alert..")
            .layer("translate")
            .definedBy("io.harbinger.domain.translate..")
            .whereLayer("translate")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("alert")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("assess")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("batch")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("network")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("score")
            .mayOnlyBeAccessedByLayers("assess", "alert", "network")
            .whereLayer("state")
            .mayOnlyBeAccessedByLayers("score", "assess", "batch")
            .whereLayer("dedup")
            .mayOnlyBeAccessedByLayers("state", "assess", "batch")
            .whereLayer("window")
            .mayOnlyBeAccessedByLayers("state", "score", "assess", "batch")
            .whereLayer("detect")
            .mayOnlyBeAccessedByLayers("window")
            .whereLayer("indicator")
            .mayOnlyBeAccessedByLayers("window", "state", "score", "assess", "batch", "alert", "network")
            .whereLayer("stats")
            .mayOnlyBeAccessedByLayers("window", "score", "detect", "network")
            .whereLayer("subject")
            .mayOnlyBeAccessedByLayers("indicator", "score", "assess", "alert", "network")
            .whereLayer("event")
            .mayOnlyBeAccessedByLayers("indicator", "dedup", "state", "assess", "batch", "network", "translate");

    /** Inside the pipeline; modules after it read alerts as any consumer does, modules before it have no schemas. */
    @ArchTest
    static final ArchRule wireAloneMakesRecords = noClasses()
            .that()
            .resideInAnyPackage(STREAMS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCHEMA, "org.apache.avro..");

    @ArchTest
    static final ArchRule whatReadsAlertsNeedsNoAvro = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.harbinger.app..",
                    "io.harbinger.app.report..",
                    "io.harbinger.app.simulate..",
                    "io.harbinger.lab.backtest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.avro..");

    @ArchTest
    static final ArchRule kafkaStaysWhereTopicsAreTouched = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.harbinger.wire..",
                    "io.harbinger.app.config..",
                    "io.harbinger.app.observe..",
                    "io.harbinger.app.terminal..",
                    "io.harbinger.app.report..",
                    "io.harbinger.app.simulate..",
                    "io.harbinger.lab.backtest..")
            .and(not(name("io.harbinger.app.observe.Meters")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule observeAloneKnowsMicrometer = noClasses()
            .that()
            .resideOutsideOfPackage("io.harbinger.app.observe..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "io.prometheus..");

    @ArchTest
    static final ArchRule textFormatsStayAtTheEdge = noClasses()
            .that()
            .resideInAnyPackage(STREAMS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "org.yaml..");

    @ArchTest
    static final ArchRule commandsAloneKnowPicocli = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.harbinger.app.command..", "io.harbinger.lab.command..", "io.harbinger.bench.command..")
            .and(not(name(MAIN)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule stagesDoNotKnowEachOther = classes()
            .that(assignableTo(Processor.class))
            .and()
            .resideInAPackage("io.harbinger.stage..")
            .should(beKnownOnlyOutsideItsPackage());

    /** Main stands above all packages, whichever it lies in. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.harbinger.(**)").should().beFreeOfCycles().ignoreDependency(name(MAIN), alwaysTrue());

    @ArchTest
    static final ArchRule timeComesFromOutside = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(MAIN)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule onlyTheRuntimeWaitsByTheClock = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.harbinger.app.lifecycle..",
                    "io.harbinger.app.cluster..",
                    "io.harbinger.app.bridge..",
                    "io.harbinger.app.console.web..",
                    "io.harbinger.app.load..",
                    "io.harbinger.app.observe..",
                    "io.harbinger.app.terminal..",
                    "io.harbinger.lab..",
                    "io.harbinger.bench..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule resultsComeFromNoDice = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.harbinger.domain..",
                    "io.harbinger.stage..",
                    "io.harbinger.state..",
                    "io.harbinger.topology..",
                    "io.harbinger.wire..",
                    "io.harbinger.client..",
                    "io.harbinger.direct..",
                    "io.harbinger.source..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule logsGoThroughSlf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.log4j..", "org.apache.logging..");

    @ArchTest
    static final ArchRule domainWritesNoLogs = noClasses()
            .that()
            .resideInAnyPackage("io.harbinger.domain..", "io.harbinger.wire..", "io.harbinger.stage..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j..");

    @ArchTest
    static final ArchRule staticsAreConstants = noFields()
            .that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(not(resideInAPackage(SCHEMA)))
            .should()
            .notBeFinal();

    /** A package without the annotation would silently go unchecked by NullAway's rules. */
    @ArchTest
    static void shouldMarkEveryPackageAsNullMarked(JavaClasses classes) {
        List<String> unmarked = classes.stream()
                .map(JavaClass::getPackage)
                .filter(each -> !each.getName().startsWith("io.harbinger.schema"))
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .distinct()
                .sorted()
                .toList();
        if (!unmarked.isEmpty()) {
            throw new AssertionError("packages without @NullMarked: " + unmarked);
        }
    }

    private static ArchCondition<JavaClass> beKnownOnlyOutsideItsPackage() {
        return new ArchCondition<>("be known by no other stage") {
            @Override
            public void check(JavaClass stage, ConditionEvents events) {
                stage.getDirectDependenciesToSelf().stream()
                        .filter(use -> use.getOriginClass().getPackage().equals(stage.getPackage()))
                        .filter(use -> !use.getOriginClass().getName().startsWith(stage.getName() + "$"))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(stage, use.getDescription())));
            }
        };
    }
}
