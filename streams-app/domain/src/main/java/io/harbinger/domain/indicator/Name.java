package io.harbinger.domain.indicator;

import org.jspecify.annotations.Nullable;

/** A name in English and, where known, in Chinese. */
public record Name(String en, @Nullable String zh) {}
