package io.harbinger.source.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every event of a text comes out with its own bytes, wherever it lies, and one that is broken costs itself alone. */
class JsonSplitterTest {

    private static final Layout LAYOUT = new Layout(Set.of("epcisBody"), Set.of("eventList"));

    private static List<RawMessage> split(InputStream in) throws IOException {
        var splitter = new JsonSplitter(in, LAYOUT);
        List<RawMessage> all = new ArrayList<>();
        for (RawMessage next = splitter.next(); next != null; next = splitter.next()) {
            all.add(next);
        }
        return all;
    }

    private static List<RawMessage> split(String text) throws IOException {
        return split(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Line, pointer and bytes; a cross before what has a fault. */
    private static List<String> lines(String text) throws IOException {
        return split(text).stream()
                .map(message -> (message.fault() == null ? "" : "x ") + message.line() + " " + message.pointer() + " "
                        + new String(message.original(), StandardCharsets.UTF_8))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}{\"b\":[{}]}",
                "{\"a\":1} \r\n{\"b\":[{}]}\n",
                "\uFEFF{\"a\":1}\n\n{\"b\":[{}]}",
                "\u001E{\"a\":1}\n\u001E{\"b\":[{}]}\n",
                "{\"a\":1},\n{\"b\":[{}]}",
            })
    void shouldFindEventsOneAfterTheOther(String text) throws IOException {
        assertThat(split(text))
                .extracting(message -> new String(message.original(), StandardCharsets.UTF_8))
                .containsExactly("{\"a\":1}", "{\"b\":[{}]}");
        assertThat(split(text)).allMatch(message -> message.fault() == null);
    }

    @Test
    void shouldFindTheEventsOfADocumentWhateverStandsAroundThem() throws IOException {
        String text = """
                {"@context":[{"x":["{","]"]}],"type":"EPCISDocument",
                 "epcisBody":{"note":{"eventList":7},"eventList":[
                  {"a":"}\\"{"},
                  {"b":{"eventList":[]}} ],"x":[1]},
                 "behind":{"y":1}}
                """;
        assertThat(lines(text))
                .containsExactly(
                        "3 /epcisBody/eventList/0 {\"a\":\"}\\\"{\"}",
                        "4 /epcisBody/eventList/1 {\"b\":{\"eventList\":[]}}");
    }

    @Test
    void shouldFindAListOfOneWithoutBracketsAndDocumentsInArraysAndLines() throws IOException {
        assertThat(lines("{\"epcisBody\":{\"eventList\":{\"a\":1}}}"))
                .containsExactly("1 /epcisBody/eventList {\"a\":1}");
        assertThat(lines("[{\"epcisBody\":{\"eventList\":[{\"a\":1}]}},{\"b\":1}]"))
                .containsExactly("1 /0/epcisBody/eventList/0 {\"a\":1}", "1 /1 {\"b\":1}");
        assertThat(lines("{\"eventList\":[{\"a\":1}]}\n{\"eventList\":[]}\n{\"eventList\":[{\"b\":1}]}"))
                .containsExactly("1 /eventList/0 {\"a\":1}", "3 /eventList/0 {\"b\":1}");
    }

    @Test
    void shouldGoOnBehindALineThatBreaksOff() throws IOException {
        assertThat(lines("{\"a\":1}\n{\"b\":\"open\n{\"c\":[1,2\n{\"d\":4}\nno json\n{\"e\":5}"))
                .containsExactly(
                        "1  {\"a\":1}",
                        "x 2  {\"b\":\"open\n",
                        "x 3  {\"c\":[1,2\n",
                        "4  {\"d\":4}",
                        "x 5  no json",
                        "6  {\"e\":5}");
    }

    @Test
    void shouldGoOnBehindAnEventOfAnArrayThatBreaksOff() throws IOException {
        assertThat(lines("[{\"a\":{\"x\":1},\n {\"b\":2},\n 17, null, {\"c\":3]\n{\"d\":4}"))
                .containsExactly(
                        "x 1 /0 {\"a\":{\"x\":1},\n ",
                        "2 /1 {\"b\":2}",
                        "x 3 /2 17",
                        "x 3 /3 null",
                        "x 3 /4 {\"c\":3",
                        "4  {\"d\":4}");
    }

    @Test
    void shouldSayThatAFileBreaksOff() throws IOException {
        assertThat(lines("[{\"a\":1},{\"b\":")).containsExactly("1 /0 {\"a\":1}", "x 1 /1 {\"b\":", "x 1  :");
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n \n")).isEmpty();
    }

    /** A hundred megabytes without an end are refused from their beginning; what follows is read. */
    @Test
    void shouldKeepTheBeginningAloneOfAnEventThatIsTooLong() throws IOException {
        int length = 100 << 20;
        InputStream in = new java.io.SequenceInputStream(java.util.Collections.enumeration(List.of(
                new ByteArrayInputStream("{\"a\":\"".getBytes(StandardCharsets.US_ASCII)),
                new Repeated('x', length),
                new ByteArrayInputStream("\"}\n{\"b\":1}".getBytes(StandardCharsets.US_ASCII)))));

        List<RawMessage> all = split(in);

        assertThat(all).hasSize(2);
        assertThat(all.get(0).original()).hasSize(RawMessage.LONGEST);
        assertThat(all.get(0).fault().message()).contains("TOO_LARGE");
        assertThat(all.get(1).fault()).isNull();
    }

    @Test
    void shouldNotGrowWithBracketsThatNeverEnd() throws IOException {
        assertThat(split(new Repeated('[', 1 << 20))).isNotEmpty();
        assertThat(split("{\"eventList\":[".repeat(100_000))).isNotEmpty();
        assertThat(split("{\"epcisBody\":".repeat(100_000))).isNotEmpty();
    }

    /** One byte again and again. */
    private static final class Repeated extends InputStream {

        private final int b;
        private int left;

        Repeated(int b, int length) {
            this.b = b;
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? b : -1;
        }
    }
}
