package io.harbinger.app.ops;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of PromQL as is needed to find the series that a query selects. */
final class PromQl {

    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\boffset\\s+\\w+");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(\\{[^}]*})?\\s*(\\()?");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NUMBER_WITH_EXPONENT = Pattern.compile("\\b[0-9][0-9.]*(e[0-9]+)?\\b");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "by", "without", "offset");

    private PromQl() {}

    /** Every selector, with its label matchers as written. */
    static Set<String> selectors(String expression) {
        List<String> strings = new ArrayList<>();
        String text = hide(expression, strings);
        text = RANGE.matcher(text).replaceAll(" ");
        text = GROUPING.matcher(text).replaceAll(" ");
        text = NUMBER_WITH_EXPONENT.matcher(text).replaceAll(" ");
        Set<String> selectors = new LinkedHashSet<>();
        Matcher matcher = SELECTOR.matcher(text);
        while (matcher.find()) {
            boolean function = matcher.group(3) != null;
            if (!function && !WORDS.contains(matcher.group(1))) {
                String labels = matcher.group(2) == null ? "" : matcher.group(2);
                selectors.add(show(matcher.group(1) + labels, strings));
            }
        }
        return selectors;
    }

    static Set<String> metrics(String expression) {
        Set<String> metrics = new LinkedHashSet<>();
        selectors(expression).forEach(selector -> metrics.add(selector.replaceFirst("\\{.*", "")));
        return metrics;
    }

    /** Strings may hold anything, parentheses and words too. */
    private static String hide(String expression, List<String> strings) {
        return STRING.matcher(expression).replaceAll(found -> {
            strings.add(found.group());
            return "§i" + (strings.size() - 1) + "§";
        });
    }

    private static String show(String selector, List<String> strings) {
        return Pattern.compile("§i(\\d+)§")
                .matcher(selector)
                .replaceAll(found -> Matcher.quoteReplacement(strings.get(Integer.parseInt(found.group(1)))));
    }
}
