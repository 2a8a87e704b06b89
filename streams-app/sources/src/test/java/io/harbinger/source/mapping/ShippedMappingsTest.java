package io.harbinger.source.mapping;

import static io.harbinger.domain.event.LogisticsType.CALL;
import static io.harbinger.domain.event.LogisticsType.DELIVERY;
import static io.harbinger.domain.event.LogisticsType.EXPORT;
import static io.harbinger.domain.event.LogisticsType.IMPORT;
import static io.harbinger.domain.event.LogisticsType.TRANSIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few rows of each source, and the events they are. */
class ShippedMappingsTest {

    @Test
    void shouldMakeSixTransitCountsOfAChokepointDay() {
        String rows = """
                date,year,month,day,portid,portname,n_container,n_dry_bulk,n_general_cargo,n_roro,n_tanker,n_cargo,\
                n_total,capacity_container,capacity_dry_bulk,capacity_general_cargo,capacity_roro,capacity_tanker,\
                capacity_cargo,capacity,ObjectId
                2019/01/01 00:00:00+00,2019,1,1,chokepoint1,Suez Canal,15,15,7,4,18,41,59,1018466.8,618654.1,111545.2,\
                21900.7,1279775.7,1770567.0,3050342.8,1
                2021-03-25,2021,3,25,chokepoint1,Suez Canal,0,1,0,0,1,1,2,0,1,0,0,1,1,2,2
                """;

        var events = Table.shipped("portwatch-chokepoints").events(rows);

        assertThat(events).hasSize(12);
        var first = "2019-01-01";
        assertThat(events.subList(0, 6))
                .containsExactly(
                        transits(first, null, 59),
                        transits(first, "container", 15),
                        transits(first, "dry-bulk", 15),
                        transits(first, "general-cargo", 7),
                        transits(first, "roro", 4),
                        transits(first, "tanker", 18));
        assertThat(events.get(6)).isEqualTo(transits("2021-03-25", null, 2));
    }

    private static Event transits(String day, @Nullable String vesselType, long count) {
        String id =
                "portwatch-chokepoints/chokepoint1/" + day + "/TRANSIT" + (vesselType == null ? "" : "/" + vesselType);
        return new LogisticsEvent(
                id,
                "chokepoint1",
                "Suez Canal",
                TRANSIT,
                Classifier.ACT,
                day(day),
                Route.NONE,
                Load.counted(vesselType, count));
    }

    @Test
    void shouldMakeCallsAndVolumesOfAPortDay() {
        String rows = """
                date,portid,portname,country,ISO3,portcalls_container,portcalls_dry_bulk,portcalls_general_cargo,\
                portcalls_roro,portcalls_tanker,portcalls_cargo,portcalls,import_container,import_dry_bulk,\
                import_general_cargo,import_roro,import_tanker,import_cargo,import,export_container,export_dry_bulk,\
                export_general_cargo,export_roro,export_tanker,export_cargo,export
                2019/03/04 00:00:00+00,port2027,Shanghai (Yangshan),China,CHN,14,0,0,0,1,14,15,552264.5,0,0,0,10,552264.5,\
                552274.5,508976.25,0,0,0,0,508976.25,508976.25
                """;

        var events = Table.shipped("portwatch-ports").events(rows);

        var expected = new ArrayList<Event>();
        long[] calls = {15, 14, 0, 0, 0, 1};
        double[] imports = {552274.5, 552264.5, 0, 0, 0, 10};
        double[] exports = {508976.25, 508976.25, 0, 0, 0, 0};
        for (int i = 0; i < TYPES.size(); i++) {
            expected.add(yangshan(CALL, TYPES.get(i), calls[i], null));
        }
        for (int i = 0; i < TYPES.size(); i++) {
            expected.add(yangshan(IMPORT, TYPES.get(i), null, imports[i]));
        }
        for (int i = 0; i < TYPES.size(); i++) {
            expected.add(yangshan(EXPORT, TYPES.get(i), null, exports[i]));
        }
        assertThat(events).isEqualTo(expected);
    }

