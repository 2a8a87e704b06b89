package io.harbinger.schema;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Whether two versions of a record can read each other, and if not, why, in words that name record and field. */
final class Compatibility {

    private Compatibility() {}

    /** Empty where each reads what the other wrote. */
    static List<String> breaches(Schema current, Schema released, String version) {
        List<String> breaches = new ArrayList<>();
        collect(current, released, "the current schema cannot read what " + version + " wrote", breaches);
        collect(released, current, version + " cannot read what the current schema writes", breaches);
        return breaches;
    }

    private static void collect(Schema reader, Schema writer, String direction, List<String> breaches) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult();
        for (Incompatibility each : result.getIncompatibilities()) {
            breaches.add(where(each.getLocation(), reader, writer) + ": " + direction + " (" + each.getType() + ": "
                    + each.getMessage() + ")");
        }
    }

    /**
     * Turns Avro's pointer into names: /fields/2/type/symbols becomes Record.field. The pointer counts the reader's
     * fields. For a type that Avro has met before the pointer is shortened to its end, and Avro repeats the breach at
     * the field.
     */
    private static String where(String pointer, Schema reader, Schema writer) {
        StringBuilder name = new StringBuilder(writer.getName());
        Schema at = reader;
        String[] steps = pointer.split("/");
        for (int i = 1; i < steps.length; i++) {
            if (steps[i].equals("fields") && at.getType() == Schema.Type.RECORD && i + 1 < steps.length) {
                Schema.Field field = at.getFields().get(Integer.parseInt(steps[++i]));
                name.append('.').append(field.name());
                at = field.schema();
            } else if (steps[i].equals("items") && at.getType() == Schema.Type.ARRAY) {
                at = at.getElementType();
            }
        }
        return name.toString();
    }
}
