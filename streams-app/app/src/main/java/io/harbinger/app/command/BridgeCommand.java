package io.harbinger.app.command;

import io.harbinger.app.bridge.AlertmanagerSink;
import io.harbinger.app.bridge.BridgeHealth;
import io.harbinger.app.bridge.Bridges;
import io.harbinger.app.bridge.RunbookLinks;
import io.harbinger.app.cluster.BrokerProbe;
import io.harbinger.app.config.AppConfig;
import io.harbinger.app.config.AppConfig.Http;
import io.harbinger.app.config.Services;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.Pages;
import io.harbinger.app.lifecycle.StopOnSignal;
import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.app.webhook.WebhookSinks;
import io.harbinger.http.HttpAccess;
import io.harbinger.http.HttpService;
import io.harbinger.http.HttpServiceException;
import io.harbinger.http.WebhookTarget;
import io.harbinger.topology.ClientSettings;
import io.harbinger.wire.OutputCodec;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bridge}: posts the open alerts to Alertmanager, and every transition to webhooks. */
@Command(
        name = "bridge",
        description = {
            "Post the open alerts to Alertmanager, as HarbingerRisk, and resolve them when they clear.",
            "Labels are subject, subject_type, alert_id and level; score, drivers, times and runbook_url are annotations.",
            "Or post every change of every alert to a webhook (Standard Webhooks), signed, again until it is accepted."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger bridge -b localhost:9092 --alertmanager-url http://localhost:9093 --min-level ORANGE",
            "  harbinger bridge --config harbinger.yaml --alertmanager-url http://localhost:9093   passwords from there",
            "  harbinger bridge -b localhost:9092 --webhook https://erp.example/alerts --webhook-secret-file whsec.txt"
        })
final class BridgeCommand implements Callable<Integer> {

    private final CliContext context;

    @ParentCommand
    private @Nullable HarbingerCommand root;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(
            names = "--alertmanager-url",
            paramLabel = "URL",
            description = "Where an Alertmanager is; repeat for every member of a cluster "
                    + "(default: alertmanager.urls of --config, where credentials and certificates stand).")
    private List<String> urls = new ArrayList<>();

    @Option(
            names = "--resolve-after",
            paramLabel = "DURATION",
            defaultValue = "PT5M",
            description = "Alertmanager resolves an alert that was not posted for so long (default: ${DEFAULT-VALUE}); "
                    + "open alerts are posted three times as often.")
    private Duration resolveAfter = Duration.ofMinutes(5);

    @Option(
            names = "--min-level",
            paramLabel = "LEVEL",
            defaultValue = "BLUE",
            description = "Lowest level that is posted: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private AlertLevel lowest = AlertLevel.BLUE;

    @Option(
            names = "--runbooks-url",
            paramLabel = "URL",
            description = "Where your people read ops/runbooks: the base of runbook_url in every post "
                    + "(default: alertmanager.runbooks of --config, else ops/runbooks, a path in this repository).")
    private @Nullable String runbooks;

    @Mixin
    private WebhookOptions webhooks = new WebhookOptions();

    @Mixin
    private BridgeOptions options = new BridgeOptions();

    BridgeCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        registry.check();
        AppConfig config = options.over(UserFiles.configuration(options.file(), cluster.toKafka()), cluster.toKafka());
        if (root != null) {
            root.prefer(config.logFormat());
        }
        AlertmanagerSink alertmanager = alertmanager(config.services());
        List<WebhookTarget> targets = webhooks.targets(config.services());
        if (alertmanager == null && targets.isEmpty()) {
            throw new CommandFailed(
                    ExitCode.USAGE,
                    "Missing required option: '--alertmanager-url=URL' or '--webhook=URL', or alertmanager.urls or"
                            + " webhooks in --config");
        }
        var codec = new OutputCodec(registry.format(config.services()), "", "");
        ClientSettings clients = cluster.require(config.kafka().values());
        try (var meters = new BridgeMeters(context.clock(), context.version());
                var sinks = new WebhookSinks(context.clock(), meters)) {
            targets.forEach(target -> sinks.add(target, lowest.level()));
            var builder = new BridgeBuilder(clients, config, codec, context.clock(), meters);
            if (alertmanager != null) {
                builder.states(alertmanager);
            }
            sinks.all().forEach(builder::transitions);
            run(builder.build(), clients, config.http(), meters);
        } catch (KafkaException e) {
            throw new CommandFailed(ExitCode.CLUSTER, Failures.line(e), e);
        } catch (HttpServiceException e) {
            throw new CommandFailed(ExitCode.INVALID, Failures.message(e), e);
        }
        return ExitCode.OK.code();
    }

    private void run(Bridges bridges, ClientSettings clients, Http http, BridgeMeters meters)
            throws InterruptedException {
        try (var probe = BrokerProbe.start(clients);
                var pages = Pages.serve(
                        new InetSocketAddress(http.host(), http.port()),
                        meters::scrape,
                        BridgeHealth.of(bridges, probe, context.clock()))) {
            log().info("metrics and health on {}", pages.url());
            StopOnSignal.during(bridges::run, bridges::stop);
        }
    }

    private void check() {
        if (resolveAfter.compareTo(Duration.ofSeconds(3)) < 0) {
            throw new CommandFailed(ExitCode.USAGE, "--resolve-after must be at least PT3S, was " + resolveAfter);
        }
    }

    private @Nullable AlertmanagerSink alertmanager(Services services) {
        List<HttpService> members = urls.isEmpty()
                ? services.alertmanagers()
                : urls.stream()
                        .map(url -> HttpServices.option("--alertmanager-url", url, services.alertmanagerAccess()))
                        .toList();
        if (members.isEmpty()) {
            return null;
        }
        try {
            return new AlertmanagerSink(members, resolveAfter, lowest.level(), runbooks(services));
        } catch (HttpServiceException e) {
            throw new CommandFailed(ExitCode.INVALID, Failures.message(e), e);
        }
    }

    private RunbookLinks runbooks(Services services) {
        URI base = runbooks == null
                ? services.runbooks()
                : HttpServices.option("--runbooks-url", runbooks, HttpAccess.OPEN)
                        .url();
        return base == null ? RunbookLinks.DEFAULT : RunbookLinks.to(base);
    }

    /** Not a constant: commands are created before their options choose the format of logs. */
    private static Logger log() {
        return LoggerFactory.getLogger(BridgeCommand.class);
    }
}