    private static final List<String> TYPES = List.of("", "container", "dry-bulk", "general-cargo", "roro", "tanker");

    private static Event yangshan(LogisticsType type, String ship, @Nullable Long count, @Nullable Double quantity) {
        return new LogisticsEvent(
                "portwatch-ports/port2027/2019-03-04/" + type + (ship.isEmpty() ? "" : "/" + ship),
                "port2027",
                "Shanghai (Yangshan)",
                type,
                Classifier.ACT,
                day("2019-03-04"),
                Route.NONE,
                Load.counted(ship.isEmpty() ? null : ship, count)
                        .withQuantity(quantity, quantity == null ? null : "t"));
    }

    @Test
    void shouldMakeACallCountOfEveryDayOfAWidePort() {
        var events = Table.shipped("cyport").events("port,2015-01-01,2015-01-02,2015-01-03\n7,2,,4\n69,0,1,83\n");

        assertThat(events)
                .containsExactly(
                        vessels("7", "2015-01-01", 2),
                        vessels("7", "2015-01-03", 4),
                        vessels("69", "2015-01-01", 0),
                        vessels("69", "2015-01-02", 1),
                        vessels("69", "2015-01-03", 83));
    }

    private static Event vessels(String port, String day, long count) {
        return new LogisticsEvent(
                "cyport/" + port + "/" + day + "/CALL",
                port,
                null,
                CALL,
                Classifier.ACT,
                day(day),
                Route.NONE,
                Load.counted(null, count));
    }

    @Test
    void shouldMakeAReadingOfEveryRowOfASeries() {
        var events = Table.shipped("series").inFile("nyc_taxi").events("""
                timestamp,value
                2014-07-01 00:00:00,10844
                2014-07-01 00:30:00,-0.5
                2014-07-01T00:30:00Z,7
                """);

        assertThat(events)
                .containsExactly(
                        reading("2014-07-01 00:00:00/10844", 10844, "2014-07-01T00:00:00Z"),
                        reading("2014-07-01 00:30:00/-0.5", -0.5, "2014-07-01T00:30:00Z"),
                        reading("2014-07-01T00:30:00Z/7", 7, "2014-07-01T00:30:00Z"));
    }

    private static Event reading(String id, double value, String time) {
        return new SensorReading("nyc_taxi/" + id, "nyc_taxi", null, "value", "value", value, "1", millis(time));
    }

    @Test
    void shouldMakeADeliveryOfALineItem() {
        String rows = """
                ID,PQ #,ASN/DN #,Country,Fulfill Via,Shipment Mode,PO Sent to Vendor Date,Scheduled Delivery Date,\
                Delivered to Client Date,Vendor,Line Item Quantity,Weight (Kilograms)
                1,x,ASN-8,Côte d'Ivoire,Direct Drop,Air,Date Not Captured,02-Jun-06,05-Jun-06,RANBAXY,19,13
                23,x,ASN-9,Nigeria,Direct Drop,N/A,12/01/2006,14-Nov-07,14-Nov-07,"Pharma, Ltd",1000,See ASN-93 (ID#:1281)
                44,x,DN-1,Zambia,From RDC,Truck,N/A - From RDC,28-Aug-06,27-Aug-06,SCMS from RDC,5,1
                45,x,DN-1,Zambia,Direct Drop,Truck,11/13/06,28-Aug-07,27-Aug-07,V,5,1
                """;

        var events = Table.shipped("scms").events(rows);

        assertThat(events)
                .containsExactly(
                        new LogisticsEvent(
                                "scms/1",
                                "Côte d'Ivoire",
                                "Côte d'Ivoire",
                                DELIVERY,
                                Classifier.ACT,
                                delivery("2006-06-05", "2006-06-02", null),
                                Route.of("RANBAXY>Côte d'Ivoire", "Air", "ASN-8/1"),
                                Load.NONE.withQuantity(19.0, "{pack}")),
                        new LogisticsEvent(
                                "scms/23",
                                "Nigeria",
                                "Nigeria",
                                DELIVERY,
                                Classifier.ACT,
                                delivery("2007-11-14", "2007-11-14", "2006-12-01"),
                                Route.of("Pharma, Ltd>Nigeria", null, "ASN-9/23"),
                                Load.NONE.withQuantity(1000.0, "{pack}")),
                        new LogisticsEvent(
                                "scms/44",
                                "Zambia",
                                "Zambia",
                                DELIVERY,
                                Classifier.ACT,
                                delivery("2006-08-27", "2006-08-28", null),
                                Route.of("SCMS from RDC>Zambia", "Truck", "DN-1"),
                                Load.NONE.withQuantity(5.0, "{pack}")),
                        new LogisticsEvent(
                                "scms/45",
                                "Zambia",
                                "Zambia",
                                DELIVERY,
                                Classifier.ACT,
                                delivery("2007-08-27", "2007-08-28", "2006-11-13"),
                                Route.of("V>Zambia", "Truck", "DN-1"),
                                Load.NONE.withQuantity(5.0, "{pack}")));
    }

