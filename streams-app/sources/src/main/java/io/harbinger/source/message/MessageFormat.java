package io.harbinger.source.message;

import io.harbinger.domain.event.EventKind;
import io.harbinger.source.InputFile;
import io.harbinger.source.Ordering;
import io.harbinger.source.RowSource;
import io.harbinger.source.SourceFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What formats of messages have in common. */
public abstract class MessageFormat implements SourceFormat {

    /** A reader of one file; throws {@link io.harbinger.source.SourceException} where the file as a whole is none. */
    protected abstract MessageReader reader(InputFile file, InputStream content) throws IOException;

    /** A mapper for one file. */
    protected abstract MessageMapper mapper();

    @Override
    public Set<EventKind> kinds() {
        return EnumSet.of(EventKind.SENSOR, EventKind.LOGISTICS);
    }

    /** Messages come when they are sent, and tell of what was before. */
    @Override
    public Ordering ordering() {
        return new Ordering(Ordering.By.FILE, Duration.ZERO, Ordering.DEFAULT_MAX_EVENTS);
    }

    @Override
    public boolean statesRevisions() {
        return true;
    }

    @Override
    public RowSource open(InputFile file, InputStream content) throws IOException {
        return new MessageRows(file, reader(file, content), mapper());
    }
}
