package io.harbinger.lab.invariant;

import io.harbinger.testing.pipeline.Damage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
        // Of a run that was killed.
        run("umount", root.toString());
        Utils.delete(root.toFile());
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

    /** Damages one of its stores in one of the possible ways; says how, or nothing where there is none. */
    String damage(Random random) throws IOException {
        // A process that was stopped at once has not made its directory.
        List<Path> stores = Files.exists(state()) ? Damage.stores(state()) : List.of();
        if (stores.isEmpty()) {
            return "nothing";
        }
        Path store = stores.get(random.nextInt(stores.size()));
        Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
        damage.inflictOn(store);
        return damage + " " + store.getFileName();
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
