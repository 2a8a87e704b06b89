package io.harbinger.state;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * How full the last collection left the part of the heap in which objects live for long: a share of the most that it may
 * take, 0 where no collection has told. The G1, parallel and serial collectors have such a part.
 */
final class OldGeneration implements DoubleSupplier {

    private static final Set<String> NAMES = Set.of("G1 Old Gen", "PS Old Gen", "Tenured Gen");

    private final Optional<MemoryPoolMXBean> pool;

    private OldGeneration(Optional<MemoryPoolMXBean> pool) {
        this.pool = pool;
    }

    static OldGeneration ofThisProcess() {
        return new OldGeneration(ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(one -> one.getType() == MemoryType.HEAP && NAMES.contains(one.getName()))
                .findFirst());
    }

    @Override
    public double getAsDouble() {
        return pool.map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage.getMax() > 0)
                .map(OldGeneration::share)
                .orElse(0.0);
    }

    private static double share(MemoryUsage usage) {
        return (double) usage.getUsed() / usage.getMax();
    }
}
