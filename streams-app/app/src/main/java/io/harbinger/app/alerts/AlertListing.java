package io.harbinger.app.alerts;

import io.harbinger.schema.AlertTransition;
import java.util.List;

/** How alerts are written: for people, or for programs. */
public interface AlertListing {

    /** The alerts that are open, the worst first. */
    void open(List<AlertTransition> alerts);

    /** What happened since. */
    void happened(AlertTransition transition);
}
