package io.harbinger.lab.backtest.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the report's files. */
public final class ReportFiles {

    public static final String HTML = "report.html";
    public static final String JSON = "report.json";

    private ReportFiles() {}

    /** Writes both into a folder, created where it does not exist. */
    public static void write(Path folder, BacktestReport report) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(HTML), HtmlReport.of(report), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(JSON), JsonReport.of(report), StandardCharsets.UTF_8);
    }
}
