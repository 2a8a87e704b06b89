package io.harbinger.source.dcsa;

import io.harbinger.source.message.PlaceNames;
import io.harbinger.source.message.TreeAt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of places in DCSA events: a terminal, as {@code NLRTM/APM} or, of BIC, by its code alone; a UN/LOCODE, which is
 * what its node is called; or a position.
 */
final class DcsaPlaces {

    private DcsaPlaces() {}

    /**
     * What a place is called; null where it has neither UN/LOCODE nor position.
     *
     * @param unlocode where its UN/LOCODE stands
     * @param facility the object that has its {@code facilityCode}
     * @param position the object that has latitude and longitude
     */
    static @Nullable PlaceNames names(TreeAt unlocode, TreeAt facility, TreeAt position) {
        String port = unlocode.text();
        String terminal = facility.get("facilityCode").text();
        String latitude = position.get("latitude").text();
        String longitude = position.get("longitude").text();
        var at = port == null ? PlaceNames.position(latitude, longitude) : null;
        if (port == null && at == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        if (terminal != null) {
            if ("BIC".equals(facility.get("facilityCodeListProvider").text())) {
                names.add(terminal);
            }
            if (port != null) {
                names.add(port + "/" + terminal);
            }
        }
        if (port != null) {
            names.add(port);
        }
        return port == null
                ? new PlaceNames(names, at, "geo:" + latitude + "," + longitude, position)
                : new PlaceNames(names, null, port, unlocode);
    }
}
