package io.harbinger.source.epcis;

import io.harbinger.source.Places;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceFormatProvider;
import java.util.List;

/** The formats of EPCIS. */
public final class EpcisFormats implements SourceFormatProvider {

    @Override
    public List<String> names() {
        return List.of(EpcisJsonFormat.NAME, EpcisXmlFormat.NAME);
    }

    @Override
    public SourceFormat format(String name) {
        return name.equals(EpcisXmlFormat.NAME)
                ? new EpcisXmlFormat(Places.AS_NAMED)
                : new EpcisJsonFormat(Places.AS_NAMED);
    }
}
