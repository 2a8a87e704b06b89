package io.harbinger.source.epcis;

import io.harbinger.source.InputFile;
import io.harbinger.source.Places;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.message.JsonMessages;
import io.harbinger.source.message.Layout;
import io.harbinger.source.message.MessageFormat;
import io.harbinger.source.message.MessageMapper;
import io.harbinger.source.message.MessageReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** EPCIS 2.0 in JSON or JSON-LD. */
final class EpcisJsonFormat extends MessageFormat {

    static final String NAME = "epcis";

    private static final Layout LAYOUT =
            new Layout(Set.of("epcisBody", "queryResults", "resultsBody"), Set.of("eventList", "@graph"));

    private final Places places;

    EpcisJsonFormat(Places places) {
        this.places = places;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "GS1 EPCIS 2.0 events as JSON or JSON-LD: documents, lists, or one a line.";
    }

    @Override
    public List<String> endings() {
        return List.of(".jsonld", ".json", ".jsonl", ".ndjson");
    }

    @Override
    public SourceFormat withPlaces(Places other) {
        return new EpcisJsonFormat(other);
    }

    @Override
    protected MessageReader reader(InputFile file, InputStream content) throws IOException {
        return JsonMessages.of(file, content, LAYOUT);
    }

    @Override
    protected MessageMapper mapper() {
        return new EpcisMapper(places);
    }
}
