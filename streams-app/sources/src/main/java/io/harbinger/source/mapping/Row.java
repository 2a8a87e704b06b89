package io.harbinger.source.mapping;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line on which it starts, from 1
 * @param cells as many as the header has columns
 */
record Row(long line, List<String> cells) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final char END_OF_CELL = 0x1F;

    /**
     * A hash of all cells, without the spaces around them: FNV-1a (G. Fowler, L. C. Noll, P. Vo) of their UTF-16 units.
     * Two different rows of the same time have the same once in 10¹⁹.
     */
    long digest() {
        long hash = FNV_OFFSET;
        for (String cell : cells) {
            String text = cell.strip();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ END_OF_CELL) * FNV_PRIME;
        }
        return hash;
    }
}
