package io.harbinger.source.dcsa;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.translate.Leg;
import io.harbinger.source.Places;
import io.harbinger.source.message.ContentId;
import io.harbinger.source.message.MessageMapper;
import io.harbinger.source.message.MessageOutput;
import io.harbinger.source.message.PlaceNames;
import io.harbinger.source.message.TreeAt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events of Track &amp; Trace 2.2: flat, without retractions; a changed estimate is a new event. */
final class Version22 implements MessageMapper {

    private static final ContentId CONTENT_ID = new ContentId(Set.of("eventID"), (field, text) -> null);

    private static final Map<String, String> CODES =
            Map.of("TRANSPORT", "transportEventTypeCode", "EQUIPMENT", "equipmentEventTypeCode");

    private final Places places;

    Version22(Places places) {
        this.places = places;
    }

    @Override
    public void map(TreeAt event, MessageOutput out) {
        TreeAt typeAt = event.get("eventType");
        String type = typeAt.text();
        if ("SHIPMENT".equals(type)) {
            out.skip(
                    "events of documents (SHIPMENT) left out",
                    String.valueOf(event.get("shipmentEventTypeCode").text()));
            return;
        }
        String codeField = type == null ? null : CODES.get(type);
        if (codeField == null) {
            Reason reason = type == null ? Reason.MISSING_FIELD : Reason.UNKNOWN_CODE;
            out.refuse(EventKind.LOGISTICS, reason, typeAt, "must be TRANSPORT, EQUIPMENT or SHIPMENT");
            return;
        }
        TreeAt code = event.get(codeField);
        if (code.text() == null) {
            out.refuse(EventKind.LOGISTICS, Reason.MISSING_FIELD, code, "says what moved");
            return;
        }
        movement(event, code, code.text(), out);
    }

    private void movement(TreeAt event, TreeAt codeAt, String code, MessageOutput out) {
        EventHead head = EventHead.of(
                event.get("eventClassifierCode"), event.get("eventDateTime"), event.get("eventCreatedDateTime"), out);
        PlaceNames place = place(event);
        if (place == null) {
            out.refuse(
                    EventKind.LOGISTICS,
                    Reason.MISSING_FIELD,
                    event.get("transportCall").get("UNLocationCode"),
                    "an event without UN/LOCODE and position is at no node");
        }
        if (head == null || place == null) {
            return;
        }
        TreeAt call = event.get("transportCall");
        String own = event.get("eventID").text();
        String id = own == null ? CONTENT_ID.of(event) : own;
        String equipment = event.get("equipmentReference").text();
        String callId = call.get("transportCallID").text();
        out.states(id, null, Revision.FIRST);
        leg(call, callId, equipment, out);
        var movement = new LogisticsEvent(
                id,
                place.node(places, out),
                null,
                EventHead.type(code),
                head.classifier(),
                head.times(),
                Route.of(null, carrier(call), shipment(event, equipment, callId)),
                Load.NONE,
                Revision.FIRST);
        out.event(
                movement,
                event,
                Map.of(
                        "id", event.get("eventID"),
                        "node", place.at(),
                        "type", codeAt,
                        "carrier", call.get("vessel").get("vesselOperatorCarrierCode"),
                        "shipment", event.any("equipmentReference", "references", "documentReferences")));
    }

    private static @Nullable PlaceNames place(TreeAt event) {
        TreeAt call = event.get("transportCall");
        TreeAt location = call.get("location");
        TreeAt own = event.get("eventLocation");
        if (location.get("UNLocationCode").isPresent()) {
            return DcsaPlaces.names(location.get("UNLocationCode"), call, location);
        }
        if (call.get("UNLocationCode").isPresent()) {
            return DcsaPlaces.names(call.get("UNLocationCode"), call, location);
        }
        PlaceNames ofEvent = DcsaPlaces.names(own.get("UNLocationCode"), own, own);
        return ofEvent == null ? DcsaPlaces.names(call.get("UNLocationCode"), call, location) : ofEvent;
    }

    /** A container goes its own way; a ship from call to call; of what is not named the call is all that is known. */
    private static void leg(TreeAt call, @Nullable String callId, @Nullable String equipment, MessageOutput out) {
        String ship = call.get("vessel").get("vesselIMONumber").text();
        if (equipment != null) {
            out.moves(new Leg("dcsa/" + equipment, callId));
        } else if (ship != null) {
            out.moves(new Leg("dcsa/IMO" + ship, callId));
        } else if (callId != null) {
            out.moves(new Leg("dcsa/" + callId, callId));
        }
    }

    private static @Nullable String carrier(TreeAt call) {
        return call.get("vessel").get("vesselOperatorCarrierCode").text();
    }

    /** The container, or the one or the booking that is referred to; else the call, of which there is one ship. */
    private static @Nullable String shipment(TreeAt event, @Nullable String equipment, @Nullable String callId) {
        if (equipment != null) {
            return equipment;
        }
        for (String wanted : List.of("EQ", "BKG")) {
            for (TreeAt each : event.get("references").each()) {
                if (wanted.equals(each.get("referenceType").text())
                        && each.get("referenceValue").text() != null) {
                    return each.get("referenceValue").text();
                }
            }
        }
        for (TreeAt each : event.get("documentReferences").each()) {
            if ("BKG".equals(each.get("documentReferenceType").text())
                    && each.get("documentReferenceValue").text() != null) {
                return each.get("documentReferenceValue").text();
            }
        }
        return callId;
    }
}
