package io.harbinger.source.epcis;

import io.harbinger.source.InputFile;
import io.harbinger.source.Places;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.message.MessageFormat;
import io.harbinger.source.message.MessageMapper;
import io.harbinger.source.message.MessageReader;
import io.harbinger.source.message.XmlMessages;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** EPCIS 1.2 and 2.0 in XML. */
final class EpcisXmlFormat extends MessageFormat {

    static final String NAME = "epcis-xml";

    private static final Set<String> LISTS = Set.of(
            "epcList",
            "childEPCs",
            "inputEPCList",
            "outputEPCList",
            "quantityList",
            "childQuantityList",
            "inputQuantityList",
            "outputQuantityList",
            "bizTransactionList",
            "sourceList",
            "destinationList",
            "sensorElementList",
            "correctiveEventIDs");

    private static final Set<String> WRAPPERS = Set.of("extension", "baseExtension");
    private static final Set<String> EMPTY = Set.of("sensorReport", "sensorMetadata");

    private final Places places;

    EpcisXmlFormat(Places places) {
        this.places = places;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "GS1 EPCIS 1.2 or 2.0 events as XML documents.";
    }

    @Override
    public List<String> endings() {
        return List.of(".xml");
    }

    @Override
    public SourceFormat withPlaces(Places other) {
        return new EpcisXmlFormat(other);
    }

    @Override
    protected MessageReader reader(InputFile file, InputStream content) throws IOException {
        return XmlMessages.of(file, content, LISTS, WRAPPERS, EMPTY);
    }

    @Override
    protected MessageMapper mapper() {
        return new EpcisMapper(places);
    }
}
