#!/bin/bash
# Runs in a container of the Kafka image, as the administrator, once the brokers are up: makes the users and gives each
# what it needs and no more. Safe to run again.
set -euo pipefail

bin=/opt/kafka/bin
bootstrap=${BOOTSTRAP:-kafka-1:9094}
secrets=/run/secrets
prefix=${TOPIC_PREFIX:-harbinger}
application=${APPLICATION_ID:-harbinger}

for user in owner harbinger simulator subscriber operator; do
    "$bin/kafka-configs.sh" --bootstrap-server "$bootstrap" --command-config "$secrets/admin.properties" --alter \
        --entity-type users --entity-name "$user" --add-config-file "$secrets/$user.scram"
done

grant() {
    local user=$1
    shift
    "$bin/kafka-acls.sh" --bootstrap-server "$bootstrap" --command-config "$secrets/admin.properties" --add \
        --allow-principal "User:$user" "$@" >/dev/null
}

topics() {
    local name
    for name in "$@"; do
        printf -- '--topic\n%s.%s.v1\n' "$prefix" "$name"
    done
}
mapfile -t inputs < <(topics sensor-readings logistics-events trade-flows network)
mapfile -t read < <(topics sensor-readings logistics-events trade-flows network ticks lane-events impulses scenarios)
mapfile -t written < <(topics sensor-readings logistics-events trade-flows ticks lane-events indicator-values risk-scores alerts alerts-current alerts-json impulses incidents incidents-json upstream-risks scenario-results dead-letters late-events)
mapfile -t published < <(topics indicator-values risk-scores alerts alerts-current alerts-json incidents incidents-json upstream-risks scenario-results acknowledgements)
mapfile -t notes < <(topics acknowledgements scenarios)
ours=(--topic "$prefix." --resource-pattern-type prefixed)

# Who creates topics: harbinger topics --create.
grant owner --operation Create --operation Describe --operation DescribeConfigs "${ours[@]}"

# The application: its inputs, its outputs, and what Kafka Streams names after it (changelogs, transactions, the group).
grant harbinger --operation Describe --operation DescribeConfigs "${ours[@]}"
grant harbinger --operation Read "${read[@]}"
grant harbinger --operation Write "${written[@]}"
grant harbinger --operation Read --group "$application"
grant harbinger --operation Read --group "$application-panorama"
grant harbinger --operation Create --operation Describe --operation DescribeConfigs --operation Read --operation Write \
    --topic "$application-" --resource-pattern-type prefixed
grant harbinger --operation Describe --operation Write --transactional-id "$application-" \
    --resource-pattern-type prefixed

# A source of events: writes the inputs, a history in one transaction, and sees whether the inputs are empty.
grant simulator --operation Describe --operation DescribeConfigs "${ours[@]}"
grant simulator --operation Write --operation Read "${inputs[@]}"
grant simulator --operation Describe --operation Write --transactional-id harbinger-history

# Who listens to alerts, in groups of its own.
grant subscriber --operation Read "${published[@]}"
grant subscriber --operation Read --group subscriber- --resource-pattern-type prefixed

# Who takes note of alerts: harbinger alerts ack.
grant operator --operation Read "${published[@]}"
grant operator --operation Write "${notes[@]}"
echo "users and their rights are set"
