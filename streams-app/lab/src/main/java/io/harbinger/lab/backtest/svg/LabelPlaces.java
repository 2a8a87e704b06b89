package io.harbinger.lab.backtest.svg;

import io.harbinger.app.html.Svg;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts beside points, each at the first place where it lies on none of the earlier ones. Grows; not thread safe. */
final class LabelPlaces {

    private record Box(double left, double top, double right, double bottom) {
        private boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        private boolean within(Box other) {
            return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
        }
    }

    /** A place beside a point: how far its text's baseline lies from it, and which end of the text is there. */
    private record Place(double dx, double dy, String anchor) {}

    private static final double HEIGHT = 13;
    private static final double CHARACTER = 7.6;
    private static final double NEAR = 20;
    private static final List<Place> BELOW = below();
    private static final List<Place> ABOVE = List.of(
            new Place(-6, -7, "end"),
            new Place(0, -11, "middle"),
            new Place(6, -9, "start"),
            new Place(-8, 4, "end"),
            new Place(0, 19, "middle"));

    private final List<Box> taken = new ArrayList<>();
    private final Box all;

    /** Places within bounds. */
    LabelPlaces(double left, double top, double right, double bottom) {
        this.all = new Box(left, top, right, bottom);
    }

    /** Beside the point first, then line by line further from it, to the right before the left. */
    private static List<Place> below() {
        List<Place> places = new ArrayList<>(List.of(new Place(9, 15, "start"), new Place(9, 5, "start")));
        for (int away = 0; away < 12; away++) {
            double line = away * 14.0;
            places.add(new Place(9, 29 + line, "start"));
            places.add(new Place(-9, 15 + line, "end"));
            places.add(new Place(-9, -7 - line, "end"));
            places.add(new Place(9, -25 - line, "start"));
        }
        return List.copyOf(places);
    }

    /** Keeps other texts from a point's own square. */
    void keepFree(double x, double y, double half) {
        taken.add(new Box(x - half, y - half, x + half, y + half));
    }

    /** Writes a text to the right of a point or below it; further away, with a line to it, where there is no room. */
    void below(Svg svg, double x, double y, String text) {
        Place place = free(BELOW, x, y, text);
        // A name that lies on others is better than none.
        Place shown = place == null ? BELOW.get(0) : place;
        if (Math.abs(shown.dy()) > NEAR) {
            svg.line("lead-line", x, y, x + shown.dx(), y + shown.dy() - 4);
        }
        write(svg, "note halo", shown, x, y, text);
    }

    /** Writes a text above a point; none where there is no room. */
    void above(Svg svg, double x, double y, String text) {
        Place place = free(ABOVE, x, y, text);
        if (place != null) {
            write(svg, "tick halo", place, x, y, text);
        }
    }

    private @Nullable Place free(List<Place> places, double x, double y, String text) {
        for (Place place : places) {
            Box box = box(place, x, y, text);
            if (box.within(all) && taken.stream().noneMatch(box::meets)) {
                return place;
            }
        }
        return null;
    }

    private void write(Svg svg, String css, Place place, double x, double y, String text) {
        taken.add(box(place, x, y, text));
        svg.text(css, x + place.dx(), y + place.dy(), place.anchor(), text);
    }

    private static Box box(Place place, double x, double y, String text) {
        double width = text.length() * CHARACTER;
        double from = x
                + place.dx()
                - switch (place.anchor()) {
                    case "end" -> width;
                    case "middle" -> width / 2;
                    default -> 0;
                };
        double base = y + place.dy();
        return new Box(from, base - HEIGHT, from + width, base + 2);
    }
}
