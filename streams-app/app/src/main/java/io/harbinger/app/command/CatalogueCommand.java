package io.harbinger.app.command;

import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.text.PlainText;
import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.catalogue.CatalogueText;
import io.harbinger.domain.indicator.Catalogue;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Validates and shows the indicator catalogue. */
@Command(
        name = "catalogue",
        description = "Validate or print the indicator catalogue. A file extends the shipped one, or overrides by id.",
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger catalogue                                the indicators in force, as a table",
            "  harbinger catalogue --print > my-indicators.yaml   all of them as a file to start from",
            "  harbinger catalogue --check my-indicators.yaml"
        })
final class CatalogueCommand implements Callable<Integer> {

    private final CliContext context;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description = "List every violation in the file, with its line; exit code 3 when there is one.")
    private @Nullable Path check;

    @Option(names = "--catalogue", paramLabel = "FILE", description = "Show the catalogue with this file over it.")
    private @Nullable Path catalogueFile;

    @Option(
            names = "--print",
            description = "Write the whole catalogue as YAML, which --check and --catalogue take as it is.")
    private boolean print;

    CatalogueCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (check != null) {
            Catalogue checked = UserFiles.catalogue(check);
            context.out()
                    .println(check + ": ok, version " + PlainText.of(checked.version()) + ", "
                            + checked.indicators().size() + " indicators");
        }
        if (print || check == null) {
            Catalogue catalogue = UserFiles.catalogue(catalogueFile);
            context.out().print(print ? yaml() : CatalogueText.render(catalogue));
            context.out().flush();
        }
        return ExitCode.OK.code();
    }

    private String yaml() {
        return UserFiles.require(
                catalogueFile == null ? CatalogueReader.builtInYaml() : CatalogueReader.extendingYaml(catalogueFile));
    }
}
