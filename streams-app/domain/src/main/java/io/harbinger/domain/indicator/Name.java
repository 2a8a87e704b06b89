package io.harbinger.domain.indicator;

import org.jspecify.annotations.Nullable;

/** A name in English and, where known, in Chinese. */
public record Name(String en, @Nullable String zh) {

    /** Both, the English one first. */
    public String both() {
        return zh == null ? en : en + " " + zh;
    }
}
