package io.harbinger.source.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.harbinger.domain.event.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawRecordReaderTest {

    private static final CsvFormat LATIN = new CsvFormat(';', '"', ISO_8859_1);

    @Test
    void shouldCutAtEveryKindOfLineEnd() throws IOException {
        assertThat(rows("a,b\nc,d\r\ne,f\rg,h")).containsExactly("1: a|b", "2: c|d", "3: e|f", "4: g|h");
    }

    @Test
    void shouldKeepQuotedDelimitersLineEndsAndQuotes() throws IOException {
        var records = records(
                "x,\"a,b\"\n\"two\r\nlines\",\"say \"\"hi\"\"\"\nlast,\"\"\n".getBytes(UTF_8), CsvFormat.DEFAULT);

        assertThat(records.stream().map(RawRecordReaderTest::show))
                .containsExactly("1: x|a,b", "2: two\r\nlines|say \"hi\"", "4: last|");
        assertThat(new String(records.get(1).original(), UTF_8)).isEqualTo("\"two\r\nlines\",\"say \"\"hi\"\"\"");
    }

    @Test
    void shouldTakeOffTheByteOrderMark() throws IOException {
        assertThat(rows("\uFEFFa,b\n1,2\n")).containsExactly("1: a|b", "2: 1|2");
        assertThat(rows("\uFEFF\"a\",b\n")).containsExactly("1: a|b");
    }

    @Test
    void shouldReadUtf16WhenItsMarkSaysSo() throws IOException {
        byte[] marked = "a,é\n1,中\n".getBytes(UTF_16);
        byte[] littleEndian = "\uFEFFa,é\n1,\uD83D\uDEA2\n".getBytes(UTF_16LE);

        assertThat(shown(records(marked, CsvFormat.DEFAULT))).containsExactly("1: a|é", "2: 1|中");
        assertThat(shown(records(littleEndian, CsvFormat.DEFAULT))).containsExactly("1: a|é", "2: 1|\uD83D\uDEA2");
    }

    @Test
    void shouldReadTheEncodingNamed() throws IOException {
        assertThat(shown(records("Umschläge;3\n".getBytes(ISO_8859_1), LATIN))).containsExactly("1: Umschläge|3");
    }

    @Test
    void shouldLoseOnlyTheRowWhoseBytesAreNotOfTheEncoding() throws IOException {
        byte[] latin = "a,b\nUmschläge,2\nc,d\n".getBytes(ISO_8859_1);

        var records = records(latin, CsvFormat.DEFAULT);

        assertThat(shown(records)).containsExactly("1: a|b", "2: MALFORMED", "3: c|d");
        assertThat(records.get(1).original()).isEqualTo("Umschläge,2".getBytes(ISO_8859_1));
        assertThat(((RawRecord.Broken) records.get(1)).rejection().detail())
                .contains("UTF-8")
                .contains("file.encoding");
    }

    @Test
    void shouldGiveUpOneLineWhenAQuoteIsNeverClosed() throws IOException {
        assertThat(rows("a,b\nc,\"open\ne,f\ng,h\n")).containsExactly("1: a|b", "2: MALFORMED", "3: e|f", "4: g|h");
    }

    @Test
    void shouldGiveUpOneLineWhenAQuoteClosesInALaterLine() throws IOException {
        assertThat(rows("c,\"open\r\nd,e\r\nf,\"g\"\r\nh,i"))
                .containsExactly("1: MALFORMED", "2: d|e", "3: f|g", "4: h|i");
    }

    @Test
    void shouldRefuseTextAfterAClosingQuote() throws IOException {
        assertThat(rows("\"a\"b,c\nd,e\n")).containsExactly("1: MALFORMED", "2: d|e");
    }

    @Test
    void shouldTakeAQuoteInsideAPlainCellAsItIs() throws IOException {
        assertThat(rows("5\" pipe,b\nc,d\n")).containsExactly("1: 5\" pipe|b", "2: c|d");
    }

    @Test
    void shouldLeaveOutBlankLinesAndKeepCounting() throws IOException {
        assertThat(rows("\n\na,b\n  \nc,d\n\n")).containsExactly("3: a|b", "5: c|d");
    }

    @Test
    void shouldCutALineThatIsTooLongAndGoOn() throws IOException {
        String longest = "x".repeat(RecordSplitter.LONGEST + 10);

        var records = records(("a,b\n" + longest + "\nc,d\n").getBytes(UTF_8), CsvFormat.DEFAULT);

        assertThat(shown(records)).containsExactly("1: a|b", "2: TOO_LARGE", "3: c|d");
        assertThat(records.get(1).original()).hasSize(RecordSplitter.LONGEST);
    }

    @Test
    void shouldGiveUpOneLineWhenAQuoteIsOpenForTooLong() throws IOException {
        String line = "y".repeat(99) + "\n";
        String text = "a,\"open\n" + line.repeat(RecordSplitter.LONGEST / 100 + 2);

        var records = records(text.getBytes(UTF_8), CsvFormat.DEFAULT);

        assertThat(((RawRecord.Broken) records.get(0)).rejection().reason()).isEqualTo(Reason.MALFORMED);
        assertThat(records).hasSize(RecordSplitter.LONGEST / 100 + 3);
        assertThat(records.get(records.size() - 1).line()).isEqualTo(RecordSplitter.LONGEST / 100 + 3);
    }

    @Test
    void shouldHoldAJsonLineWhole() throws IOException {
        var records = records("{\"a\":\"x,y\"}\n\n{\"b\":2}".getBytes(UTF_8), CsvFormat.LINES);

        assertThat(records.stream().map(record -> ((RawRecord.Text) record).text()))
                .containsExactly("{\"a\":\"x,y\"}", "{\"b\":2}");
    }

    /** Against an independent reader: Jackson's. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldAgreeWithAnotherReaderOnRandomRows(long seed) throws IOException {
        var random = new Random(seed);
        var rows = new ArrayList<List<String>>();
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            var row = new ArrayList<String>();
            for (int j = 0; j < 3; j++) {
                String cell = cell(random);
                row.add(cell);
                boolean quote = cell.matches("(?s).*[\",\r\n].*") || random.nextInt(4) == 0;
                text.append(j == 0 ? "" : ",").append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            rows.add(row);
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }

        var records = records(text.toString().getBytes(UTF_8), CsvFormat.DEFAULT);

        var ours = records.stream()
                .map(record -> CsvCells.split(((RawRecord.Text) record).text(), CsvFormat.DEFAULT))
                .toList();
        assertThat(ours).as("seed %d", seed).isEqualTo(rows).isEqualTo(jackson(text.toString()));
    }

    private static List<List<String>> jackson(String text) throws IOException {
        MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(text);
        return rows.readAll().stream().map(Arrays::asList).toList();
    }

    private static String cell(Random random) {
        var cell = new StringBuilder("c");
        for (int i = random.nextInt(6); i > 0; i--) {
            cell.append(List.of("a", "\"", ",", "\n", "\r\n", "é", "中", " ").get(random.nextInt(8)));
        }
        return cell.toString();
    }

    private static List<String> rows(String text) throws IOException {
        return shown(records(text.getBytes(UTF_8), CsvFormat.DEFAULT));
    }

    private static List<RawRecord> records(byte[] bytes, CsvFormat format) throws IOException {
        var reader = new RawRecordReader(new ByteArrayInputStream(bytes), format);
        var records = new ArrayList<RawRecord>();
        for (RawRecord record = reader.next(); record != null; record = reader.next()) {
            records.add(record);
        }
        return records;
    }

    private static List<String> shown(List<RawRecord> records) {
        return records.stream().map(RawRecordReaderTest::show).toList();
    }

    private static String show(RawRecord record) {
        if (record instanceof RawRecord.Broken broken) {
            return record.line() + ": " + broken.rejection().reason();
        }
        var format = record.original().length > 0 && new String(record.original(), ISO_8859_1).contains(";")
                ? LATIN
                : CsvFormat.DEFAULT;
        return record.line() + ": " + String.join("|", CsvCells.split(((RawRecord.Text) record).text(), format));
    }
}
