package io.harbinger.lab.backtest.svg;

import io.harbinger.app.html.Svg;
import java.util.ArrayList;
import java.util.List;

/** Texts beside points, each at the first place where it lies on none of the earlier ones. Grows; not thread safe. */
final class LabelPlaces {

    private record Box(double left, double top, double right, double bottom) {
        private boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** A place beside a point: how far its text's baseline lies from it, and which end of the text is there. */
    private record Place(double dx, double dy, String anchor) {}

    private static final double HEIGHT = 13;
    private static final double CHARACTER = 7.6;
    private static final List<Place> BELOW = List.of(
            new Place(9, 15, "start"),
            new Place(9, 5, "start"),
            new Place(9, 29, "start"),
            new Place(-9, 15, "end"),
            new Place(9, 43, "start"),
            new Place(-9, -7, "end"),
            new Place(9, -25, "start"),
            new Place(-9, -25, "end"));
    private static final List<Place> ABOVE = List.of(
            new Place(-6, -7, "end"),
            new Place(0, -11, "middle"),
            new Place(6, -9, "start"),
            new Place(-8, 4, "end"),
            new Place(0, 19, "middle"));

    private final List<Box> taken = new ArrayList<>();
    private final double left;
    private final double right;
    private final double bottom;

    /** Places between two bounds, and above a third. */
    LabelPlaces(double left, double right, double bottom) {
        this.left = left;
        this.right = right;
        this.bottom = bottom;
    }

    /** Keeps other texts from a point's own square. */
    void keepFree(double x, double y, double half) {
        taken.add(new Box(x - half, y - half, x + half, y + half));
    }

    /** Writes a text to the right of a point or below it, or nowhere where there is no room. */
    void below(Svg svg, double x, double y, String text) {
        place(svg, "note halo", BELOW, x, y, text);
    }

    /** Writes a text above a point; none where there is no room. */
    void above(Svg svg, double x, double y, String text) {
        place(svg, "tick halo", ABOVE, x, y, text);
    }

    private void place(Svg svg, String css, List<Place> places, double x, double y, String text) {
        for (Place place : places) {
            Box box = box(place, x, y, text);
            if (box.left >= left
                    && box.right <= right
                    && box.bottom <= bottom
                    && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                svg.text(css, x + place.dx(), y + place.dy(), place.anchor(), text);
                return;
            }
        }
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
