package io.harbinger.testing.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What can befall the files of a store that was closed in order. */
public enum Damage {
    TRUNCATED_MANIFEST("MANIFEST-") {
        @Override
        void inflict(Path file) throws IOException {
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 3));
        }
    },
    EMPTY_CURRENT("CURRENT") {
        @Override
        void inflict(Path file) throws IOException {
            Files.write(file, new byte[0]);
        }
    },
    MISSING_CURRENT("CURRENT") {
        @Override
        void inflict(Path file) throws IOException {
            Files.delete(file);
        }
    },
    MISSING_TABLE(".sst") {
        @Override
        void inflict(Path file) throws IOException {
            Files.delete(file);
        }
    },
    TRUNCATED_TABLE(".sst") {
        @Override
        void inflict(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
    },
    /** Found by nothing but reading it; an iterator would end there as if nothing followed. */
    FLIPPED_BIT_IN_A_TABLE(".sst") {
        @Override
        void inflict(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 3] ^= 1;
            Files.write(file, bytes);
        }
    },
    /** Beside the stores, in the directory of their task. */
    GARBAGE_IN_THE_CHECKPOINT("CURRENT") {
        @Override
        void inflict(Path file) throws IOException {
            Path task = file.getParent().getParent().getParent();
            Files.writeString(task.resolve(".checkpoint"), "garbage");
        }
    };

    private final String file;

    Damage(String file) {
        this.file = file;
    }

    abstract void inflict(Path file) throws IOException;

    /** Damages the largest file of its kind in the directory of a store. */
    public void inflictOn(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            inflict(files.filter(path -> path.getFileName().toString().contains(file))
                    .max(Comparator.comparingLong(path -> path.toFile().length()))
                    .orElseThrow());
        }
    }

    /** The directories of stores with rows below a state directory, in order. */
    public static List<Path> stores(Path state) throws IOException {
        try (Stream<Path> all = Files.walk(state)) {
            return all.filter(path -> path.toString().endsWith(".sst"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
