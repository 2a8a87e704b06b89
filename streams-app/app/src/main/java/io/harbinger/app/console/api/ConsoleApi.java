package io.harbinger.app.console.api;

import io.harbinger.app.console.model.ReadModel;

/** The HTTP API below {@value #ROOT}: from a request to an answer. It only reads. */
public final class ConsoleApi {

    /** Where it lies. */
    public static final String ROOT = "/api/v1/";

    private final ReadModel model;
    private final AlertPages alerts;
    private final NetworkPages networks;
    private final PanoramaPages panoramas;
    private final RecordedPages recorded;
    private final ChainPages chains;

    public ConsoleApi(ReadModel model) {
        this.model = model;
        this.alerts = new AlertPages(model);
        this.networks = new NetworkPages(model);
        this.panoramas = new PanoramaPages(model);
        this.recorded = new RecordedPages(model);
        this.chains = new ChainPages(model);
    }

    /** Never throws on what a request may hold. */
    public Answer answer(Request request) {
        try {
            return route(request);
        } catch (BadRequestException e) {
            return Answer.problem(400, "bad request", String.valueOf(e.getMessage()));
        }
    }

    private Answer route(Request request) {
        String alert = request.rest(ROOT + "alerts/");
        if (alert != null) {
            return alerts.one(alert);
        }
        String subject = request.rest(ROOT + "subjects/");
        if (subject != null) {
            return alerts.subject(subject);
        }
        String chain = request.rest(ROOT + "chains/");
        if (chain != null) {
            return chains.chain(chain);
        }
        return switch (request.path()) {
            case ROOT + "status" -> Answer.json(model.status().json());
            case ROOT + "alerts" -> alerts.list(request);
            case ROOT + "alerts.geojson" -> alerts.geoJson(request);
            case ROOT + "incidents" -> panoramas.incidents();
            case ROOT + "network" -> networks.network();
            case ROOT + "what-if" -> panoramas.whatIf(request);
            case ROOT + "at" -> panoramas.at(request);
            case ROOT + "timeline" -> recorded.timeline();
            case ROOT + "series" -> recorded.series(request);
            case ROOT + "scores" -> recorded.scores();
            case ROOT + "feeds" -> recorded.feeds();
            default -> Answer.problem(404, "no such page", "nothing is at " + request.path());
        };
    }
}
