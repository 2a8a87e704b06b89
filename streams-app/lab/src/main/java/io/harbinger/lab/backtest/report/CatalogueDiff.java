package io.harbinger.lab.backtest.report;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What differs between two catalogues, in words: every value that changed, by its name in the model. */
final class CatalogueDiff {

    private final List<String> lines = new ArrayList<>();

    private CatalogueDiff() {}

    static List<String> of(Catalogue first, Catalogue second) {
        var diff = new CatalogueDiff();
        diff.compare("alerts", first.alerts(), second.alerts());
        Map<String, Indicator> before = byId(first);
        Map<String, Indicator> after = byId(second);
        before.forEach((id, indicator) -> {
            Indicator other = after.get(id);
            if (other == null) {
                diff.lines.add(id + ": only in the first");
            } else {
                diff.compare(id, indicator, other);
            }
        });
        after.keySet().stream()
                .filter(id -> !before.containsKey(id))
                .forEach(id -> diff.lines.add(id + ": only in the second"));
        return diff.lines;
    }

    private static Map<String, Indicator> byId(Catalogue catalogue) {
        Map<String, Indicator> byId = new LinkedHashMap<>();
        catalogue.indicators().forEach(indicator -> byId.put(indicator.id(), indicator));
        return byId;
    }

    private void compare(String path, Object before, Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        boolean nested = before != null
                && after != null
                && before.getClass().isRecord()
                && before.getClass() == after.getClass();
        if (!nested) {
            lines.add(path + ": " + before + " → " + after);
            return;
        }
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            compare(path + "." + component.getName(), value(component, before), value(component, after));
        }
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a public record of the domain can be read", e);
        }
    }
}
