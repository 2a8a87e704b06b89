package io.harbinger.source.mapping;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of one file, behind its header. Not thread safe. */
interface TableReader {

    Header header();

    /** The layout of the mapping that fits the header. */
    Mapping.Csv layout();

    /** The next record; null at the end. */
    @Nullable TableRecord next() throws IOException;
}
