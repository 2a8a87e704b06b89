package io.harbinger.source;

import io.harbinger.domain.event.EventKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** A file format: how its files become events. Implementations are immutable. */
public interface SourceFormat {

    /** The name that users write; of a to z, 0 to 9, dots and dashes. */
    String name();

    /** One sentence on what the files are. */
    String about();

    /** The kinds of event that its files can hold. */
    Set<EventKind> kinds();

    /** The zone of the places that its files tell of, as far as the format says one. */
    default ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /** The order of the records of a file in event time. */
    Ordering ordering();

    /** Endings of the files that are looked for in a folder, in lower case, without that of a compression. */
    List<String> endings();

    /**
     * Whether its records say which revision of a statement they are. Where they do not, a statement about a period in
     * a later file of those given is a later revision.
     */
    default boolean statesRevisions() {
        return false;
    }

    /** The same, which finds nodes by what their messages call them; itself where its files name nodes. */
    default SourceFormat withPlaces(Places places) {
        return this;
    }

    /**
     * Reads one file from its start.
     *
     * @param content decompressed; the caller closes it
     * @throws SourceException where the file as a whole cannot be read, as when its header lacks a column
     */
    RowSource open(InputFile file, InputStream content) throws IOException;
}
