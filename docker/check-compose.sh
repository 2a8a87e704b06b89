#!/usr/bin/env bash
# Brings compose.yaml up with the images of build-local.sh, looks whether all of it works, and takes it down again.
#
#   docker/check-compose.sh [plain|secure|registry]
#
# Writes what it found as target/compose-reports/TEST-compose-MODE.xml. Exit code 0 when every check passed.
set -euo pipefail

mode=${1:-plain}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
work=$(mktemp -d)
project=harbinger-check-$mode
export COMPOSE_HTTP_TIMEOUT=300
export HARBINGER_CATALOGUE=$here/check/catalogue.yaml
export HARBINGER_SECRETS=$work/secrets

files=(-f "$here/compose.yaml")
profiles=(--profile bridge)
case $mode in
    plain) ;;
    secure)
        "$here/make-secrets.sh" "$HARBINGER_SECRETS"
        files+=(-f "$here/compose.secure.yaml")
        profiles+=(--profile secure)
        ;;
    registry)
        files+=(-f "$here/compose.registry.yaml")
        profiles+=(--profile registry)
        ;;
    *)
        sed -n '4s/^# *//p' "$0" >&2
        exit 2
        ;;
esac
files+=(-f "$here/compose.local.yaml")
if docker compose version >/dev/null 2>&1; then
    tool=(docker compose)
else
    tool=(docker-compose)
fi

compose() {
    "${tool[@]}" -p "$project" "${files[@]}" "${profiles[@]}" "$@"
}

container() {
    docker ps -aq --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$1"
}

passed=0
failures=()
began=$SECONDS