    private static Times delivery(String delivered, String planned, @Nullable String ordered) {
        return new Times(
                midnight(delivered), null, midnight(planned), null, ordered == null ? null : midnight(ordered));
    }

    @Test
    void shouldMakeAMonthOfTradeOfEveryRow() {
        var events = Table.shipped("comtrade").events("""
                period_dt,partner_name,hs6,val,qty,uv
                2023-12-01,Australia,250410,10200.0,6116.362,1.6676579966980372
                2024-02-01,Germany,380110,42958.0,,4.19
                """);

        assertThat(events)
                .containsExactly(
                        new TradeFlow(
                                "comtrade/250410/2023-12-01/X/China/Australia",
                                "250410",
                                null,
                                "China",
                                "Australia",
                                Flow.X,
                                millis("2023-12-01T00:00:00Z"),
                                millis("2023-12-31T23:59:59.999Z"),
                                new TradeFlow.Amount(null, null, 6116.362, 10200.0)),
                        new TradeFlow(
                                "comtrade/380110/2024-02-01/X/China/Germany",
                                "380110",
                                null,
                                "China",
                                "Germany",
                                Flow.X,
                                millis("2024-02-01T00:00:00Z"),
                                millis("2024-02-29T23:59:59.999Z"),
                                new TradeFlow.Amount(null, null, null, 42958.0)));
    }

    @Test
    void shouldGiveTheSameRowTheSameIdAndOtherRowsOthers() {
        String rows = "port,2015-01-01,2015-01-02\n7,2,3\n7,2,3\n8,2,3\n";

        var ids = Table.shipped("cyport").events(rows).stream().map(Event::id).toList();

        assertThat(ids).hasSize(6);
        assertThat(ids.subList(0, 2)).isEqualTo(ids.subList(2, 4));
        assertThat(new HashSet<>(ids)).hasSize(4);
    }

