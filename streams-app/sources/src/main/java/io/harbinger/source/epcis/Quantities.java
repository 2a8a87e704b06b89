package io.harbinger.source.epcis;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.Reason;
import io.harbinger.source.message.MessageOutput;
import io.harbinger.source.message.Numbers;
import io.harbinger.source.message.TreeAt;
import io.harbinger.source.message.UnitCodes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moved in an event: how many instances, and how much of classes where all of it is in one unit. */
final class Quantities {

    private static final List<String> INSTANCES = List.of("epcList", "childEPCs", "outputEPCList");
    private static final List<String> CLASSES = List.of("quantityList", "childQuantityList", "outputQuantityList");

    private final MessageOutput out;
    private double total;
    private @Nullable String unit;
    private boolean isKnown = true;

    private Quantities(MessageOutput out) {
        this.out = out;
    }

    /** Where the quantity of an event comes from; for refusals. */
    static TreeAt firstUnit(TreeAt event) {
        return elements(event).stream()
                .map(element -> element.get("uom"))
                .filter(TreeAt::isPresent)
                .findFirst()
                .orElse(event.get("quantityList"));
    }

    /** Null where a quantity is no number, which is noted. */
    static @Nullable Load load(TreeAt event, MessageOutput out) {
        long count = INSTANCES.stream()
                .mapToLong(list -> event.get(list).each().size())
                .sum();
        var quantities = new Quantities(out);
        for (TreeAt element : elements(event)) {
            if (!quantities.add(element)) {
                return null;
            }
        }
        Load load = Load.counted(null, count == 0 ? null : count);
        return quantities.unit == null || !quantities.isKnown
                ? load
                : load.withQuantity(quantities.total, quantities.unit);
    }

    private static List<TreeAt> elements(TreeAt event) {
        List<TreeAt> elements = new ArrayList<>();
        CLASSES.forEach(list -> elements.addAll(event.get(list).each()));
        return elements;
    }

    /** A quantity without unit is one of pieces; one that is left out is unknown, and with it the whole. */
    private boolean add(TreeAt element) {
        TreeAt quantity = element.get("quantity");
        if (!quantity.isPresent()) {
            isKnown = false;
            return true;
        }
        Double number = Numbers.parse(quantity.text());
        if (number == null) {
            out.refuse(EventKind.LOGISTICS, Reason.NOT_A_NUMBER, quantity, "must be a number");
            return false;
        }
        String code = element.get("uom").text();
        String own = code == null ? "1" : UnitCodes.ucum(code);
        isKnown &= unit == null || unit.equals(own);
        unit = own;
        total += number;
        return true;
    }
}
