package io.harbinger.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One broken line in a small file gives one line that says where and what. */
class YamlFileTest {

    private enum Colour {
        RED,
        DARK_BLUE
    }

    private record Sample(String name, double size, int seats, boolean open, Duration pause, Colour colour) {
        Sample {
            if (seats > 100) {
                throw new IllegalArgumentException("seats must be at most 100, was " + seats);
            }
        }
    }

    private static Sample sample(YamlMap map) {
        String name = map.string("name");
        double size = map.number("size", 1);
        int seats = map.integer("seats", 2);
        boolean open = map.bool("open", true);
        Duration pause = map.duration("pause", Duration.ofMinutes(1));
        Colour colour = map.enumValue("colour", Colour.class, Colour.RED);
        return map.build(() -> new Sample(name, size, seats, open, pause, colour));
    }

    private static List<String> lines(Loaded<?> loaded) {
        return loaded.problems().stream().map(Violation::toString).toList();
    }

    private static List<String> linesOf(String text) {
        return lines(YamlFile.parse("f.yaml", text, YamlFileTest::sample));
    }

    @Test
    void shouldReadEveryTypeWhenAllIsRight() {
        var text = "\uFEFFname: no\nsize: -1.5e3\nseats: 4\nopen: false\npause: PT5M\ncolour: dark-blue\n";

        var loaded = YamlFile.parse("f.yaml", text, YamlFileTest::sample);

        assertThat(loaded.orThrow())
                .isEqualTo(new Sample("no", -1500, 4, false, Duration.ofMinutes(5), Colour.DARK_BLUE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size: 1                  | f.yaml:1:1: name is missing",
                "name:                    | f.yaml:1:6: name has no value",
                "name: [a]                | f.yaml:1:7: name must be text, was a list",
                "name: a\\nsize: 0,4      | f.yaml:2:7: size must be a finite number, was '0,4'",
                "name: a\\nsize: NaN      | f.yaml:2:7: size must be a finite number, was 'NaN'",
                "name: a\\nsize: .nan     | f.yaml:2:7: size must be a finite number, was '.nan'",
                "name: a\\nsize: .inf     | f.yaml:2:7: size must be a finite number, was '.inf'",
                "name: a\\nsize: 1e999    | f.yaml:2:7: size must be a finite number, was '1e999'",
                "name: a\\nsize: {}       | f.yaml:2:7: size must be a finite number, was a map",
                "name: a\\nseats: 1.5     | f.yaml:2:8: seats must be a whole number, was '1.5'",
                "name: a\\nseats: 101     | f.yaml:1:1: seats must be at most 100, was 101",
                "name: a\\nopen: yes      | f.yaml:2:7: open must be true or false, was 'yes'",
                "name: a\\npause: 5m      | f.yaml:2:8: pause must be an ISO 8601 duration such as PT5M, PT12H or P7D,"
                        + " was '5m'",
                "name: a\\ncolour: dark_blue | f.yaml:2:9: colour must be one of red, dark-blue; was 'dark_blue';"
                        + " did you mean 'dark-blue'?",
                "name: a\\nname: b        | f.yaml:2:1: name appears twice; the first is on line 1",
                "name: a\\nsaets: 3       | f.yaml:2:1: saets is an unknown key; did you mean 'seats'?",
                "name: a\\nxyz: 3         | f.yaml:2:1: xyz is an unknown key; known here: colour, name, open, pause, seats,"
                        + " size",
                "name: a\\n\\tsize: 3     | f.yaml:2:1: is not YAML: a tab stands where only spaces may indent",
                "name: [a                 | f.yaml:1:9: is not YAML: while parsing a flow sequence: expected ',' or"
                        + " ']', but got <stream end>",
                "name: &n a\\ncolour: *n  | f.yaml:2:1: colour is an alias (*name); write its value out instead",
                "[a, b]                   | f.yaml:1:1: must be a map of keys, was a list",
                "'name: a\\n---\\nname: b' | f.yaml:2:1: is not YAML: expected a single document in the stream: but"
                        + " found another document",
                "''                       | f.yaml: is empty",
                "'# only a comment'       | f.yaml: is empty",
                "~                        | f.yaml:1:1: is empty",
            })
    void shouldGiveOneClearLineWhenOneThingIsWrong(String text, String expected) {
        assertThat(linesOf(text.replace("\\n", "\n").replace("\\t", "\t"))).containsExactly(expected);
    }

    @Test
    void shouldReportEveryMistakeInFileOrderWhenThereAreMany() {
        var lines = linesOf("zzz: 1\nsize: x\nopen: 3\nseats: y\n");

        assertThat(lines)
                .containsExactly(
                        "f.yaml:1:1: name is missing",
                        "f.yaml:1:1: zzz is an unknown key; known here: colour, name, open, pause, seats, size",
                        "f.yaml:2:7: size must be a finite number, was 'x'",
                        "f.yaml:3:7: open must be true or false, was '3'",
                        "f.yaml:4:8: seats must be a whole number, was 'y'");
    }

    @Test
    void shouldNamePathsAndReportUnknownKeysWhenMapsAreNested() {
        var text = "items:\n  - name: a\n  - nmae: b\n  - 3\n";

        var lines = lines(YamlFile.parse(
                "f.yaml",
                text,
                map -> map.maps("items").stream()
                        .map(item -> item.string("name"))
                        .toList()));

        assertThat(lines)
                .containsExactly(
                        "f.yaml:3:5: items[1].name is missing",
                        "f.yaml:3:5: items[1].nmae is an unknown key; did you mean 'name'?",
                        "f.yaml:4:5: items[2] must be a map, was '3'");
    }

    @Test
    void shouldSayWhyWhenAFileCannotBeRead(@TempDir Path directory) throws Exception {
        Path latin = Files.write(directory.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});
        Path missing = directory.resolve("missing.yaml");

        assertThat(lines(YamlFile.tree(directory))).containsExactly(directory + ": is a directory, not a file");
        assertThat(lines(YamlFile.tree(missing))).containsExactly(missing + ": does not exist");
        assertThat(lines(YamlFile.tree(latin))).containsExactly(latin + ": is not UTF-8 text");
    }

    @Test
    void shouldMergeMapsDeeplyWhenChangesAreLaidOver() {
        var base = YamlFile.tree("base.yaml", "a: {x: 1, y: 2}\nb: 3\nc: 4\n").orThrow();
        var changes = YamlFile.tree("changes.yaml", "a: {y: 5}\nc:\nd: 6\n").orThrow();

        var merged = base.overlaidWith(changes);

        assertThat(merged.fields().keySet()).containsExactly("a", "b", "d");
        var a = (YamlNode.Fields) merged.fields().get("a").value();
        assertThat(((YamlNode.Text) a.fields().get("x").value()).value()).isEqualTo("1");
        assertThat(((YamlNode.Text) a.fields().get("y").value()).value()).isEqualTo("5");
        assertThat(a.fields().get("x").value().position().file()).isEqualTo("base.yaml");
        assertThat(a.fields().get("y").value().position().file()).isEqualTo("changes.yaml");
    }
}
