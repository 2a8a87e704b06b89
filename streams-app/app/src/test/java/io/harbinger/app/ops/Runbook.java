package io.harbinger.app.ops;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of {@code ops/runbooks}: where links into them end. */
final class Runbook {

    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("([A-Za-z]+)\\.md#([a-z0-9-]+)");
    private static final Pattern REFERENCE = Pattern.compile("]\\(([A-Za-z.]*#[^)]*)\\)");

    private Runbook() {}

    /**
     * Where a link ends.
     *
     * @param runbook name of the page, without its suffix
     * @param anchor the part of the link behind {@code #}
     */
    record Target(String runbook, String anchor) {}

    /** The end of a link, {@code NAME.md#anchor}; anything else is an error. */
    static Target target(String link) {
        Matcher parts = LINK.matcher(link);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not NAME.md#anchor: " + link);
        }
        return new Target(parts.group(1), parts.group(2));
    }

    /** Where the links of a page to headings end, on other pages of this directory or its own. */
    static List<Target> links(Path page) {
        String own = page.getFileName().toString();
        return REFERENCE
                .matcher(OpsFiles.text(page))
                .results()
                .map(link -> link.group(1).startsWith("#") ? own + link.group(1) : link.group(1))
                .map(Runbook::target)
                .toList();
    }

    /** The anchors of a page: its headings as forges of code make them, lower case with hyphens for spaces. */
    static List<String> anchors(String runbook) {
        String text = OpsFiles.text(OpsFiles.root().resolve("runbooks/" + runbook + ".md"));
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
