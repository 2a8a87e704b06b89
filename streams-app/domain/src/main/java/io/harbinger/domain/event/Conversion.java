package io.harbinger.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * How a number in one unit becomes one in another of the same quantity: times {@code factor}, plus {@code offset}.
 */
public record Conversion(double factor, double offset) {

    /** Leaves a number as it is. */
    public static final Conversion NONE = new Conversion(1, 0);

    /** From one unit to another; null where they do not measure the same. */
    public static @Nullable Conversion between(String from, String to) {
        if (from.equals(to)) {
            return NONE;
        }
        UnitTable.Unit source = UnitTable.UNITS.get(from);
        UnitTable.Unit target = UnitTable.UNITS.get(to);
        if (source == null || target == null || !source.quantity().equals(target.quantity())) {
            return null;
        }
        return new Conversion(source.factor() / target.factor(), (source.offset() - target.offset()) / target.factor());
    }

    public double apply(double number) {
        return isNone() ? number : number * factor + offset;
    }

    /** Whether it leaves every number as it is. */
    public boolean isNone() {
        return factor == 1 && offset == 0;
    }
}
