package io.harbinger.catalogue;

import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.YamlFile;
import io.harbinger.yaml.YamlMap;
import io.harbinger.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the indicator catalogue.
 *
 * <p>A user's file adds indicators, or overrides built-in ones by id with only the keys that differ (maps deeply; a key
 * with no value removes the inherited one), and {@code remove} lists ids to drop. {@code extends: nothing} starts
 * from an empty catalogue. The version of such a catalogue ends with a hash of its content.
 */
public final class CatalogueReader {

    private static final String RESOURCE = "/catalogue/default.yaml";

    private CatalogueReader() {}

    /** The catalogue shipped in the jar. */
    public static Loaded<Catalogue> builtIn() {
        return builtInTree().then(tree -> YamlFile.load(tree, map -> catalogue(map, map.string("version"))));
    }

    /** The catalogue of a user's file over the built-in one. */
    public static Loaded<Catalogue> extending(Path file) {
        return YamlFile.tree(file).then(CatalogueReader::extending);
    }

    /** The same for text; {@code file} names it in violations. */
    public static Loaded<Catalogue> extending(String file, String text) {
        return YamlFile.tree(file, text).then(CatalogueReader::extending);
    }

    /** All of the shipped catalogue as a file of its own; reads back as the same. */
    public static Loaded<String> builtInYaml() {
        return builtInTree().then(tree -> Loaded.ok(CatalogueYaml.of(tree)));
    }

    /** The same of a user's file over the shipped one. */
    public static Loaded<String> extendingYaml(Path file) {
        return YamlFile.tree(file)
                .then(user -> builtInTree()
                        .then(base -> Loaded.ok(CatalogueYaml.of(new CatalogueMerge(base, user).merged()))));
    }

    private static Loaded<Catalogue> extending(YamlNode.Fields user) {
        return builtInTree().then(base -> {
            var merge = new CatalogueMerge(base, user);
            YamlNode.Fields merged = merge.merged();
            return YamlFile.load(merged, map -> {
                merge.check(map);
                return catalogue(map, map.string("version") + "+" + CatalogueHash.of(merged));
            });
        });
    }

    private static @Nullable Catalogue catalogue(YamlMap map, String version) {
        map.check(
                "version",
                map.string("version").matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}"),
                "must be letters, digits, dots and dashes, 100 at most, was " + map.describe("version"));
        YamlMap policy = map.optionalMap("alerts");
        AlertPolicy alerts = AlertPolicyReader.read(policy);
        List<Indicator> indicators = indicators(map, AlertPolicyReader.expireAfter(policy));
        return map.build(() -> new Catalogue(version, Objects.requireNonNull(alerts), indicators));
    }

    private static List<Indicator> indicators(YamlMap map, Duration expireAfter) {
        var indicators = new ArrayList<Indicator>();
        var firstLines = new HashMap<String, Integer>();
        for (YamlMap entry : map.maps("indicators")) {
            Indicator indicator = IndicatorReader.read(entry, expireAfter);
            if (indicator != null) {
                FeedReader.check(entry, indicator, indicators);
                indicators.add(indicator);
            }
            Integer first = firstLines.putIfAbsent(
                    entry.string("id", ""), entry.position().line());
            if (first != null && entry.has("id")) {
                entry.violation("id", "'" + entry.string("id") + "' appears twice; the first is on line " + first);
            }
        }
        map.check("indicators", !indicators.isEmpty() || map.failed(), "must list at least one indicator");
        return indicators;
    }

    private static Loaded<YamlNode.Fields> builtInTree() {
        try (InputStream in = CatalogueReader.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
            return YamlFile.tree("built-in default.yaml", new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
