package io.harbinger.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void shouldEscapeWhatHasAMeaningInPagesAndDrawings() {
        assertThat(Markup.escape("<a href=\"x\">&'")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
    }

    @Test
    void shouldShowWhatReordersOrHidesText() {
        assertThat(Markup.escape("a\u0000\u001bb\u202Ec\u2066d\u200B苏"))
                .isEqualTo("a\\u0000\\u001bb\\u202ec\\u2066d\\u200b苏");
        assertThat(new Svg(1, 1, "t\u202E").text("x", 0, 0, "start", "v\u0007").build())
                .contains("t\\u202e", "v\\u0007");
    }
}
