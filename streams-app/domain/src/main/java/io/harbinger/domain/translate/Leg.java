package io.harbinger.domain.translate;

import org.jspecify.annotations.Nullable;

/**
 * Where a movement belongs.
 *
 * @param thread what moves: a vessel, a container, a shipment; movements of one thread are joined
 * @param call the stop it makes there, as a transport call; null where the source names none: its node then
 */
public record Leg(String thread, @Nullable String call) {}
