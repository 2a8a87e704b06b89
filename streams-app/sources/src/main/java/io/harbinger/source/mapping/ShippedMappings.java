package io.harbinger.source.mapping;

import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceFormatProvider;
import java.util.List;

/** The shipped mappings as formats by name. */
public final class ShippedMappings implements SourceFormatProvider {

    @Override
    public List<String> names() {
        return Mappings.names();
    }

    @Override
    public SourceFormat format(String name) {
        return Mappings.named(name).orElseThrow();
    }
}
