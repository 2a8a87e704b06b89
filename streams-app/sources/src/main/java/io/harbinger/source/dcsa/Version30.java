package io.harbinger.source.dcsa;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events of Track &amp; Trace 3.0: nested, each with the time of its own version. An event sent again replaces the
 * one before it, and one that is retracted withdraws it, though it says no more than its id.
 */
final class Version30 implements MessageMapper {

    private static final Set<String> TYPES = Set.of("TRANSPORT", "EQUIPMENT", "IOT", "REEFER");

    private static final ContentId CONTENT_ID =
            new ContentId(Set.of("eventID", "eventUpdatedDateTime"), (field, text) -> null);

    private final Places places;
    /** Of the messages so far: a retraction that tells no time has been made by then. */
    private long latest;

    Version30(Places places) {
        this.places = places;
    }

    @Override
    public void map(TreeAt event, MessageOutput out) {
        Long updated = updated(event);
        latest = updated == null ? latest : Math.max(latest, updated);
        String own = event.get("eventID").text();
        String id = own == null ? CONTENT_ID.of(event) : party(event) + own;
        if (isRetracted(event, out)) {
            if (own == null) {
                out.refuse(EventKind.LOGISTICS, Reason.MISSING_FIELD, event.get("eventID"), "says what is retracted");
                return;
            }
            long at = updated == null ? latest : updated;
            if (at == 0) {
                EventHead.time(event.get("eventUpdatedDateTime"), out);
                return;
            }
            out.withdraws(id, own, at);
            return;
        }
        mapped(event, id, own, updated, out);
    }

    private void mapped(TreeAt event, String id, @Nullable String own, @Nullable Long updated, MessageOutput out) {
        TreeAt classification = event.get("eventClassification");
        TreeAt typeAt = classification.get("eventTypeCode");
        String type = typeAt.text() == null ? "" : typeAt.text();
        String code = type.isEmpty()
                ? null
                : classification
                        .get(type.toLowerCase(Locale.ROOT) + "EventTypeCode")
                        .text();
        if (type.equals("SHIPMENT")) {
            out.skip("events of documents (SHIPMENT) left out", String.valueOf(code));
            return;
        }
        if (!TYPES.contains(type)) {
            Reason reason = type.isEmpty() ? Reason.MISSING_FIELD : Reason.UNKNOWN_CODE;
            out.refuse(EventKind.LOGISTICS, reason, typeAt, "must be TRANSPORT, EQUIPMENT, IOT, REEFER or SHIPMENT");
            return;
        }
        EventHead head = EventHead.of(
                classification.get("eventClassifierCode"),
                event.get("eventDateTime"),
                event.get("eventUpdatedDateTime"),
                out);
        PlaceNames place = place(event.get("eventLocation"), out);
        if (head == null || place == null) {
            return;
        }
        var revision = Revision.of(updated == null ? 0 : updated, false);
        out.states(id, own, revision);
        if (type.equals("IOT") || type.equals("REEFER")) {
            new Devices(event, id, place.node(places, out), head.at(), revision, out).read(type);
        } else {
            movement(event, id, place, head, revision, code, out);
        }
    }

    private void movement(
            TreeAt event,
            String id,
            PlaceNames place,
            EventHead head,
            Revision revision,
            @Nullable String code,
            MessageOutput out) {
        TreeAt codeAt = event.get("eventClassification").any("transportEventTypeCode", "equipmentEventTypeCode");
        if (code == null) {
            out.refuse(EventKind.LOGISTICS, Reason.MISSING_FIELD, codeAt, "says what moved");
            return;
        }
        TreeAt call = event.get("transportDetails").get("transportCall");
        TreeAt ship = call.get("vesselTransport");
        String equipment =
                event.get("equipmentDetails").get("equipmentReference").text();
        String callId = call.get("transportCallReference").text();
        leg(ship.get("vesselIMONumber").text(), callId, equipment, out);
        var movement = new LogisticsEvent(
                id,
                place.node(places, out),
                null,
                EventHead.type(code),
                head.classifier(),
                head.times(),
                Route.of(null, carrier(event, ship), shipment(event, equipment, callId)),
                Load.NONE,
                revision);
        out.event(
                movement,
                event,
                Map.of(
                        "id", event.get("eventID"),
                        "node", place.at(),
                        "carrier",
                                event.get("eventRouting")
                                        .get("originatingParty")
                                        .get("partyCode"),
                        "shipment", event.get("shipmentDetails").get("documentReference")));
    }

    private static void leg(
            @Nullable String imo, @Nullable String callId, @Nullable String equipment, MessageOutput out) {
        if (equipment != null) {
            out.moves(new Leg("dcsa/" + equipment, callId));
        } else if (imo != null) {
            out.moves(new Leg("dcsa/IMO" + imo, callId));
        } else if (callId != null) {
            out.moves(new Leg("dcsa/" + callId, callId));
        }
    }

    /** Of two parties each may use the same id. */
    private static String party(TreeAt event) {
        TreeAt party = event.get("eventRouting").get("originatingParty");
        String code = party.get("partyCode").text();
        if (code == null) {
            return "";
        }
        return code + ":" + text(party.get("codeListProvider")) + ":" + text(party.get("codeListName")) + ":";
    }

    private static String text(TreeAt at) {
        String text = at.text();
        return text == null ? "" : text;
    }

    private static boolean isRetracted(TreeAt event, MessageOutput out) {
        TreeAt at = event.get("isRetracted");
        String text = at.text();
        if (text != null && !text.equals("true") && !text.equals("false")) {
            out.refuse(EventKind.LOGISTICS, Reason.UNKNOWN_CODE, at, "must be true or false");
        }
        return "true".equals(text);
    }

    private static @Nullable Long updated(TreeAt event) {
        TreeAt at = event.get("eventUpdatedDateTime");
        String text = at.text();
        Parsed<Long> time = text == null ? null : MessageTimes.parse(at.pointer(), text, null);
        return time instanceof Parsed.Ok<Long> ok ? ok.value() : null;
    }

    private static @Nullable PlaceNames place(TreeAt location, MessageOutput out) {
        PlaceNames place = DcsaPlaces.names(
                location.get("UNLocationCode"), location.get("facility"), location.get("geoCoordinate"));
        if (place == null) {
            out.refuse(
                    EventKind.LOGISTICS,
                    Reason.MISSING_FIELD,
                    location.get("UNLocationCode"),
                    "an event without UN/LOCODE and position is at no node");
        }
        return place;
    }

    private static @Nullable String carrier(TreeAt event, TreeAt ship) {
        TreeAt party = event.get("eventRouting").get("originatingParty");
        return "CA".equals(party.get("partyFunction").text())
                ? party.get("partyCode").text()
                : ship.get("operatorCarrierCode").text();
    }

    private static @Nullable String shipment(TreeAt event, @Nullable String equipment, @Nullable String callId) {
        String document = event.get("shipmentDetails")
                .get("documentReference")
                .get("reference")
                .text();
        return equipment != null ? equipment : document != null ? document : callId;
    }
}
