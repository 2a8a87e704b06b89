package io.harbinger.source.message;

/** How the messages of one format become events. Not thread safe: a file has its own. */
public interface MessageMapper {

    /** Gives everything that the message says, and every reason why something of it cannot be taken, to {@code out}. */
    void map(TreeAt message, MessageOutput out);
}
