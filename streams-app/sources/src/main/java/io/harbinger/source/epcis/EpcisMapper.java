package io.harbinger.source.epcis;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.translate.Leg;
import io.harbinger.source.Places;
import io.harbinger.source.message.ContentId;
import io.harbinger.source.message.MessageMapper;
import io.harbinger.source.message.MessageOutput;
import io.harbinger.source.message.MessageTimes;
import io.harbinger.source.message.PlaceNames;
import io.harbinger.source.message.TreeAt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One EPCIS event becomes a movement, the readings of its sensors, or the withdrawal of both. */
final class EpcisMapper implements MessageMapper {

    private static final Set<String> TYPES = Set.of(
            "ObjectEvent",
            "AggregationEvent",
            "AssociationEvent",
            "TransactionEvent",
            "TransformationEvent",
            "QuantityEvent");

    private static final ContentId CONTENT_ID =
            new ContentId(Set.of("eventID", "recordTime", "errorDeclaration", "@context"), EpcisMapper::canonical);

    private static final Pattern SSCC = Pattern.compile("^urn:epc:id:sscc:|/00/\\d{18}");

    private static final Set<String> WORDS = Set.of("type", "isA", "bizStep", "disposition", "action");

    private final Places places;

    EpcisMapper(Places places) {
        this.places = places;
    }

    @Override
    public void map(TreeAt event, MessageOutput out) {
        TreeAt type = event.any("type", "isA", "@type");
        if (type.text() == null || !TYPES.contains(Words.bare(type.text()))) {
            Reason reason = type.text() == null ? Reason.MISSING_FIELD : Reason.UNKNOWN_CODE;
            out.refuse(
                    EventKind.LOGISTICS,
                    reason,
                    type,
                    "must be one of " + TYPES.stream().sorted().toList());
            return;
        }
        PlaceNames place = place(event);
        if (place == null) {
            out.refuse(
                    EventKind.LOGISTICS,
                    Reason.MISSING_FIELD,
                    event.get("readPoint"),
                    "an event without readPoint and bizLocation is at no node");
            return;
        }
        EpcisTimes times = EpcisTimes.of(event);
        Long time = times.required(EventKind.LOGISTICS, event.get("eventTime"), out);
        if (time == null) {
            return;
        }
        String own = event.get("eventID").text();
        String id = own == null ? CONTENT_ID.of(event) : own;
        if (!heading(event, id, times, out)) {
            return;
        }
        String node = place.node(places, out);
        movement(event, id, node, place, time, out);
        new SensorReports(event, id, node, times, out).read();
    }

    private static @Nullable PlaceNames place(TreeAt event) {
        PlaceNames read = Gs1Places.names(event.get("readPoint"));
        return read == null ? Gs1Places.names(event.get("bizLocation")) : read;
    }

    /** An error declaration withdraws the event of the same id, whatever it says besides; false where it has no time. */
    private static boolean heading(TreeAt event, String id, EpcisTimes times, MessageOutput out) {
        TreeAt declaration = event.get("errorDeclaration");
        if (!declaration.isPresent()) {
            out.states(id, null, Revision.FIRST);
            return true;
        }
        Long declared = times.required(EventKind.LOGISTICS, declaration.get("declarationTime"), out);
        if (declared == null) {
            return false;
        }
        out.withdraws(id, null, declared);
        return true;
    }

    private void movement(TreeAt event, String id, String node, PlaceNames place, long time, MessageOutput out) {
        TreeAt stepAt = event.get("bizStep");
        String step = stepAt.text() == null ? "" : Words.bare(stepAt.text());
        if (step.equals("sensor_reporting")) {
            return;
        }
        if (!step.isEmpty() && !Words.isKnownStep(step)) {
            out.count("words that are in no vocabulary, by name", "bizStep " + stepAt.text());
        }
        Load load = Quantities.load(event, out);
        if (load == null) {
            return;
        }
        String shipment = shipment(event);
        var movement = new LogisticsEvent(
                id,
                node,
                null,
                Words.type(step),
                Classifier.ACT,
                Times.at(time),
                Route.of(lane(event, out), null, shipment),
                load,
                Revision.FIRST);
        if (shipment != null) {
            out.moves(new Leg("epcis/" + shipment, node));
        }
        out.event(
                movement,
                event,
                Map.of(
                        "id", event.get("eventID"),
                        "node", place.at(),
                        "unit", Quantities.firstUnit(event),
                        "quantity", event.any("quantityList", "childQuantityList", "outputQuantityList"),
                        "shipment", event.any("bizTransactionList", "parentID"),
                        "lane", event.get("sourceList")));
    }

    /** The purchase order, despatch advice or bill of lading; else the logistic unit (SSCC) that the goods are in. */
    private static @Nullable String shipment(TreeAt event) {
        List<TreeAt> transactions = event.get("bizTransactionList").each();
        for (String wanted : List.of("po", "desadv", "bol")) {
            for (TreeAt transaction : transactions) {
                String type = transaction.get("type").text();
                if (type != null && Words.bare(type).equals(wanted)) {
                    return transaction.get("bizTransaction").text();
                }
            }
        }
        String parent = event.get("parentID").text();
        return parent != null && SSCC.matcher(parent).find() ? parent : null;
    }

    private @Nullable String lane(TreeAt event, MessageOutput out) {
        String from = end(event.get("sourceList"), "source", out);
        String to = end(event.get("destinationList"), "destination", out);
        return from == null || to == null ? null : from + ">" + to;
    }

    /** Of what kinds of source and destination there are, parties and places, the place. */
    private @Nullable String end(TreeAt list, String name, MessageOutput out) {
        for (TreeAt each : list.each()) {
            String type = each.get("type").text();
            PlaceNames place = Gs1Places.names(each.get(name));
            if (type != null && place != null && Words.bare(type).equals("location")) {
                return place.node(places, out);
            }
        }
        return null;
    }

    /** Times by their instant, words bare. */
    private static @Nullable String canonical(String field, String text) {
        if (WORDS.contains(field)) {
            return Words.bare(text);
        }
        boolean isTime = field.equals("time") || field.endsWith("Time");
        return isTime && MessageTimes.parse("", text, null) instanceof Parsed.Ok<Long> ok
                ? Long.toString(ok.value())
                : null;
    }
}
