package io.harbinger.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the native memory of all stores of this process together: one block cache, from which the write buffers are
 * taken too. Without it every store of every task takes 66 MB and more of its own.
 *
 * <p>Kafka Streams makes an instance of this class per store by reflection, so what they share can only be static.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    /** System property: bytes for all stores together. */
    public static final String MEMORY_PROPERTY = "harbinger.rocksdb.bytes";

    private static final long DEFAULT_MEMORY = 192L << 20;
    private static final long BLOCK_BYTES = 16L << 10;
    private static final long WRITE_BUFFER_BYTES = 8L << 20;

    private static final long MEMORY = Long.getLong(MEMORY_PROPERTY, DEFAULT_MEMORY);
    private static final Cache CACHE = new LRUCache(MEMORY, -1, false, 0.1);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(MEMORY / 2, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setBlockSize(BLOCK_BYTES);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(3);
    }

    /** The shared cache and buffers live as long as the process. */
    @Override
    public void close(String storeName, Options options) {}
}
