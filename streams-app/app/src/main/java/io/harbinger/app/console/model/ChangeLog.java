package io.harbinger.app.console.model;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The last changes, for readers that go on where they were. Bounded: a reader that is further behind begins anew. */
public final class ChangeLog {

    private final int most;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Change> changes = new ArrayDeque<>();
    private long last;

    /** @param most changes that are kept, 1 or more */
    public ChangeLog(int most) {
        this.most = most;
    }

    /** Adds a change, and wakes those who wait. */
    void add(String kind, String data) {
        lock.lock();
        try {
            changes.add(new Change(++last, kind, data));
            if (changes.size() > most) {
                changes.remove();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Id of the last change; 0 before the first. */
    public long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** What came after a change; empty where that is no longer known, or the id is none of this log. */
    public Optional<List<Change>> after(long id) {
        lock.lock();
        try {
            return id < last - changes.size() || id > last
                    ? Optional.empty()
                    : Optional.of(
                            changes.stream().filter(change -> change.id() > id).toList());
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a change after this one, no longer than {@code within}. */
    public void await(long id, Duration within) throws InterruptedException {
        lock.lock();
        try {
            long nanos = within.toNanos();
            while (last <= id && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
