package io.harbinger.wire;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.incident.Affected;
import io.harbinger.domain.network.incident.Incident;
import io.harbinger.domain.network.incident.NetworkModel;
import io.harbinger.domain.network.incident.PathStep;
import io.harbinger.domain.network.incident.Reached;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.network.propagation.Window;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.schema.AffectedCount;
import io.harbinger.schema.AffectedSubject;
import io.harbinger.schema.ImpulseBasis;
import io.harbinger.schema.PathLink;
import io.harbinger.schema.RootShare;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.UpstreamRisk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Incidents and upstream risks as generated records.
 *
 * @param model names the subjects
 * @param edition of the network
 * @param asOf event time at which they hold, epoch milliseconds
 * @param scenario the assumptions of an exercise; null where alerts are the causes
 */
public record PanoramaRecords(
        NetworkModel model,
        String edition,
        long asOf,
        @Nullable String scenario) {

    /** The record of an incident. */
    public io.harbinger.schema.Incident incident(Incident incident) {
        Impulse impulse = incident.root().impulse();
        Subject root = incident.root().subject();
        Name name = model.name(root.id());
        return io.harbinger.schema.Incident.newBuilder()
                .setRootId(root.id())
                .setRootType(type(root))
                .setRootName(name.en())
                .setRootNameZh(name.zh())
                .setAlertId(incident.root().id())
                .setLevel(level(incident.level()))
                .setSeverity(incident.root().severity())
                .setBasis(basis(impulse.basis()))
                .setOnset(Instant.ofEpochMilli(impulse.onset()))
                .setExpectedEnd(instant(impulse.end()))
                .setSolved(incident.solved())
                .setAffected(incident.verified().counts().stream()
                        .map(each -> new AffectedCount(
                                SubjectType.valueOf(each.type().name()), level(each.level()), each.count()))
                        .toList())
                .setAbsorbed(incident.verified().absorbed())
                .setWorst(
                        incident.verified().worst().stream().map(this::affected).toList())
                .setProducts(incident.verified().products())
                .setEarliestImpact(
                        incident.verified().earliest() == null
                                ? null
                                : Instant.ofEpochMilli(incident.verified().earliest()))
                .setAffectedAll(incident.all().size())
                .setLevelAll(level(incident.all().level()))
                .setSuggested(incident.suggested().stream().map(this::affected).toList())
                .setEarliestImpactAll(
                        incident.all().earliest() == null
                                ? null
                                : Instant.ofEpochMilli(incident.all().earliest()))
                .setConfirmed(incident.confirmed().stream().map(SubjectKey::of).toList())
                .setConfirmedCount(incident.confirmedInAll())
                .setAsOf(Instant.ofEpochMilli(asOf))
                .setNetworkEdition(edition)
                .setScenario(scenario)
                .build();
    }

    /**
     * The record that ends an incident: as it was last, at the time and of the edition of this panorama.
     *
     * @param explainedBy the root of whose incident it has become a part; null where it is over
     */
    public io.harbinger.schema.Incident ended(io.harbinger.schema.Incident last, @Nullable Subject explainedBy) {
        return io.harbinger.schema.Incident.newBuilder(last)
                .setAsOf(Instant.ofEpochMilli(asOf))
                .setNetworkEdition(edition)
                .setEndedAt(Instant.ofEpochMilli(asOf))
                .setExplainedBy(explainedBy == null ? null : SubjectKey.of(explainedBy))
                .build();
    }

    /** The record of what reaches a subject. */
    public UpstreamRisk upstreamRisk(Reached reached) {
        return UpstreamRisk.newBuilder()
                .setAffected(affected(reached.path()))
                .setVerified(reached.verified() != null)
                .setExposureAll(reached.all().exposure())
                .setRiskAll(reached.all().risk())
                .setRoots(reached.roots().stream()
                        .map(part -> new RootShare(SubjectKey.of(part.root()), Ppm.percent(part.alone())))
                        .toList())
                .setAsOf(Instant.ofEpochMilli(asOf))
                .setNetworkEdition(edition)
                .setScenario(scenario)
                .build();
    }

    private AffectedSubject affected(Affected affected) {
        Name name = model.name(affected.subject().id());
        Window window = affected.risk().window();
        return AffectedSubject.newBuilder()
                .setSubjectId(affected.subject().id())
                .setSubjectType(type(affected.subject()))
                .setSubjectName(name.en())
                .setSubjectNameZh(name.zh())
                .setLevel(level(affected.level()))
                .setExposure(affected.risk().exposure())
                .setRisk(affected.risk().risk())
                .setStart(instant(window.start()))
                .setEnd(instant(window.end()))
                .setAbsorbed(window.isAbsorbed())
                .setMarginMillis(margin(window.margin()))
                .setCoverage(affected.risk().coverage() / (double) Ppm.ONE)
                .setPath(affected.path().stream().map(PanoramaRecords::link).toList())
                .setPathLength(affected.steps())
                .build();
    }

    private static @Nullable Long margin(long margin) {
        return margin == Long.MIN_VALUE || margin == Window.NEVER ? null : margin;
    }

    private static PathLink link(PathStep step) {
        return PathLink.newBuilder()
                .setUpstream(SubjectKey.of(step.from()))
                .setDownstream(SubjectKey.of(step.to()))
                .setEdge(step.step().by().edge())
                .setGroup(step.step().by().group())
                .setEssential(step.step().by().essential())
                .setShare(step.step().by().share())
                .setUpstreamLoss(step.step().supplierLoss())
                .setPassed(step.step().passed())
                .setPart(step.step().part())
                .setLack(step.step().lack())
                .setSubstitution(step.step().substitution())
                .setLoss(step.step().loss())
                .setLeadMillis(step.step().by().lead())
                .setCoverMillis(step.cover())
                .setStart(instant(step.start()))
                .build();
    }

    private static @Nullable Instant instant(long time) {
        return time == Window.NEVER ? null : Instant.ofEpochMilli(time);
    }

    private static SubjectType type(Subject subject) {
        return SubjectType.valueOf(subject.type().name());
    }

    private static io.harbinger.schema.Level level(Level level) {
        return io.harbinger.schema.Level.valueOf(level.name());
    }

    private static ImpulseBasis basis(Impulse.Basis basis) {
        return ImpulseBasis.valueOf(basis.name());
    }
}
