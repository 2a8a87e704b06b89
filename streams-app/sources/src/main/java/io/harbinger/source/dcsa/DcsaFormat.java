package io.harbinger.source.dcsa;

import io.harbinger.source.InputFile;
import io.harbinger.source.Places;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceFormatProvider;
import io.harbinger.source.message.JsonMessages;
import io.harbinger.source.message.Layout;
import io.harbinger.source.message.MessageFormat;
import io.harbinger.source.message.MessageMapper;
import io.harbinger.source.message.MessageReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** DCSA Track &amp; Trace 2.2, an array of events, and 3.0, an object that holds them. */
public final class DcsaFormat extends MessageFormat implements SourceFormatProvider {

    private static final String NAME = "dcsa";
    private static final Layout LAYOUT = new Layout(Set.of(), Set.of("events"));

    private final Places places;

    /** With nodes of the places' own names. */
    public DcsaFormat() {
        this(Places.AS_NAMED);
    }

    private DcsaFormat(Places places) {
        this.places = places;
    }

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public SourceFormat format(String name) {
        return this;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "DCSA Track & Trace 2.2 or 3.0 events: an array, an object of events, or one a line.";
    }

    @Override
    public List<String> endings() {
        return List.of(".json", ".jsonl", ".ndjson");
    }

    @Override
    public SourceFormat withPlaces(Places other) {
        return new DcsaFormat(other);
    }

    @Override
    protected MessageReader reader(InputFile file, InputStream content) throws IOException {
        return JsonMessages.of(file, content, LAYOUT);
    }

    @Override
    protected MessageMapper mapper() {
        return new DcsaMapper(places);
    }
}
