package io.harbinger.source.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceFormats;
import io.harbinger.source.SourceItem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EPCIS in XML: the same as in JSON, and as robust. */
class EpcisXmlTest {

    private static final SourceFormat XML = SourceFormats.named("epcis-xml").orElseThrow();

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("events.xml"), text);
    }

    private List<String> sample(int number) throws IOException {
        return MessageItems.lines(XML, file(MessageSamples.of("epcis-xml").get(number)));
    }

    private static String event(String time) {
        return "<ObjectEvent><eventTime>" + time + "</eventTime><readPoint><id>x</id></readPoint></ObjectEvent>";
    }

    @Test
    void shouldReadVersion12WithItsWrappers() throws IOException {
        assertThat(sample(0))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0))
                        .isEqualTo("6 LOGISTICS id=urn:uuid:0f0e4e5a-0000-4000-8000-000000000001 node=4012345000016"
                                + " type=DEPA eventTime=2026-03-01T07:00:00Z lane=4012345000016>4012345000023"
                                + " shipment=urn:epcglobal:cbv:bt:4012345000016:77 count=2 quantity=12.5 unit=kg"))
                .satisfies(lines -> assertThat(lines.get(1))
                        .startsWith("29 LOGISTICS id=hash:")
                        .endsWith("node=4012345000023/254/12 type=OTHER eventTime=2026-03-01T09:00:00Z count=1"));
    }

    @Test
    void shouldReadVersion20WithSensorsAndDeclarations() throws IOException {
        assertThat(sample(1))
                .containsExactly(
                        "2 refused /descendant::ObjectEvent[1]//sensorElementList/*[1]/sensorReport[2]/@uom 'C35' refused"
                                + " (UNKNOWN_UNIT): unit is not a UCUM code that is known here, such as Cel, %, 1, m/s2, kPa,"
                                + " t, m3/h, kW, {TEU}",
                        "2 SENSOR id=urn:uuid:7#0.0 node=4012345000054 sensor=urn:epc:id:giai:4000001.111"
                                + " metric=temperature eventTime=2026-03-01T07:59:00Z value=4.25 unit=Cel",
                        "6 LOGISTICS id=urn:uuid:8 node=4012345000023 type=STRP eventTime=2026-03-04T08:00:00Z"
                                + " shipment=urn:epc:id:sscc:4012345.0111111111 revision=2026-03-04T08:00:00Z retracted=true");
    }

    @Test
    void shouldReadPrefixesAndSingleEvents() throws IOException {
        assertThat(sample(2)).hasSize(2).allMatch(line -> line.contains("node=x"));
    }

    /** Every field of the JSON sample of the same event, by the other way. */
    @Test
    void shouldGiveTheSameAsJson() throws IOException {
        SourceFormat json = SourceFormats.named("epcis").orElseThrow();
        Path document = Files.writeString(
                folder.resolve("same.json"), MessageSamples.of("epcis").get(0));
        assertThat(sample(0).get(0).substring(1))
                .isEqualTo(MessageItems.lines(json, document).get(0).substring(1));
    }

    @Test
    void shouldGoOnBehindWhatIsBroken() throws IOException {
        String broken = "<ObjectEvent><eventTime>2026-03-01T08:00:00Z</eventTime>";
        List<SourceItem> items = MessageItems.of(
                XML,
                file("<d><EPCISBody><EventList>" + event("2026-03-01T08:00:00Z") + broken + "\n"
                        + event("2026-03-01T09:00:00Z") + broken + "</EventList></EPCISBody></d>"
                        + event("2026-03-01T10:00:00Z")));
        assertThat(items.stream().map(MessageItems::line).map(line -> line.substring(0, 40)))
                .containsExactly(
                        "1 refused /descendant::ObjectEvent[2] re",
                        "2 refused /descendant::ObjectEvent[4] re",
                        "1 LOGISTICS id=hash:" + items(items, 2),
                        "2 LOGISTICS id=hash:" + items(items, 3),
                        "2 LOGISTICS id=hash:" + items(items, 4));
        assertThat(((SourceItem.Rejected) items.get(0)).original())
                .isEqualTo((broken + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String items(List<SourceItem> items, int index) {
        return ((SourceItem.Accepted) items.get(index)).event().id().substring(5, 25);
    }

    /** Entities of a document type are neither read nor replaced, from wherever they come. */
    @Test
    void shouldReadNoDocumentTypeAndNoEntities() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String text = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY s SYSTEM \"" + secret.toUri()
                + "\"><!ENTITY a \"aaaa\">]><d>" + event("2026-03-01T08:00:00Z").replace(">x<", ">&s;<")
                + event("2026-03-01T08:00:00Z") + "</d>";
        List<String> lines = MessageItems.lines(XML, file(text));
        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("secret"));
        assertThat(lines.get(0)).isEqualTo("1 refused / refused (MALFORMED): a document type definition is not read");
        assertThat(lines.get(1)).startsWith("1 refused /descendant::ObjectEvent[1] refused (MALFORMED): is no XML");
        assertThat(lines.get(2)).contains("LOGISTICS");
    }

    @Test
    void shouldReadOtherEncodingsOrSaySo() throws IOException {
        String text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><d>"
                + event("2026-03-01T08:00:00Z").replace(">x<", ">Käln<") + "</d>";
        Path file = Files.write(folder.resolve("l.xml"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(MessageItems.events(XML, file).get(0).key()).isEqualTo("Käln");
        Path other = Files.write(
                folder.resolve("g.xml"), text.replace("ISO-8859-1", "GB18030").getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> MessageItems.of(XML, other)).hasMessageContaining("g.xml: is in the encoding GB18030");
    }

    @Test
    void shouldSayThatAFileIsNoXml() throws IOException {
        assertThat(MessageItems.refusals(XML, file("{\"type\":\"ObjectEvent\"}")))
                .containsExactly("1 refused / refused (MALFORMED): is no XML: a document begins with a tag");
        assertThat(MessageItems.refusals(XML, file("<d/>")))
                .containsExactly("1 refused refused (EMPTY_VALUE): the file holds no event");
    }
}
