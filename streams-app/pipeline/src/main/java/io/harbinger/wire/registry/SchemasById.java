package io.harbinger.wire.registry;

import java.util.Arrays;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Schemas by id; never changes, so that readers need no lock. A scan of a dozen ints beats a map of boxed ones. */
@SuppressWarnings("ArrayRecordComponent") // shared by nobody who writes or compares
record SchemasById(int[] ids, Schema[] schemas) {

    static final SchemasById NONE = new SchemasById(new int[0], new Schema[0]);

    @Nullable Schema of(int id) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == id) {
                return schemas[i];
            }
        }
        return null;
    }

    SchemasById plus(int id, Schema schema) {
        int[] moreIds = Arrays.copyOf(ids, ids.length + 1);
        Schema[] moreSchemas = Arrays.copyOf(schemas, schemas.length + 1);
        moreIds[ids.length] = id;
        moreSchemas[schemas.length] = schema;
        return new SchemasById(moreIds, moreSchemas);
    }
}
