package io.harbinger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource({"'',0", "Suez,4", "苏伊士运河,10", "Île,3", "e\u0301,1", "（a）,5", "한국,4", "🚢,2"})
    void shouldCountWhatATerminalShows(String text, int columns) {
        assertThat(Columns.width(text)).isEqualTo(columns);
    }

    @Test
    void shouldCutWithAMarkWithinTheColumns() {
        assertThat(Columns.cut("Suez Canal", 10)).isEqualTo("Suez Canal");
        assertThat(Columns.cut("Suez Canal", 9)).isEqualTo("Suez Can…");
        assertThat(Columns.cut("苏伊士运河", 9)).isEqualTo("苏伊士运…");
        assertThat(Columns.cut("苏伊士运河", 8)).isEqualTo("苏伊士…");
        assertThat(Columns.width(Columns.cut("🚢🚢🚢🚢", 6))).isLessThanOrEqualTo(6);
    }

    @Test
    void shouldFillUpToTheColumns() {
        assertThat(Columns.fit("苏伊士", 8)).isEqualTo("苏伊士  ");
        assertThat(Columns.width(Columns.fit("苏伊士运河", 8))).isEqualTo(8);
    }
}
