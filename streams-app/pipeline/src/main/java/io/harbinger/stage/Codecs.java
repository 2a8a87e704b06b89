package io.harbinger.stage;

import io.harbinger.wire.InputCodec;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.row.SubjectRow;

/** The wire, as the stages use it; all of them thread-safe. */
public record Codecs(InputCodec input, NetworkCodec network, OutputCodec output, SubjectRow rows) {}
