/** From bytes to records and from a record to cells, as RFC 4180 has it, keeping the original bytes of each record. */
@NullMarked
package io.harbinger.source.csv;

import org.jspecify.annotations.NullMarked;
