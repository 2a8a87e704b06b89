package io.harbinger.app.alerts;

import java.util.List;

/** Passes on what a filter leaves. */
public record FilteredListing(AlertFilter filter, AlertListing listing) implements AlertListing {

    @Override
    public void open(List<ListedAlert> alerts) {
        listing.open(
                alerts.stream().filter(each -> filter.testOpen(each.alert())).toList());
    }

    @Override
    public void happened(ListedAlert transition) {
        if (filter.test(transition.alert())) {
            listing.happened(transition);
        }
    }

    @Override
    public void acknowledged(ListedAlert alert) {
        if (filter.testOpen(alert.alert())) {
            listing.acknowledged(alert);
        }
    }
}
