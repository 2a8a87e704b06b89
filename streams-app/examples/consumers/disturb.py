#!/usr/bin/env python3
"""Writes what a consumer of an alert topic must cope with; for a broker that is only there to try things.

    disturb.py BOOTSTRAP TOPIC

The first record once more (an at-least-once producer may do so), and one in a transaction that is then aborted: its
header ce_id starts with "aborted", and no consumer may show it.
"""
import sys

from confluent_kafka import OFFSET_BEGINNING, Consumer, Producer, TopicPartition


def first_record(bootstrap, topic):
    consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": "disturb", "enable.auto.commit": False})
    try:
        partitions = consumer.list_topics(topic, timeout=30).topics[topic].partitions
        consumer.assign([TopicPartition(topic, partition, OFFSET_BEGINNING) for partition in partitions])
        message = consumer.poll(30)
        if message is None or message.error() is not None:
            raise SystemExit(f"nothing to read on {topic}: {message and message.error()}")
        return message
    finally:
        consumer.close()


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    bootstrap, topic = sys.argv[1:]
    first = first_record(bootstrap, topic)
    producer = Producer({"bootstrap.servers": bootstrap, "transactional.id": "disturb"})
    producer.init_transactions(30)

    producer.begin_transaction()
    producer.produce(topic, first.value(), first.key(), first.partition(), headers=first.headers())
    producer.commit_transaction(30)

    producer.begin_transaction()
    headers = dict(first.headers(), ce_id=b"aborted/opened/0")
    producer.produce(topic, first.value(), b"aborted", first.partition(), headers=list(headers.items()))
    producer.flush(30)
    producer.abort_transaction(30)
    print(f"{topic}: {dict(first.headers())['ce_id'].decode()} once more, and one record in an aborted transaction")


if __name__ == "__main__":
    main()
