package io.harbinger.app.assess;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a report: a page in either language, and JSON. */
public final class ChainReportFiles {

    public static final String ENGLISH = "assessment.en.html";
    public static final String CHINESE = "assessment.zh.html";
    public static final String JSON = "assessment.json";

    private ChainReportFiles() {}

    /** The report for programs. */
    public static String json(ChainReport report) {
        return ChainJson.of(report);
    }

    /** Writes all of them into a folder that exists. */
    public static void write(Path folder, ChainReport report) throws IOException {
        write(folder.resolve(ENGLISH), ChainPage.of(report, Words.in("en")));
        write(folder.resolve(CHINESE), ChainPage.of(report, Words.in("zh")));
        write(folder.resolve(JSON), json(report));
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
