package io.harbinger.domain.translate;

import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.translate.Promise.Dated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a thread, as far as it is known.
 *
 * @param call its name
 * @param promises what was planned or estimated of its movements, one entry for each type
 * @param arrived when it arrived; null where that is not known
 * @param gatedIn when it came in by the gate
 */
public record Stop(
        String call,
        List<Promise> promises,
        @Nullable Dated arrived,
        @Nullable Dated gatedIn) {

    public Stop {
        promises = List.copyOf(promises);
    }

    static Stop of(String call) {
        return new Stop(call, List.of(), null, null);
    }

    Promise promise(LogisticsType type) {
        return promises.stream()
                .filter(promise -> promise.type() == type)
                .findFirst()
                .orElseGet(() -> new Promise(type, null, null));
    }

    Stop with(Promise promise) {
        List<Promise> next = new ArrayList<>(promises);
        next.removeIf(known -> known.type() == promise.type());
        next.add(promise);
        return new Stop(call, next, arrived, gatedIn);
    }

    Stop arrived(Dated at) {
        return new Stop(call, promises, at, gatedIn);
    }

    Stop gatedIn(Dated at) {
        return new Stop(call, promises, arrived, at);
    }

    Stop without(String event) {
        List<Promise> next =
                promises.stream().map(promise -> promise.without(event)).toList();
        return new Stop(call, next, Dated.without(arrived, event), Dated.without(gatedIn, event));
    }
}
