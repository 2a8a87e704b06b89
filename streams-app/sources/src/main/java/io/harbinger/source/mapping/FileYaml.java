package io.harbinger.source.mapping;

import io.harbinger.source.csv.CsvFormat;
import io.harbinger.yaml.YamlMap;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code file} section of a mapping. */
record FileYaml(@Nullable CsvFormat format, @Nullable List<String> columns, int skipLines, Set<String> nulls) {

    private static final Set<String> DEFAULT_NULLS = Set.of("");

    static FileYaml read(@Nullable YamlMap file) {
        if (file == null) {
            return new FileYaml(CsvFormat.DEFAULT, null, 0, DEFAULT_NULLS);
        }
        int skip = file.integer("skipLines", 0);
        file.check("skipLines", skip >= 0, "must be at least 0, was " + skip);
        List<String> columns = file.has("columns") ? file.strings("columns") : null;
        file.check("columns", columns == null || Set.copyOf(columns).size() == columns.size(), "must all differ");
        Set<String> nulls = file.has("nulls") ? Set.copyOf(file.strings("nulls")) : DEFAULT_NULLS;
        return new FileYaml(format(file), columns, skip, nulls);
    }

    private static @Nullable CsvFormat format(YamlMap file) {
        Character delimiter = character(file, "delimiter", ',', "tab", '\t');
        Character quote = character(file, "quote", '"', "none", null);
        Charset encoding = encoding(file);
        return file.build(() -> new CsvFormat(delimiter == null ? ',' : delimiter, quote, encoding));
    }

    private static @Nullable Character character(
            YamlMap file, String key, char fallback, String word, @Nullable Character meaning) {
        String text = file.string(key, String.valueOf(fallback));
        if (text.equals(word)) {
            return meaning;
        }
        file.check(key, text.length() == 1, "must be one character or " + word + ", was '" + text + "'");
        return text.length() == 1 ? text.charAt(0) : fallback;
    }

    private static Charset encoding(YamlMap file) {
        String name = file.string("encoding", "UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            file.violation("encoding", "'" + name + "' is unknown; examples are UTF-8, ISO-8859-1, windows-1252, GBK");
            return StandardCharsets.UTF_8;
        }
    }
}
