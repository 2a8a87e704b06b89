package io.harbinger.app.simulate;

import java.util.SplittableRandom;

/** The origin of all randomness: a generator of its own for each entity and day, whatever was drawn elsewhere. */
record Seed(long value) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** 64-bit FNV-1a over the UTF-16 units of a name. */
    static long hash(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /**
     * @param entity {@link #hash} of the entity's name and the purpose of the numbers
     * @param index the day, or any other number that separates the generators of one entity
     */
    SplittableRandom random(long entity, long index) {
        return new SplittableRandom(mix(value + mix(entity + mix(index))));
    }

    /** A number that stays with the entity, 0 to below 1. */
    double constant(String entity) {
        return random(hash(entity), 0).nextDouble();
    }

    /** Stafford's mix 13 of the golden-ratio sequence, as in SplitMix64. */
    private static long mix(long z) {
        z += GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
