package io.harbinger.app.alerts;

import java.util.List;

/** How alerts are written: for people, or for programs. */
public interface AlertListing {

    /** The alerts that are open, the worst first. */
    void open(List<ListedAlert> alerts);

    /** What happened since. */
    void happened(ListedAlert transition);

    /** That an open alert was acknowledged, or no longer is. */
    void acknowledged(ListedAlert alert);
}
