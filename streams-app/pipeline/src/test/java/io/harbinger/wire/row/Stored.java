package io.harbinger.wire.row;

import io.harbinger.domain.state.SubjectState;
import java.util.HexFormat;

/** A subject as its store holds it, compared by content. */
record Stored(String head, String tail) {

    private static final HexFormat HEX = HexFormat.of();

    static Stored of(SubjectRow row, SubjectState state) {
        return new Stored(HEX.formatHex(row.head(state)), HEX.formatHex(row.tail(state)));
    }

    SubjectState read(SubjectRow row) {
        return row.read(HEX.parseHex(head), HEX.parseHex(tail));
    }
}
