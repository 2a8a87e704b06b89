package io.harbinger.source.message;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.translate.Statement;
import io.harbinger.source.InputFile;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.RowSource;
import io.harbinger.source.SourceItem;
import io.harbinger.source.Tallies;
import io.harbinger.source.Told;
import java.io.IOException;
import java.util.Queue;

/** The events of one file of messages. */
public final class MessageRows implements RowSource {

    private static final String REPEATED = "fields that stand twice, of which the last counts, by name";
    private static final byte[] NO_BYTES = new byte[0];

    private final InputFile file;
    private final MessageReader messages;
    private final MessageMapper mapper;
    private final Tallies tallies = new Tallies();
    private long count;
    private long setAside;

    public MessageRows(InputFile file, MessageReader messages, MessageMapper mapper) {
        this.file = file;
        this.messages = messages;
        this.mapper = mapper;
    }

    @Override
    public boolean readInto(Queue<SourceItem> out) throws IOException {
        RawMessage message = messages.next();
        if (message == null) {
            if (count == 0) {
                var empty = new Rejection(Reason.EMPTY_VALUE, "", "", "the file holds no event");
                out.add(new SourceItem.Rejected(empty, EventKind.LOGISTICS, new RowOrigin(file.name(), 1), NO_BYTES));
            }
            return false;
        }
        count++;
        if (message.fault() != null) {
            out.add(rejected(message, message.fault(), EventKind.LOGISTICS));
            return true;
        }
        Parsed<Tree> tree = messages.tree(message, name -> tallies.add(REPEATED, name));
        if (tree instanceof Parsed.Ok<Tree> ok) {
            map(message, ok.value(), out);
        } else {
            out.add(rejected(message, ((Parsed.Rejected<Tree>) tree).rejection(), EventKind.LOGISTICS));
        }
        return true;
    }

    private void map(RawMessage message, Tree tree, Queue<SourceItem> out) {
        var output = new MessageOutput(tallies);
        mapper.map(TreeAt.root(message.pointer(), messages.style(), tree), output);
        output.refused().forEach(refused -> out.add(rejected(message, refused.rejection(), refused.kind())));
        boolean isEmpty = output.events().isEmpty()
                && output.refused().isEmpty()
                && output.heading() != null
                && !output.heading().revision().retracted();
        if (isEmpty && !output.isSkipped()) {
            output.skip("messages that tell of no movement and give no number", "left out");
        }
        setAside += output.isSkipped() ? 1 : 0;
        MessageOutput.Heading heading = output.heading();
        RowOrigin origin = origin(message);
        if (heading == null) {
            return; // refused or left out
        }
        var statement = new Statement(heading.id(), heading.revision(), output.events(), output.leg());
        if (heading.revision().retracted()) {
            var told = new Told(statement, heading.shortId(), message.pointer(), message.original());
            out.add(new SourceItem.Accepted(withdrawal(heading), origin, told));
        } else {
            var told = new Told(statement, heading.shortId(), message.pointer(), NO_BYTES);
            for (Event event : output.events()) {
                out.add(new SourceItem.Accepted(event, origin, told));
            }
        }
    }

    /** What takes the place of the events that are withdrawn until those are known. */
    private static Event withdrawal(MessageOutput.Heading heading) {
        return new LogisticsEvent(
                heading.id(),
                "",
                null,
                LogisticsType.OTHER,
                Classifier.ACT,
                Times.at(heading.revision().number()),
                Route.NONE,
                Load.NONE,
                heading.revision());
    }

    private RowOrigin origin(RawMessage message) {
        return new RowOrigin(file.name(), message.line(), count);
    }

    private SourceItem rejected(RawMessage message, Rejection rejection, EventKind kind) {
        return new SourceItem.Rejected(rejection, kind, origin(message), message.original());
    }

    @Override
    public long setAside() {
        return setAside;
    }

    @Override
    public void addTo(Tallies all) {
        all.addAll(tallies);
    }
}
