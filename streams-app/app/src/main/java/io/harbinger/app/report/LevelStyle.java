package io.harbinger.app.report;

import io.harbinger.app.terminal.Terminal;
import io.harbinger.app.text.Columns;
import io.harbinger.schema.Level;
import java.util.Locale;

/**
 * How levels look: their names in English and Chinese, and on a terminal their colours.
 *
 * @param coloured with ANSI sequences
 */
public record LevelStyle(boolean coloured) {

    private static final String RULE = "━";

    /** As standard output can show them, and its user wants them. */
    public static LevelStyle ofOutput() {
        return new LevelStyle(Terminal.showsColour());
    }

    /** In nine columns, as {@code RED    红}. */
    public String badge(Level level) {
        return paint(level, text(level));
    }

    /** The same, and RED on a red ground: what must not be missed. */
    String loudBadge(Level level) {
        return level == Level.RED && coloured ? "\u001b[1;97;41m" + text(level) + "\u001b[0m" : badge(level);
    }

    /** The text in the level's colour. */
    String paint(Level level, String text) {
        return coloured ? "\u001b[" + ansi(level) + "m" + text + "\u001b[0m" : text;
    }

    /** A line across so many columns, in the level's colour, that begins with a title. */
    String rule(Level level, String title, int columns) {
        String begin = RULE.repeat(2) + " " + Columns.cut(title, columns - 6) + " ";
        return paint(level, begin + RULE.repeat(columns - Columns.width(begin)));
    }

    private static String text(Level level) {
        return String.format(Locale.ROOT, "%-6s %s", level, chinese(level));
    }

    static String chinese(Level level) {
        return switch (level) {
            case NONE -> "　";
            case BLUE -> "蓝";
            case YELLOW -> "黄";
            case ORANGE -> "橙";
            case RED -> "红";
        };
    }

    private static String ansi(Level level) {
        return switch (level) {
            case NONE -> "0";
            case BLUE -> "34";
            case YELLOW -> "33";
            case ORANGE -> "38;5;208";
            case RED -> "1;31";
        };
    }
}
