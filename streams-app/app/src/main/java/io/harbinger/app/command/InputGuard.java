package io.harbinger.app.command;

import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a command reads: none of them may be written, by whatever path or link it is named. */
public final class InputGuard {

    private final List<Path> inputs;
    private final List<Path> outputs = new ArrayList<>();

    /** Guards these files. */
    public InputGuard(List<Path> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Refuses a file that is an input, or an output already.
     *
     * @param option that names it
     * @throws CommandFailed with {@link ExitCode#USAGE}
     */
    public void checkFile(String option, Path output) {
        for (Path written : List.of(output, OutputFile.part(output))) {
            for (Path input : inputs) {
                if (isSame(input, written)) {
                    throw refused(option, output, "would write over the input " + input);
                }
            }
        }
        if (outputs.stream().anyMatch(other -> isSame(other, output))) {
            throw refused(option, output, "is another option's output already");
        }
        outputs.add(output);
    }

    /**
     * Refuses a folder in which an input stands where outputs will.
     *
     * @param option that names it
     * @param written names of files and folders that will be written into it
     * @throws CommandFailed with {@link ExitCode#USAGE}
     */
    public void checkFolder(String option, Path folder, List<String> written) {
        for (String name : written) {
            for (Path input : inputs) {
                Path output = folder.resolve(name);
                if (isSame(input, output) || real(input).startsWith(real(output))) {
                    throw refused(option, folder, "would write over the input " + input);
                }
            }
        }
    }

    private static CommandFailed refused(String option, Path output, String why) {
        return new CommandFailed(ExitCode.USAGE, option + " " + output + " " + why + "; name another one");
    }

    /** One that cannot be looked at is not the same: opening it will say why. */
    private static boolean isSame(Path one, Path other) {
        try {
            boolean exist = Files.exists(one) && Files.exists(other);
            return exist ? Files.isSameFile(one, other) : real(one).equals(real(other));
        } catch (IOException e) {
            return false;
        }
    }

    /** Without links, as far as it exists. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            if (Files.exists(path)) {
                return path.toRealPath();
            }
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        } catch (IOException e) {
            return absolute;
        }
    }
}
