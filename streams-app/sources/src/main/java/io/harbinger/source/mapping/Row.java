package io.harbinger.source.mapping;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line on which it starts, from 1
 * @param cells as many as the header has columns
 */
record Row(long line, List<String> cells) {}
