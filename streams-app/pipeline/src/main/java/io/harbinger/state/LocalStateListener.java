package io.harbinger.state;

/** What a store reports about its files; called by several threads, must be cheap and must not throw. */
public interface LocalStateListener {

    /** The files of a store cannot be used: they are discarded, and restored from its changelog. */
    void discarded(String store, LocalStateFailure failure);

    /** A store is not opened for want of room on its disk; reported again with every further attempt, seconds apart. */
    void waitsForRoom(String store, int partition);

    /** Reports nothing. */
    LocalStateListener SILENT = new LocalStateListener() {
        @Override
        public void discarded(String store, LocalStateFailure failure) {}

        @Override
        public void waitsForRoom(String store, int partition) {}
    };
}
