package io.harbinger.domain.network;

import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The supply network at one moment: its entities by id. Immutable, so that all threads may read one snapshot while
 * the next is made. A change copies one of many small hash tables, and shares the others.
 */
public final class SupplyNetwork {

    private static final int SHARD_BITS = 9;
    private static final int SHARDS = 1 << SHARD_BITS;
    private static final @Nullable Member[] NO_MEMBERS = new @Nullable Member[1];

    public static final SupplyNetwork EMPTY = new SupplyNetwork(emptyShards());

    /** Of each shard a hash table with linear probing, at most half full. */
    private final @Nullable Member[][] shards;

    /**
     * An entity with the checksum of its record.
     *
     * @param id the key of its record
     * @param entity null where the record could not be decoded: its id is known, its name is not
     * @param checksum of the record's value
     * @param zone of a node; null where it is not known
     */
    private record Member(
            String id,
            @Nullable Entity entity,
            int checksum,
            @Nullable ZoneId zone) {

        static Member of(String id, @Nullable Entity entity, int checksum) {
            String zone = entity instanceof Entity.Node node ? node.zone() : null;
            return new Member(id, entity, checksum, zone == null ? null : Zones.of(zone));
        }

        SubjectDetails details(SubjectDetails otherwise) {
            return entity == null
                    ? otherwise
                    : SubjectDetails.of(entity, Long.toHexString(Integer.toUnsignedLong(checksum)));
        }
    }

    private SupplyNetwork(@Nullable Member[][] shards) {
        this.shards = shards;
    }

    private static @Nullable Member[][] emptyShards() {
        @Nullable Member[][] shards = new @Nullable Member[SHARDS][];
        Arrays.fill(shards, NO_MEMBERS);
        return shards;
    }

    /** Whether the network has an entity of this id. */
    public boolean isKnown(String id) {
        return find(id) != null;
    }

    /** The zone of a subject's days, weeks and months; null where the network does not say. */
    public @Nullable ZoneId zone(Subject subject) {
        Member member = subject.type() == SubjectType.NODE ? find(subject.id()) : null;
        return member == null ? null : member.zone();
    }

    /** Id of the region that a node belongs to; null where it has none, or the network does not know it. */
    public @Nullable String region(String node) {
        Member member = find(node);
        return member != null && member.entity() instanceof Entity.Node known ? known.region() : null;
    }

    /**
     * How outputs show a subject: as the network describes it, else by the name in its events, else by its id.
     *
     * @param nameInEvents null where they give none
     */
    public SubjectDetails details(Subject subject, @Nullable String nameInEvents) {
        if (subject.type() == SubjectType.FEED) {
            return SubjectDetails.ofFeed(subject.id());
        }
        if (subject.type() == SubjectType.REGION) {
            return SubjectDetails.named(subject.id());
        }
        SubjectDetails otherwise = SubjectDetails.named(nameInEvents == null ? subject.id() : nameInEvents);
        Member member = find(subject.id());
        return member == null ? otherwise : member.details(otherwise);
    }

    /**
     * With an entity, in place of the one of the same id.
     *
     * @param entity null where its record could not be decoded
     * @param checksum CRC32C of the record's value, which is the version that a {@link SubjectDetails} shows, in
     *     hexadecimal
     */
    public SupplyNetwork with(String id, @Nullable Entity entity, int checksum) {
        return rebuilt(id, Member.of(id, entity, checksum));
    }

    /** Without the entity of this id. */
    public SupplyNetwork without(String id) {
        return isKnown(id) ? rebuilt(id, null) : this;
    }

    private SupplyNetwork rebuilt(String id, @Nullable Member replacement) {
        int shard = shard(id);
        @Nullable Member[][] next = shards.clone();
        int count = replacement == null ? 0 : 1;
        for (Member member : shards[shard]) {
            count += member == null || member.id().equals(id) ? 0 : 1;
        }
        @Nullable Member[] table = new @Nullable Member[Math.max(1, Integer.highestOneBit(count) << 2)];
        for (Member member : shards[shard]) {
            if (member != null && !member.id().equals(id)) {
                table[slot(table, member.id())] = member;
            }
        }
        if (replacement != null) {
            table[slot(table, id)] = replacement;
        }
        next[shard] = table;
        return new SupplyNetwork(next);
    }

    private @Nullable Member find(String id) {
        @Nullable Member[] table = shards[shard(id)];
        return table[slot(table, id)];
    }

    /** Index of an entity in the table, or of the free place where it belongs. */
    private static int slot(@Nullable Member[] table, String id) {
        int at = (spread(id) >>> SHARD_BITS) & (table.length - 1);
        for (Member member = table[at]; member != null && !member.id().equals(id); member = table[at]) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private static int shard(String id) {
        return spread(id) & (SHARDS - 1);
    }

    private static int spread(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }
}
