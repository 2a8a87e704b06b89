package io.harbinger.domain.network.incident;

import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.SubjectType;

/** How many subjects of a type an incident reaches with a level of risk; those that absorb it are not counted. */
public record AffectedCount(SubjectType type, Level level, int count) {}
