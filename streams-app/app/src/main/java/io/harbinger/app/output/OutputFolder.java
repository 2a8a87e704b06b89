package io.harbinger.app.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of outputs, which may hold other files. What is written goes to {@link #staging()} inside it, and takes its
 * place when all of it is there; until then the files of an earlier run stay as they were.
 */
public final class OutputFolder implements AutoCloseable {

    private static final String STAGING = ".part";

    private final Path folder;
    private final boolean existed;
    private final TemporaryDirectory staging;

    private OutputFolder(Path folder) throws IOException {
        this.folder = folder;
        this.existed = Files.exists(folder);
        Files.createDirectories(folder);
        this.staging = new TemporaryDirectory(Files.createTempDirectory(folder, STAGING));
    }

    /**
     * Makes the folder where it is absent.
     *
     * @throws OutputException where nothing can be written in it
     */
    public static OutputFolder open(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new OutputException(folder, "it is a file, not a folder");
        }
        try {
            return new OutputFolder(folder);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw OutputException.inFolder(folder, existing(folder), e);
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
    }

    /** The folder itself, or the nearest one above that is there. */
    private static @Nullable Path existing(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.isDirectory(existing)) {
            existing = existing.getParent();
        }
        return existing;
    }

    /** Where to write until all is complete. */
    public Path staging() {
        return staging.path();
    }

    /** All is written: it takes its place, over files of the same names. */
    public void complete() {
        try (Stream<Path> tree = Files.walk(staging())) {
            List<Path> files = tree.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                Path target = folder.resolve(staging().relativize(file).toString());
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
    }

    /** Removes what is not in its place; the folder too, where it was not there before and nothing is in it. */
    @Override
    public void close() {
        staging.close();
        try (Stream<Path> content = Files.list(folder)) {
            if (!existed && content.findAny().isEmpty()) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            // Whatever ended the work is what the user must hear of.
            return;
        }
    }
}
