package io.harbinger.lab.invariant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/** A small disk in memory for the state of one instance, where this process may mount one; a plain directory elsewhere. */
final class StateDisk implements AutoCloseable {

    private static final int MEGABYTES = 96;

    private final Path root;
    private final boolean mounted;

    private StateDisk(Path root, boolean mounted) {
        this.root = root;
        this.mounted = mounted;
    }

    static StateDisk of(Path root) throws IOException, InterruptedException {
        Files.createDirectories(root);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", root.toString());
        return new StateDisk(root, mounted);
    }

    /** Whether it can be filled without harm to others. */
    boolean isOfItsOwn() {
        return mounted;
    }

    Path state() {
        return root.resolve("state");
    }

    void wipe() throws IOException {
        Utils.delete(state().toFile());
    }

    /** Leaves no byte free. */
    void fill() throws IOException {
        byte[] block = new byte[1 << 16];
        try (var filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException e) {
            if (root.toFile().getUsableSpace() > block.length) {
                throw e;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(filler());
    }

    /** Damages a file that a store needs, in one of several ways; says which, or nothing where there is none. */
    String damage(Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(state())) {
            files = all.filter(StateDisk::isNeeded).sorted().toList();
        }
        if (files.isEmpty()) {
            return "";
        }
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        String how = List.of("emptied", "halved", "changed", "deleted", "with a checkpoint of garbage")
                .get(random.nextInt(5));
        switch (how) {
            case "emptied" -> Files.write(file, new byte[0]);
            case "halved" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            case "changed" -> {
                bytes[random.nextInt(bytes.length)] ^= 1;
                Files.write(file, bytes);
            }
            case "deleted" -> Files.delete(file);
            default -> Files.writeString(task(file).resolve(".checkpoint"), "garbage");
        }
        return file.getFileName() + " " + how;
    }

    private static boolean isNeeded(Path path) {
        String name = path.getFileName().toString();
        return path.toFile().length() > 0
                && (name.endsWith(".sst") || name.startsWith("MANIFEST") || name.equals("CURRENT"));
    }

    /** The directory of the task that a file is of: {@code task/rocksdb/store/file}. */
    private static Path task(Path file) {
        return file.getParent().getParent().getParent();
    }

    private Path filler() {
        return root.resolve("filler");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Override
    public void close() {
        if (mounted) {
            try {
                run("umount", root.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
