package io.harbinger.app.assess;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.chain.ChainIndicator;
import io.harbinger.domain.score.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words of one language, and how it writes names. */
final class Words {

    private final Properties words;
    private final boolean chinese;

    private Words(Properties words) {
        this.words = words;
        this.chinese = "zh".equals(words.getProperty("language"));
    }

    /** Of a language, {@code en} or {@code zh}. */
    static Words in(String language) {
        String file = "/assess/words_" + language + ".properties";
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(words);
    }

    /** The text of a key with its arguments. */
    String of(String key, Object... arguments) {
        String text = Objects.requireNonNull(words.getProperty(key), key);
        return new MessageFormat(text, Locale.ROOT).format(arguments);
    }

    String of(Dimension dimension) {
        return of("dimension." + dimension.name());
    }

    String of(Level level) {
        return of("level." + level.name());
    }

    String of(ChainIndicator indicator) {
        return of("indicator." + indicator.name());
    }

    /** The name in this language where there is one. */
    String name(String id, Map<String, Name> names) {
        Name name = names.get(id);
        if (name == null) {
            return id;
        }
        String zh = name.zh();
        return chinese && zh != null ? zh : name.en();
    }
}
