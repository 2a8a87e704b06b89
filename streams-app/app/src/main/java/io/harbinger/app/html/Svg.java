package io.harbinger.app.html;

import java.util.Locale;

/** Builds one drawing. Coordinates are in its own pixels, rounded to a tenth; colours and strokes are classes. */
public final class Svg {

    private final StringBuilder out = new StringBuilder();

    /**
     * A drawing that fills the width it is given.
     *
     * @param title what it shows, for those who cannot see it
     */
    public Svg(int width, int height, String title) {
        out.append("<svg viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-label=\"")
                .append(Markup.escape(title))
                .append("\">");
    }

    /** A number as it stands in the file: at most one decimal, no trailing zero. */
    public static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    public Svg line(String css, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"").append(css).append("\" x1=\"").append(number(x1));
        out.append("\" y1=\"").append(number(y1)).append("\" x2=\"").append(number(x2));
        out.append("\" y2=\"").append(number(y2)).append("\"/>");
        return this;
    }

    /** A rectangle; a tooltip unless {@code tip} is empty. */
    public Svg rect(String css, double x, double y, double width, double height, String tip) {
        out.append("<rect class=\"").append(css).append("\" x=\"").append(number(x));
        out.append("\" y=\"").append(number(y)).append("\" width=\"").append(number(Math.max(0, width)));
        out.append("\" height=\"").append(number(Math.max(0, height))).append('"');
        return close("rect", tip);
    }

    public Svg circle(String css, double x, double y, double radius, String tip) {
        out.append("<circle class=\"").append(css).append("\" cx=\"").append(number(x));
        out.append("\" cy=\"")
                .append(number(y))
                .append("\" r=\"")
                .append(number(radius))
                .append('"');
        return close("circle", tip);
    }

    public Svg path(String css, CharSequence data) {
        if (!data.isEmpty()) {
            out.append("<path class=\"")
                    .append(css)
                    .append("\" d=\"")
                    .append(data)
                    .append("\"/>");
        }
        return this;
    }

    /** Text on a baseline; {@code anchor} is start, middle or end. */
    public Svg text(String css, double x, double y, String anchor, String text) {
        out.append("<text class=\"").append(css).append("\" x=\"").append(number(x));
        out.append("\" y=\"")
                .append(number(y))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">");
        out.append(Markup.escape(text)).append("</text>");
        return this;
    }

    private Svg close(String element, String tip) {
        if (tip.isEmpty()) {
            out.append("/>");
        } else {
            out.append("><title>")
                    .append(Markup.escape(tip))
                    .append("</title></")
                    .append(element)
                    .append('>');
        }
        return this;
    }

    public String build() {
        return out + "</svg>";
    }
}
