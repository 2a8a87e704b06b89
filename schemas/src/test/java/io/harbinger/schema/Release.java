package io.harbinger.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.avro.Schema;

/** Writes the released schemas and the binary samples of a release; what is already there never changes. */
final class Release {

    private Release() {}

    /** Does nothing unless the flag is given, which is the explicit consent to extend the promise. */
    static void whenAsked() throws IOException {
        String version = System.getProperty(Contracts.RELEASE_FLAG);
        if (version == null) {
            return;
        }
        if (!version.matches("v[1-9][0-9]*")) {
            throw new IllegalArgumentException(Contracts.RELEASE_FLAG + " must be like v1, was " + version);
        }
        for (Schema schema : Contracts.current()) {
            write(
                    Contracts.released(version, schema.getName()),
                    Samples.asReleased(schema).toString(true) + "\n");
            Path json = Samples.json(version, schema.getName());
            if (Files.exists(json)) {
                byte[] bytes = Samples.encode(schema, Files.readString(json));
                write(Samples.hex(version, schema.getName()), HexFormat.of().formatHex(bytes) + "\n");
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } else if (!Files.readString(file).equals(text)) {
            throw new IllegalStateException(file + " is released and differs from the sources now: a release never"
                    + " changes, choose the next version");
        }
    }
}
