package io.harbinger.source.message;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as JSON writes them, in quotes or not. */
public final class Numbers {

    private static final int LONGEST = 100;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Numbers() {}

    /** Null where the text is no number; infinite where it is too large. */
    public static @Nullable Double parse(@Nullable String text) {
        return text == null || text.length() > LONGEST || !NUMBER.matcher(text).matches() ? null : Double.valueOf(text);
    }
}