    @Test
    void shouldNameTheColumnsAFileLacks() {
        assertThat(Table.shipped("comtrade").problems("period_dt,partner,hs6,val,qty,qty"))
                .containsExactlyInAnyOrder(
                        "column 'partner_name' is missing; the file has period_dt, partner, hs6, val, qty, qty",
                        "column 'qty' appears twice; the file has period_dt, partner, hs6, val, qty, qty");
        assertThat(Table.shipped("cyport").problems("port,SID"))
                .containsExactly("no column matches '\\d{4}-\\d{2}-\\d{2}'; the file has port, SID");
        assertThat(Table.shipped("portwatch-chokepoints").problems("date,portid,n_total"))
                .isEmpty();
        assertThat(Table.shipped("portwatch-chokepoints").problems("date,portid,ships"))
                .containsExactly(
                        "none of the columns n_total, n_container, n_dry_bulk, n_general_cargo, n_roro, n_tanker"
                                + " is there; the file has date, portid, ships");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024/01/05 00:00:00+00",
                "2024-01-05",
                "2024-01-05 00:00:00+00",
                "2024-01-05T00:00:00.000Z",
                "2024/01/05",
                "2024/01/05 00:00:00",
                "1/5/2024",
                "01/05/2024",
                "1/5/2024 12:00:00 AM",
                "1/5/2024 0:00",
                "1704412800000"
            })
    void shouldReadPortWatchDatesAsTheyArePublished(String date) {
        for (String format : List.of("portwatch-chokepoints", "portwatch-ports")) {
            String number = format.endsWith("ports") ? "PORTCALLS" : "N_Total";

            assertThat(Table.shipped(format).events("Date,PortID," + number + "\n" + date + ",p1,41\n"))
                    .singleElement()
                    .satisfies(
                            event -> assertThat(((LogisticsEvent) event).when()).isEqualTo(day("2024-01-05")));
        }
    }

    @Test
    void shouldReadPortWatchRowsThatHaveTheDayInThreeColumns() {
        assertThat(Table.shipped("portwatch-chokepoints").events("year,month,day,portname,n_total\n2024,1,5,Suez,41\n"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.key()).isEqualTo("Suez");
                    assertThat(((LogisticsEvent) event).when()).isEqualTo(day("2024-01-05"));
                });
    }

    @Test
    void shouldRefuseABadCellOfAPortWatchRowOnce() {
        assertThat(Table.shipped("portwatch-chokepoints").rejections("""
                date,portid,n_total,n_container,n_tanker
                someday,p1,41,20,21
                """))
                .extracting(rejection -> rejection.field() + " " + rejection.value())
                .containsExactly("date someday");
    }

    @Test
    void shouldSetAsideWhatComtradeSumsUpOrBreaksDown() {
        String header =
                "period,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,partner2Code,cmdCode,customsCode,"
                        + "motCode,qtyUnitAbbr,qty,netWgt,primaryValue\n";
        String rows = """
                202301,156,CHN,X,0,W00,0,854140,C00,0,u,3,3000,30000
                202301,156,CHN,X,276,DEU,0,854140,C00,0,u,2,2000,20000
                202301,156,CHN,X,276,DEU,0,854140,C00,2100,u,1,1800,18000
                202301,156,CHN,X,276,DEU,0,854140,C04,0,u,1,1800,18000
                202301,156,CHN,X,276,DEU,56,854140,C00,0,u,1,1800,18000
                202301,156,CHN,X,251,FRA,0,854140,C00,0,u,1,NULL,10000
                202301,156,CHN,RX,251,FRA,0,854140,C00,0,u,1,,1
                2023,156,CHN,MIP,251,FRA,0,854140,C00,0,u,1,0,12
                """;

        assertThat(Table.shipped("comtrade").events(header + rows))
                .extracting(event -> show((TradeFlow) event))
                .containsExactly(
                        "CHN DEU X 2023-01-31T23:59:59.999Z 2000.0 20000.0",
                        "CHN FRA X 2023-01-31T23:59:59.999Z null 10000.0",
                        "CHN FRA RX 2023-01-31T23:59:59.999Z null 1.0",
                        "CHN FRA OTHER 2023-12-31T23:59:59.999Z 0.0 12.0");
    }

    @Test
    void shouldReadComtradeFilesOfBefore2023() {
        assertThat(Table.shipped("comtrade").events("""
                Period,Trade Flow,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Netweight (kg),Trade Value (US$)
                201901,Imports,China,CHN,0,World,WLD,2504,5,50
                201901,Imports,China,CHN,276,Germany,DEU,2504,3,30
                """))
                .extracting(event -> show((TradeFlow) event))
                .containsExactly("CHN DEU M 2019-01-31T23:59:59.999Z 3.0 30.0");
    }

    private static String show(TradeFlow flow) {
        return String.join(
                " ",
                flow.reporter(),
                flow.partner(),
                flow.flow().name(),
                Instant.ofEpochMilli(flow.time()).toString(),
                String.valueOf(flow.amount().netWgt()),
                String.valueOf(flow.amount().primaryValue()));
    }

    private static Times day(String day) {
        return new Times(millis(day + "T23:59:59.999Z"), midnight(day), null, null, null);
    }

    private static long midnight(String day) {
        return millis(day + "T00:00:00Z");
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
