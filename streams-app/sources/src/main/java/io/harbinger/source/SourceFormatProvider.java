package io.harbinger.source;

import java.util.List;

/** Offers formats by name; found by {@link java.util.ServiceLoader}, so that a module brings the formats it can read. */
public interface SourceFormatProvider {

    /** The names of its formats. */
    List<String> names();

    /** The format of one of these names. */
    SourceFormat format(String name);
}
