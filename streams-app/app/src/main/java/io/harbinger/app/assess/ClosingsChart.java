package io.harbinger.app.assess;

import io.harbinger.app.html.Svg;
import io.harbinger.domain.network.chain.Closing;
import io.harbinger.domain.network.propagation.Ppm;
import java.util.List;

/** What the end of a chain loses when a node closes, a bar each: beside its name, or on a phone below it. */
record ClosingsChart(ChainReport report, Words words, List<Closing> closings) {

    private static final double BAR = 18;
    /** From the top of a row to the line of its text. */
    private static final double TEXT = 17;

    private static final int PADDING = 4;

    /**
     * A shape of the drawing, in pixels.
     *
     * @param left where bars begin
     * @param right room for the figure behind a bar
     * @param row height of a row
     * @param above height of the name above its bar; 0 where it stands beside it
     * @param letters of a name
     */
    private record Shape(int width, int left, int right, int row, int above, int letters) {}

    String wide() {
        return chart(new Shape(960, 260, 70, 26, 0, 30));
    }

    String narrow() {
        return chart(new Shape(340, 0, 52, 46, 20, 40));
    }

    private String chart(Shape shape) {
        var svg = new Svg(shape.width, closings.size() * shape.row + 2 * PADDING, words.of("closings.chart"));
        for (int i = 0; i < closings.size(); i++) {
            row(svg, shape, closings.get(i), PADDING + (double) i * shape.row);
        }
        return svg.build();
    }

    private void row(Svg svg, Shape shape, Closing closing, double top) {
        double scale = (shape.width - shape.left - shape.right) / (double) Ppm.ONE;
        double bar = top + shape.above + PADDING;
        String name = words.name(closing.node(), report.names());
        String loss = Figures.percent(closing.lossShare());
        boolean beside = shape.above == 0;
        svg.text("name", beside ? shape.left - 10 : 0, top + TEXT, beside ? "end" : "start", shortened(name, shape));
        svg.rect("loss", shape.left, bar, closing.loss() * scale, BAR, name + ": " + loss);
        svg.rect("loss-verified", shape.left, bar, closing.verifiedLoss() * scale, BAR, "");
        svg.text("note", shape.left + closing.loss() * scale + 6, top + shape.above + TEXT, "start", loss);
    }

    private static String shortened(String name, Shape shape) {
        return name.length() <= shape.letters ? name : name.substring(0, shape.letters - 1) + "…";
    }
}