finish() {
    local status=$?
    trap - EXIT
    [ "$status" -eq 0 ] || failures+=("the check itself ended with $status")
    if [ "${#failures[@]}" -gt 0 ]; then
        compose logs --tail=25 --no-color 2>/dev/null | cut -c1-250 || true
    fi
    docker ps -aq --filter "label=harbinger.check=$project" | xargs -r docker rm -f >/dev/null 2>&1 || true
    compose --profile simulator down -v --remove-orphans -t 20 >"$work/down.log" 2>&1 || cat "$work/down.log"
    mkdir -p "$root/target/compose-reports"
    {
        printf '<?xml version="1.0" encoding="UTF-8"?>\n'
        printf '<testsuite name="compose-%s" tests="%d" failures="%d" errors="0" skipped="0" time="%d"/>\n' "$mode" \
            $((passed + ${#failures[@]})) "${#failures[@]}" $((SECONDS - began))
    } >"$root/target/compose-reports/TEST-compose-$mode.xml"
    rm -rf "$work"
    printf 'compose %s: %d checks passed, %d failed, %d s\n' "$mode" "$passed" "${#failures[@]}" $((SECONDS - began))
    [ "${#failures[@]}" -eq 0 ] || exit 1
}
trap finish EXIT

# check NAME SECONDS COMMAND…: again and again until it is well or the time is over.
check() {
    local name=$1 until=$((SECONDS + $2))
    shift 2
    while ! "$@" >"$work/out" 2>&1; do
        if [ "$SECONDS" -ge "$until" ]; then
            echo "FAILED  $name"
            tail -n 5 "$work/out" | cut -c1-300
            failures+=("$name")
            return 0
        fi
        sleep 1
    done
    passed=$((passed + 1))
    echo "ok      $name"
}

# says TEXT COMMAND…: it fails, and for this reason.
says() {
    local text=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        return 1
    fi
    tail -n 5 "$work/said"
    grep -qiE "$text" "$work/said"
}

runs_as() {
    [ "$(docker exec "$1" id -u)" = "$2" ]
}

is_healthy() {
    [ "$(docker inspect --format '{{.State.Health.Status}}' "$(container "$1")")" = healthy ]
}

has_ended_well() {
    [ "$(docker inspect --format '{{.State.Status}} {{.State.ExitCode}}' "$(container "$1")")" = 'exited 0' ]
}

query() {
    docker exec "$(container prometheus)" promtool query instant http://127.0.0.1:9090 "$1" | tee "$work/query"
    grep -q '=>' "$work/query"
}

# A client of Kafka in its own container, on the network of the cluster, as USER.
kafka() {
    local user=$1 script=$2
    shift 2
    local mounts=()
    [ "$mode" != secure ] || mounts=(-v "$HARBINGER_SECRETS/ca.pem:/run/secrets/ca.pem:ro"
        -v "$HARBINGER_SECRETS/$user.properties:/run/secrets/client.properties:ro")
    docker run --rm -i --label "harbinger.check=$project" --network "${project}_default" -e KAFKA_HEAP_OPTS=-Xmx128m ${mounts[@]+"${mounts[@]}"} \
        harbinger/kafka:local "/opt/kafka/bin/$script" --bootstrap-server kafka-1:9092 "$@"
}

# read_topic USER TOPIC: one committed record, with its headers.
read_topic() {
    local user=$1 topic=$2 config=()
    [ "$mode" != secure ] || config=(--command-config /run/secrets/client.properties)
    kafka "$user" kafka-console-consumer.sh "${config[@]}" --topic "$topic" --group subscriber-check-$RANDOM \
        --from-beginning --isolation-level read_committed --max-messages 1 --timeout-ms 20000 \
        --formatter-property print.headers=true --formatter-property print.key=true >"$work/record" 2>"$work/client.log" ||
        true
    cat "$work/client.log"
    tr -cd '[:print:]\n' <"$work/record" | head -c 400
    grep -aq . "$work/record"
}

write_topic() {
    local user=$1 topic=$2
    echo test | kafka "$user" kafka-console-producer.sh --command-config /run/secrets/client.properties \
        --topic "$topic" --sync --request-timeout-ms 5000 --max-block-ms 20000 >"$work/written" 2>&1 || true
    cat "$work/written"
    ! grep -qiE 'error|exception' "$work/written"
}

read_an_alert() {
    read_topic subscriber harbinger.alerts.v1 && grep -aq ce_type "$work/record"
}

knows_a_risk() {
    docker exec "$(container alertmanager)" amtool --alertmanager.url=http://127.0.0.1:9093 \
        alert query alertname=HarbingerRisk | tee "$work/risks"
    grep -q HarbingerRisk "$work/risks"
}

# A page of the registry, by bash alone.
registry() {
    docker exec "$(container registry)" bash -c \
        "exec 3<>/dev/tcp/127.0.0.1/8080; printf 'GET /apis/ccompat/v7$1 HTTP/1.0\r\n\r\n' >&3; cat <&3" | tail -n 1
}

knows_schemas() {
    registry /subjects | tee "$work/subjects"
    grep -q AlertTransition "$work/subjects"
}

# An alert begins with 00 and the schema's id in four bytes; those of a new registry fit into one.
names_its_schema() {
    local id
    kafka subscriber kafka-console-consumer.sh --topic harbinger.alerts.v1 --from-beginning --max-messages 1 \
        --timeout-ms 20000 --isolation-level read_committed \
        --formatter-property value.deserializer=org.apache.kafka.common.serialization.BytesDeserializer \
        >"$work/record" 2>"$work/client.log" || cat "$work/client.log"
    id=$(sed -nE '1s/^\\x00\\x00\\x00\\x00\\x([0-9A-F]{2}).*/\1/p' "$work/record")
    echo "schema ${id:-unknown}: $(head -c 100 "$work/record")"
    registry "/schemas/ids/$((16#${id:-0}))" | tee "$work/schema" | cut -c1-200
    grep -q AlertTransition "$work/schema"
}

# ready SERVICE WHAT SECONDS: milliseconds from the start of its container to its own word that it is ready.
ready() {
    local id started
    id=$(container "$1")
    started=$(date -d "$(docker inspect --format '{{.State.StartedAt}}' "$id")" +%s%3N)
    until docker exec "$id" harbinger-health >"$work/health" 2>&1; do
        if [ $(($(date +%s%3N) - started)) -gt $(($3 * 1000)) ]; then
            echo "FAILED  $1 is ready within $3 s, $2"
            cut -c1-300 "$work/health"
            failures+=("$1 is ready, $2")
            return 0
        fi
        sleep 0.2
    done
    passed=$((passed + 1))
    printf 'start to ready, %s: %d ms\n' "$2" $(($(date +%s%3N) - started))
}

echo "== up ($mode)"
compose up -d --no-build >"$work/up.log" 2>&1 || {
    tail -n 20 "$work/up.log"
    exit 1
}
echo "up after $((SECONDS - began)) s"
check "topics are created and verified" 60 has_ended_well topics
services=(kafka-1 kafka-2 kafka-3 harbinger-1 harbinger-2 prometheus alertmanager bridge)
[ "$mode" != registry ] || services+=(registry)
for service in "${services[@]}"; do
    check "$service is healthy" 300 is_healthy "$service"
done
echo "all healthy after $((SECONDS - began)) s"
docker ps --filter "label=com.docker.compose.project=$project" --format '{{.Names}}  {{.Status}}' | sort

app=$(container harbinger-1)
check "the application is no root user" 30 runs_as "$app" 10001
check "its root file system is read-only" 30 says "Read-only file system" docker exec "$app" touch /opt/harbinger/x

compose --profile simulator up -d --no-build --no-deps simulator >>"$work/up.log" 2>&1
check "an alert can be read from its topic" 180 read_an_alert
tr -cd '[:print:]' <"$work/record" | cut -c1-240
echo
check "Prometheus scrapes both instances" 60 query 'count(up{job="harbinger"} == 1) == 2'
check "events flow, by Prometheus" 60 query 'sum(rate(harbinger_events_accepted_total[1m])) > 0'
check "Prometheus evaluates its rules" 60 query 'sum(prometheus_rule_group_rules) > 0'
check "Prometheus knows Alertmanager" 60 query 'prometheus_notifications_alertmanagers_discovered == 1'
check "Prometheus scrapes the bridge" 60 query 'up{job="harbinger-bridge"} == 1'
check "the bridge has told Alertmanager of a risk" 60 knows_a_risk

if [ "$mode" = secure ]; then
    check "who has no password is refused" 120 says "did not answer" docker run --rm \
        --label "harbinger.check=$project" --network "${project}_default" harbinger/app:local \
        topics --verify -b kafka-1:9092
    check "a source of events cannot read alerts" 120 says "not authorized" read_topic simulator harbinger.alerts.v1
    check "a subscriber cannot write events" 120 says "not authorized|authorization" \
        write_topic subscriber harbinger.sensor-readings.v1
    check "a subscriber cannot acknowledge alerts" 120 says "not authorized|authorization" \
        write_topic subscriber harbinger.acknowledgements.v1
    check "a source of events can write them" 120 write_topic simulator harbinger.sensor-readings.v1
fi

if [ "$mode" = registry ]; then
    check "the registry has the schemas" 30 knows_schemas
    check "an alert names its schema" 30 names_its_schema
fi

# What brokers refuse for its order and producers send again is not lost (docker/README.md).
check "no producer gave a record up" 30 query 'sum(kafka_producer_record_error_total) == 0'
printf 'refused as out of order: %d; sent again, by topic:\n' \
    "$(compose logs --no-color kafka-1 kafka-2 kafka-3 2>/dev/null | grep -c '^[^|]*| org.*OutOfOrderSequenceException' || true)"
query 'sum by (topic) (kafka_producer_topic_record_retry_total) > 0' || true

compose stop -t 20 harbinger-1 >>"$work/up.log" 2>&1
check "SIGTERM reaches the application, which stops in order" 1 \
    test "$(docker inspect --format '{{.State.ExitCode}}' "$app")" = 143

# With the other instance at work.
docker start "$app" >/dev/null
ready harbinger-1 "with its state" 120
compose rm -sf harbinger-2 >>"$work/up.log" 2>&1
docker volume rm "${project}_state-2" >/dev/null
compose up -d --no-build --no-deps harbinger-2 >>"$work/up.log" 2>&1
ready harbinger-2 "without" 120
