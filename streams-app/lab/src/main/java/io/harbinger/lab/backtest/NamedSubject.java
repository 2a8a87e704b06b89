package io.harbinger.lab.backtest;

import io.harbinger.domain.subject.Subject;
import org.jspecify.annotations.Nullable;

/** A subject and what it is called. */
public record NamedSubject(
        Subject subject, String name, @Nullable String nameZh) {

    /** Name, Chinese name and, where the name is another, the id. */
    public String title() {
        String zh = nameZh == null || nameZh.isBlank() ? "" : " " + nameZh;
        return name.equals(subject.id()) ? name + zh : name + zh + " (" + subject.id() + ")";
    }
}
