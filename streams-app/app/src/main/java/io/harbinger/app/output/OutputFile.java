package io.harbinger.app.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file of text that is written beside its place, as {@code NAME.part}, and takes its place when it is complete. A file
 * that was there stays as it was until then. What is no file, such as a pipe or {@code /dev/stdout}, is written directly.
 */
public final class OutputFile implements AutoCloseable {

    private static final String PART = ".part";

    private final Path named;
    private final Path target;
    private final Path part;
    private final BufferedWriter writer;
    private boolean ended;

    private OutputFile(Path named) throws IOException {
        this.named = named;
        this.target = target(named);
        this.part = isSpecial(target) ? target : part(target);
        this.writer = part.equals(target) ? Files.newBufferedWriter(part, StandardCharsets.UTF_8) : beside(named, part);
    }

    /** That the folder takes no file is not to be told in terms of a file that the user has not named. */
    private static BufferedWriter beside(Path named, Path part) throws IOException {
        try {
            return Files.newBufferedWriter(part, StandardCharsets.UTF_8);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw OutputException.inFolder(named, part.getParent(), e);
        }
    }

    /**
     * Opens it for writing.
     *
     * @throws OutputException where it cannot be written
     */
    public static OutputFile open(Path file) {
        if (Files.isDirectory(file)) {
            throw new OutputException(file, "it is a folder");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new OutputException(file, "there is no folder " + parent);
        }
        try {
            return new OutputFile(file);
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    /** Adds a line. */
    public void line(String text) {
        try {
            writer.write(text);
            writer.newLine();
        } catch (IOException e) {
            throw new OutputException(named, e);
        }
    }

    /** All is written: the file takes its place. */
    public void complete() {
        try {
            writer.close();
            if (!part.equals(target)) {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            ended = true;
        } catch (IOException e) {
            throw new OutputException(named, e);
        }
    }

    /** What is written is all there will be, and less than was asked for: it stays where it is; the path of it. */
    public Path keep() {
        try {
            writer.close();
            ended = true;
            return part.equals(target) ? named : part(named);
        } catch (IOException e) {
            throw new OutputException(named, e);
        }
    }

    /** Removes what was written, unless it is complete or kept. */
    @Override
    public void close() {
        if (ended) {
            return;
        }
        try (writer) {
            if (!part.equals(target)) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // Whatever ended the work is what the user must hear of.
            return;
        }
    }

    /** Where a file is written until it is complete. */
    public static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    /** A link stays one: what it leads to is replaced. */
    private static Path target(Path named) throws IOException {
        if (Files.exists(named)) {
            return named.toRealPath();
        }
        return Files.isSymbolicLink(named)
                ? named.resolveSibling(Files.readSymbolicLink(named)).toAbsolutePath()
                : named.toAbsolutePath();
    }

    private static boolean isSpecial(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target);
    }
}
