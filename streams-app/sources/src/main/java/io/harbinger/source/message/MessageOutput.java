package io.harbinger.source.message;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventRules;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.translate.Leg;
import io.harbinger.source.Tallies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one message gives: events, refusals, and what is said about all of it. */
public final class MessageOutput {

    /** Refusals of one message that are told apart; each keeps the message's bytes. */
    static final int MOST_REFUSED = 16;

    /**
     * A refusal.
     *
     * @param kind the kind of event it should have been
     */
    record Refused(Rejection rejection, EventKind kind) {}

    /**
     * Under what the source says it.
     *
     * @param id unique within the source
     * @param shortId see {@link io.harbinger.source.Told}
     */
    record Heading(String id, @Nullable String shortId, Revision revision) {}

    private final Tallies tallies;
    private final List<Event> events = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private @Nullable Heading heading;
    private @Nullable Leg leg;
    private boolean isSkipped;

    MessageOutput(Tallies tallies) {
        this.tallies = tallies;
    }

    /** What the message says is a statement of this id and revision. */
    public void states(String id, @Nullable String shortId, Revision revision) {
        heading = new Heading(id, shortId, revision);
    }

    /**
     * The message withdraws the statement of this id; what else it says only repeats it.
     *
     * @param declared when, epoch milliseconds, which is its revision too
     */
    public void withdraws(String id, @Nullable String shortId, long declared) {
        heading = new Heading(id, shortId, Revision.of(declared, true));
    }

    /** Where the movement belongs. */
    public void moves(Leg belongs) {
        leg = belongs;
    }

    /**
     * An event; refused where it breaks a rule.
     *
     * @param places where the fields of the event come from
     */
    public void event(Event event, TreeAt message, Map<String, TreeAt> places) {
        Rejection broken = EventRules.check(event);
        if (broken == null) {
            events.add(event);
        } else {
            TreeAt at = places.getOrDefault(broken.field(), message);
            refuse(
                    event.kind(),
                    new Rejection(
                            broken.reason(), at.pointer(), broken.value(), broken.field() + " " + broken.detail()));
        }
    }

    /** Something of the message cannot be taken. */
    public void refuse(EventKind kind, Rejection rejection) {
        if (refused.size() < MOST_REFUSED) {
            refused.add(new Refused(rejection, kind));
        } else {
            tallies.add(
                    "more mistakes in messages with " + MOST_REFUSED + " of them",
                    rejection.reason().name());
        }
    }

    /** Something of the message cannot be taken, for what stands at {@code at}. */
    public void refuse(EventKind kind, Reason reason, TreeAt at, String detail) {
        String text = at.text();
        refuse(kind, new Rejection(reason, at.pointer(), text == null ? "" : text, detail));
    }

    /** What was read; null where it was refused, which is noted. */
    public <T> @Nullable T valid(EventKind kind, Parsed<T> parsed) {
        if (parsed instanceof Parsed.Ok<T> ok) {
            return ok.value();
        }
        refuse(kind, ((Parsed.Rejected<T>) parsed).rejection());
        return null;
    }

    /** The message is of a kind that is left out. */
    public void skip(String what, String name) {
        isSkipped = true;
        tallies.add(what, name);
    }

    /** Something is worth knowing, and was not refused; see {@link Tallies#add}. */
    public void count(String what, String name) {
        tallies.add(what, name);
    }

    List<Event> events() {
        return events;
    }

    List<Refused> refused() {
        return refused;
    }

    @Nullable Heading heading() {
        return heading;
    }

    @Nullable Leg leg() {
        return leg;
    }

    boolean isSkipped() {
        return isSkipped;
    }
}
