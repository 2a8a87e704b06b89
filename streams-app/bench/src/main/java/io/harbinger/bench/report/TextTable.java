package io.harbinger.bench.report;

import io.harbinger.bench.stats.RoundValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as a table of text, which is a Markdown table too. */
public final class TextTable {

    private static final List<String> HEAD = List.of("figure", "measured: median (min – max)", "must", "goal", "met");

    private TextTable() {}

    /** The lines of the table: figures with a target first, then the others. */
    public static List<String> lines(List<Figure> figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        figures.stream().filter(figure -> figure.target() != null).forEach(figure -> rows.add(row(figure)));
        figures.stream().filter(figure -> figure.target() == null).forEach(figure -> rows.add(row(figure)));
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add(rule(widths));
            }
        }
        figures.stream()
                .filter(figure -> !figure.note().isEmpty())
                .forEach(figure -> lines.add(figure.title() + ": " + figure.note()));
        return lines;
    }

    private static List<String> row(Figure figure) {
        Target target = figure.target();
        String measured = measured(figure.rounds(), figure.unit());
        if (target == null) {
            return List.of(figure.title(), measured, "", "", "");
        }
        return List.of(
                figure.title(),
                measured,
                target.sign() + " " + number(target.must()),
                target.sign() + " " + number(target.goal()),
                target.met(figure.rounds().median()));
    }

    private static String measured(RoundValues rounds, String unit) {
        String median = number(rounds.median()) + (unit.isEmpty() ? "" : " " + unit);
        return rounds.values().size() == 1
                ? median
                : median + " (" + number(rounds.min()) + " – " + number(rounds.max()) + ")";
    }

    /** Three significant digits at the least, thousands with commas. */
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, size > 0 && size < 1 ? "%.3f" : format, value);
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(' ')
                    .append(cell)
                    .append(" ".repeat(widths[column] - cell.length()))
                    .append(" |");
        }
        return line.toString();
    }

    private static String rule(int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int width : widths) {
            line.append("-".repeat(width + 2)).append('|');
        }
        return line.toString();
    }
}
