package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.command.UserFiles;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.text.PlainText;
import io.harbinger.lab.replay.InputNotes;
import io.harbinger.lab.replay.MappingTrial;
import io.harbinger.source.InputFile;
import io.harbinger.source.SourceException;
import io.harbinger.source.draft.MappingDraft;
import io.harbinger.source.file.Sources;
import io.harbinger.source.mapping.Mapping;
import io.harbinger.source.mapping.MappingFile;
import io.harbinger.source.mapping.Mappings;
import io.harbinger.yaml.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks mapping files, and drafts them. */
@Command(
        name = "mapping",
        description = {
            "Check a mapping file, alone or on data, or draft one for a CSV.",
            "All keys are in streams-app/docs/mapping.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  harbinger mapping --guess gates.csv > gates.yaml",
            "  harbinger mapping --check gates.yaml gates.csv",
            "  harbinger mapping --schema > mapping.schema.json"
        })
final class MappingCommand implements Callable<Integer> {

    private final CliContext context;

    @ArgGroup(multiplicity = "1")
    private Task task = new Task();

    @Parameters(
            arity = "0..*",
            paramLabel = "DATA",
            description = "With --check: files or folders, of which the first events and all refusals are shown.")
    private List<Path> data = new ArrayList<>();

    /** What to do: one of them. */
    static final class Task {

        @Option(
                names = "--check",
                paramLabel = "FILE",
                description = "List every violation in the file, with its line; exit code 3 when there is one, 4 when "
                        + "nothing in DATA could be used.")
        private @Nullable Path check;

        @Option(names = "--guess", paramLabel = "CSV", description = "Print the draft of a mapping for this file.")
        private @Nullable Path guess;

        @Option(names = "--print", paramLabel = "NAME", description = "Print a shipped mapping, to start from.")
        private @Nullable String print;

        @Option(names = "--schema", description = "Print the JSON Schema of mapping files, for editors.")
        private boolean schema;
    }

    MappingCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (task.check == null && !data.isEmpty()) {
            throw new CommandFailed(ExitCode.USAGE, "DATA is read with --check only, was " + data.get(0));
        }
        try {
            return (task.check == null ? text() : check(task.check)).code();
        } catch (SourceException e) {
            throw new CommandFailed(ExitCode.INPUT, e.problems());
        }
    }

    private ExitCode text() {
        if (task.guess != null) {
            context.out().print(MappingDraft.of(file(task.guess)));
        }
        if (task.print != null) {
            context.out().print(shipped(task.print));
        }
        if (task.schema) {
            context.out().print(Mappings.schema());
        }
        return ExitCode.OK;
    }

    private static String shipped(String name) {
        return Mappings.text(name)
                .orElseThrow(() -> new CommandFailed(
                        ExitCode.USAGE,
                        "mapping '" + name + "' is unknown; shipped: " + String.join(", ", Mappings.names())
                                + Nearest.hint(name, Mappings.names())));
    }

    private static InputFile file(Path path) {
        List<InputFile> files = Sources.csv(path);
        if (files.size() != 1 || !files.get(0).isRereadable()) {
            throw new CommandFailed(ExitCode.USAGE, "--guess takes one file, was " + path);
        }
        return files.get(0);
    }

    private ExitCode check(Path file) {
        Mapping mapping = UserFiles.require(MappingFile.read(file));
        String kinds = mapping.kinds().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        context.out().println(file + ": ok, " + mapping.name() + ", makes " + kinds + " events");
        ExitCode code = ExitCode.OK;
        if (!data.isEmpty()) {
            for (InputFile input : Sources.files(mapping, data)) {
                code = isUseful(mapping, input) ? code : ExitCode.INPUT;
            }
        }
        return code;
    }

    private boolean isUseful(Mapping mapping, InputFile input) {
        MappingTrial.Outcome outcome;
        try (var refusals = new RefusalLines(context.err())) {
            outcome = new MappingTrial(mapping, UserFiles.catalogue(null), refusals::add).read(input);
        }
        outcome.first().stream().map(PlainText::of).forEach(context.out()::println);
        context.out().println(counts(input, outcome));
        new InputNotes(outcome.input(), false)
                .lines().stream().map(PlainText::of).forEach(context.out()::println);
        boolean isUseful = !outcome.input().isUseless();
        if (!isUseful) {
            context.out().println(PlainText.of(input.name()) + ": nothing in it could be used (exit code 4)");
        }
        return isUseful;
    }

    private static String counts(InputFile input, MappingTrial.Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%s: %,d events%s, %,d refused, %,d rows set aside",
                PlainText.of(input.name()),
                outcome.input().events(),
                outcome.isWhole() ? "" : " in its first part",
                outcome.input().refused(),
                outcome.setAside());
    }
}
