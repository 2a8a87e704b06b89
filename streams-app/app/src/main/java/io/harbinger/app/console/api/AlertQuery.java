package io.harbinger.app.console.api;

import io.harbinger.app.alerts.AlertFilter;
import io.harbinger.app.console.model.ShownAlert;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are asked for: {@code level} (this and above), {@code type} (of subject, several between commas), {@code q}
 * (key, id or a part of the name) and a bounding box.
 */
record AlertQuery(AlertFilter filter, @Nullable BoundingBox box) implements Predicate<ShownAlert> {

    static AlertQuery of(Request request) {
        Level lowest = request.one("level")
                .map(text -> parse(Level.class, "level", text))
                .orElse(Level.BLUE);
        Set<SubjectType> types = EnumSet.noneOf(SubjectType.class);
        request.list("type").forEach(text -> types.add(parse(SubjectType.class, "type", text)));
        return new AlertQuery(
                new AlertFilter(lowest, types, request.one("q").orElse(null)),
                request.one("bbox").map(BoundingBox::parse).orElse(null));
    }

    @Override
    public boolean test(ShownAlert shown) {
        return filter.testOpen(shown.alert())
                && (box == null
                        || box.contains(
                                shown.alert().getLatitude(), shown.alert().getLongitude()));
    }

    private static <E extends Enum<E>> E parse(Class<E> type, String name, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadRequestException(
                        name + " must be one of " + Arrays.toString(type.getEnumConstants()) + ", was '" + text + "'"));
    }
}
