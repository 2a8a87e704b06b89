package io.harbinger.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Messages of each format per second, from bytes to events, without the sorting and joining behind. A run reads a document
 * of {@value #MESSAGES} messages as a stream in a heap of 32 MiB: what it needs does not grow with the document.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx32m")
public class MessageFormatsBenchmark {

    private static final int MESSAGES = 50_000;

    private static final String EPCIS =
            """
            {"type":"ObjectEvent","eventID":"urn:uuid:0f0e4e5a-0000-4000-8000-000000000001",
             "eventTime":"2026-03-01T08:00:00.000+01:00","eventTimeZoneOffset":"+01:00",
             "epcList":["urn:epc:id:sgtin:4012345.011111.1","urn:epc:id:sgtin:4012345.011111.2"],
             "action":"OBSERVE","bizStep":"shipping","disposition":"in_transit",
             "readPoint":{"id":"urn:epc:id:sgln:4012345.00001.0"},
             "bizTransactionList":[{"type":"po","bizTransaction":"urn:epcglobal:cbv:bt:4012345000016:77"}],
             "sensorElementList":[{"sensorMetadata":{"deviceID":"urn:epc:id:giai:4000001.111"},
               "sensorReport":[{"type":"Temperature","value":4.25,"uom":"CEL"}]}]},
            """;

    private static final String XML =
            """
            <ObjectEvent><eventTime>2026-03-01T08:00:00.000+01:00</eventTime>
            <eventTimeZoneOffset>+01:00</eventTimeZoneOffset><eventID>urn:uuid:0f0e4e5a-0000-4000-8000-000000000001</eventID>
            <epcList><epc>urn:epc:id:sgtin:4012345.011111.1</epc><epc>urn:epc:id:sgtin:4012345.011111.2</epc></epcList>
            <action>OBSERVE</action><bizStep>shipping</bizStep><disposition>in_transit</disposition>
            <readPoint><id>urn:epc:id:sgln:4012345.00001.0</id></readPoint>
            <bizTransactionList><bizTransaction type="po">urn:epcglobal:cbv:bt:4012345000016:77</bizTransaction></bizTransactionList>
            <sensorElementList><sensorElement><sensorMetadata deviceID="urn:epc:id:giai:4000001.111"/>
            <sensorReport type="Temperature" value="4.25" uom="CEL"/></sensorElement></sensorElementList></ObjectEvent>
            """;

    private static final String DCSA =
            """
            {"eventID":"3cecb101-7a1a-43a4-9d62-e88a131651e2","eventCreatedDateTime":"2026-01-23T12:34:56Z",
             "eventType":"TRANSPORT","eventClassifierCode":"EST","eventDateTime":"2026-01-29T14:12:56+01:00",
             "transportEventTypeCode":"ARRI","delayReasonCode":"WEA","changeRemark":"Bad weather",
             "transportCall":{"transportCallID":"123e4567-e89b-12d3-a456-426614174000","carrierServiceCode":"FE1",
               "exportVoyageNumber":"2103S","UNLocationCode":"FRPAR","facilityCode":"ADT","modeOfTransport":"VESSEL",
               "vessel":{"vesselIMONumber":"9321483","vesselName":"Ship","vesselOperatorCarrierCode":"MAEU"}},
             "references":[{"referenceType":"FF","referenceValue":"x"},{"referenceType":"EQ","referenceValue":"APZU4812090"}]},
            """;

    private static final Map<String, List<String>> DOCUMENTS = Map.of(
            "epcis", List.of("{\"type\":\"EPCISDocument\",\"epcisBody\":{\"eventList\":[", EPCIS, "]}}"),
            "epcis-xml", List.of("<EPCISDocument><EPCISBody><EventList>", XML, "</EventList></EPCISBody></EPCISDocument>"),
            "dcsa", List.of("[", DCSA, "]"));

    @Param({"epcis", "epcis-xml", "dcsa"})
    private String format = "";

    /** Messages read; fewer events than that would be a mistake of the benchmark. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public long messages() throws IOException {
        List<String> parts = DOCUMENTS.get(format);
        InputStream in = new SequenceInputStream(Collections.enumeration(List.of(
                bytes(parts.get(0)), new Repeated(parts.get(1).getBytes(StandardCharsets.UTF_8)), bytes(parts.get(2)))));
        var file = new InputFile("bench", null, null, Path.of("bench"), ReadProgress.UNKNOWN, in);
        RowSource rows = SourceFormats.named(format).orElseThrow().open(file, in);
        Queue<SourceItem> items = new ArrayDeque<>();
        long events = 0;
        while (rows.readInto(items)) {
            for (SourceItem item = items.poll(); item != null; item = items.poll()) {
                events += item instanceof SourceItem.Accepted ? 1 : 0;
            }
        }
        if (events < MESSAGES) {
            throw new IllegalStateException(events + " events of " + MESSAGES + " messages");
        }
        return events;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One message again and again. */
    private static final class Repeated extends InputStream {

        private final byte[] message;
        private int left = MESSAGES;
        private int at;

        Repeated(byte[] message) {
            this.message = message;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = Math.min(length, message.length - at);
            System.arraycopy(message, at, target, offset, count);
            at += count;
            if (at == message.length) {
                at = 0;
                left--;
            }
            return count;
        }
    }
}
