#!/usr/bin/env python3
"""Follows an alert topic: one line per change, and in the end the open alerts.

    alert_consumer.py BOOTSTRAP TOPIC SCHEMAS [--to-end]

TOPIC is harbinger.alerts.v1 (every change) or harbinger.alerts-current.v1 (the open alerts; a record without a value
ends one). SCHEMAS is a folder with the released schemas, as in the schemas jar under avro/released. With --to-end it
stops at the end of the topic, otherwise at Ctrl-C. Needs confluent-kafka (1.7 or later) and avro (1.11 or later);
kafka-python before 2.1 cannot read committed records only.
"""
import collections
import io
import json
import pathlib
import struct
import sys

import avro.io
import avro.schema
from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException, TopicPartition

MARKER = b"\xc3\x01"
PRIMITIVES = {"null", "boolean", "int", "long", "float", "double", "bytes", "string"}
REMEMBERED = 10_000
ENDS = ("CLEARED", "EXPIRED", "SUPERSEDED")


def canonical(schema, namespace=""):
    """Avro's parsing canonical form, of the types in our schemas; avro 1.11's own keeps {"type":"long"} for times."""
    if isinstance(schema, str):
        return json.dumps(schema if schema in PRIMITIVES or "." in schema else f"{namespace}.{schema}")
    if isinstance(schema, list):
        return "[" + ",".join(canonical(branch, namespace) for branch in schema) + "]"
    kind = schema["type"]
    if kind in PRIMITIVES:
        return json.dumps(kind)
    if kind == "array":
        return '{"type":"array","items":' + canonical(schema["items"], namespace) + "}"
    namespace = schema.get("namespace", namespace)
    head = f'{{"name":"{namespace}.{schema["name"]}","type":"{kind}",'
    if kind == "enum":
        return head + '"symbols":' + json.dumps(schema["symbols"], separators=(",", ":")) + "}"
    if kind != "record":
        raise ValueError(f"no schema of ours has a {kind}")
    fields = (
        f'{{"name":"{field["name"]}","type":{canonical(field["type"], namespace)}}}' for field in schema["fields"]
    )
    return head + '"fields":[' + ",".join(fields) + "]}"


def fingerprint(schema):
    """CRC-64-AVRO of a schema (its text): what the header of a value names its schema with."""
    empty = 0xC15D213AA4D7A795
    result = empty
    for byte in canonical(json.loads(schema)).encode():
        low = (result ^ byte) & 0xFF
        for _ in range(8):
            low = (low >> 1) ^ (empty if low & 1 else 0)
        result = (result >> 8) ^ low
    return result


class Decoder:
    """Single-object Avro: two bytes of marker, eight of fingerprint (little endian), the body."""

    def __init__(self, folder):
        files = pathlib.Path(folder).glob("v*/AlertTransition.avsc")
        files = sorted(files, key=lambda file: int(file.parent.name[1:]))
        if not files:
            raise SystemExit(f"no AlertTransition.avsc under {folder}")
        texts = [file.read_text(encoding="utf-8") for file in files]
        newest = avro.schema.parse(texts[-1])
        self.readers = {fingerprint(text): avro.io.DatumReader(avro.schema.parse(text), newest) for text in texts}

    def decode(self, value):
        if value[:2] != MARKER:
            raise ValueError(f"not single-object Avro, it starts with {value[:2].hex()}")
        (written,) = struct.unpack_from("<Q", value, 2)
        if written not in self.readers:
            raise ValueError(f"schema {written:016x} is unknown: written by a later release?")
        return self.readers[written].read(avro.io.BinaryDecoder(io.BytesIO(value[10:])))


class Alerts:
    """The open alerts, by key (node:…, lane:…, product:…, upstream:node:…), and the changes already handled."""

    def __init__(self, decoder):
        self.decoder = decoder
        self.open = {}
        self.handled = collections.OrderedDict()

    def handle(self, message):
        if message.value() is None:
            self.open.pop(message.key().decode(), None)
            return
        headers = {name: value.decode() for name, value in message.headers() or []}
        # <alert id>/<kind>/<time>: the same for every copy of one change. One may come again after a restart, or when a
        # producer tries twice.
        if headers["ce_id"] in self.handled:
            return
        self.handled[headers["ce_id"]] = None
        if len(self.handled) > REMEMBERED:
            self.handled.popitem(last=False)
        alert = self.decoder.decode(message.value())
        # As the record key says; one that 0.1.0 wrote has the bare id, which a node and a product may share.
        key = f"{alert['subjectType'].lower()}:{alert['subjectId']}"
        # An alert with a root cause tells what reaches the subject, beside the one of the subject's own risk.
        if alert["rootCause"]:
            key = f"upstream:{key}"
        # CLEARED: the risk is over. EXPIRED: without a recovery, for want of data or as the reason says. SUPERSEDED:
        # another catalogue judges, or the evidence was corrected, under another id. STALE: open, but without data. A kind that this program
        # does not know (a later release) reads as OTHER, and leaves the alert open at its level.
        if alert["kind"] not in ENDS:
            self.open[key] = alert["alertId"]
        elif self.open.get(key) == alert["alertId"]:
            del self.open[key]
        change = f"{alert['previousLevel']}>{alert['level']}"
        shown = (headers["ce_time"], alert["kind"], key, alert["alertId"], change, alert["subjectName"])
        print("change", *shown, sep="\t")


def follow(bootstrap, topic, alerts, to_end):
    consumer = Consumer({
        "bootstrap.servers": bootstrap,
        # The client wants a name even where no group is joined and no offset committed.
        "group.id": "alert-consumer",
        "enable.auto.commit": False,
        "enable.partition.eof": True,
        # Harbinger writes in transactions: what an aborted one wrote never happened.
        "isolation.level": "read_committed",
    })
    try:
        partitions = consumer.list_topics(topic, timeout=30).topics[topic].partitions
        # From the beginning: the open alerts are rebuilt at every start.
        consumer.assign([TopicPartition(topic, partition, OFFSET_BEGINNING) for partition in partitions])
        left = set(partitions)
        while left or not to_end:
            message = consumer.poll(0.5)
            if message is None:
                continue
            if message.error() is None:
                alerts.handle(message)
            elif message.error().code() == KafkaError._PARTITION_EOF:
                left.discard(message.partition())
            else:
                raise KafkaException(message.error())
    finally:
        consumer.close()


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--to-end"]
    if len(arguments) != 3:
        raise SystemExit(__doc__)
    bootstrap, topic, schemas = arguments
    alerts = Alerts(Decoder(schemas))
    try:
        follow(bootstrap, topic, alerts, "--to-end" in sys.argv)
    except KeyboardInterrupt:
        pass
    for key, alert in sorted(alerts.open.items()):
        print("open", key, alert, sep="\t")


if __name__ == "__main__":
    main()
