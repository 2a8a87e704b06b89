/**
 * What open alerts mean for a whole network: incidents, and what reaches each subject.
 *
 * <p>{@link io.harbinger.domain.network.incident.IncidentFinder} is where to begin: from {@linkplain
 * io.harbinger.domain.network.incident.OwnRisk own risks} and a {@linkplain
 * io.harbinger.domain.network.incident.NetworkModel network at one instant} it makes a {@link
 * io.harbinger.domain.network.incident.Panorama}: one {@link io.harbinger.domain.network.incident.Incident} a root, with
 * whom it reaches, when and by which path, and a {@link io.harbinger.domain.network.incident.Reached} of every subject
 * that something reaches. An own risk that another one {@linkplain io.harbinger.domain.network.incident.Explanation
 * explains} is no root: it is told as a part of that one's incident.
 *
 * <p>A stream and a what-if call the same pure function. Its work has a bound: roots beyond it, the least severe, are
 * told without whom they reach, and say so.
 */
@NullMarked
package io.harbinger.domain.network.incident;

import org.jspecify.annotations.NullMarked;
