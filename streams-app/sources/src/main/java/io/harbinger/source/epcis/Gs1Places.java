package io.harbinger.source.epcis;

import io.harbinger.source.message.PlaceNames;
import io.harbinger.source.message.TreeAt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of places in EPCIS: the URN of an SGLN, a GS1 Digital Link, a {@code geo:} URI, or any other. Of the first two
 * the node is called {@code GLN/254/EXTENSION}, or the GLN alone where there is no extension.
 */
final class Gs1Places {

    private static final Pattern SGLN = Pattern.compile("urn:epc:id:sgln:(\\d{6,12})\\.(\\d{0,6})\\.([^/?#]*)");
    private static final Pattern DIGITAL_LINK =
            Pattern.compile("https?://[^?#]*?/414/(\\d{13})(?:/254/([^/?#]+))?/?(?:[?#].*)?");
    private static final Pattern GEO = Pattern.compile("geo:([^,;]+),([^,;]+)(?:,[^;]*)?(?:;.*)?");
    private static final int DIGITS = 12;

    private Gs1Places() {}

    /** What the place at {@code at} is called; null where there is none. */
    static @Nullable PlaceNames names(TreeAt at) {
        String uri = at.text();
        if (uri == null) {
            return null;
        }
        Matcher geo = GEO.matcher(uri);
        if (geo.matches()) {
            return new PlaceNames(List.of(uri), PlaceNames.position(geo.group(1), geo.group(2)), uri, at);
        }
        String location = location(uri);
        if (location == null) {
            return new PlaceNames(List.of(uri), null, uri, at);
        }
        List<String> names = new ArrayList<>(List.of(uri, location));
        int extension = location.indexOf('/');
        if (extension > 0) {
            names.add(location.substring(0, extension));
        }
        return new PlaceNames(names, null, location, at);
    }

    /** {@code GLN} or {@code GLN/254/EXTENSION}; null for another URI. */
    static @Nullable String location(String uri) {
        Matcher urn = SGLN.matcher(uri);
        if (urn.matches() && urn.group(1).length() + urn.group(2).length() == DIGITS) {
            return extended(withCheckDigit(urn.group(1) + urn.group(2)), urn.group(3));
        }
        Matcher link = DIGITAL_LINK.matcher(uri);
        return link.matches() ? extended(link.group(1), link.group(2)) : null;
    }

    private static String extended(String gln, @Nullable String extension) {
        return extension == null || extension.isEmpty() || extension.equals("0") ? gln : gln + "/254/" + extension;
    }

    /** The thirteenth digit makes the sum, every second digit times three, a multiple of ten. */
    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
