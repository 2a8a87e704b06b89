#!/usr/bin/env bash
# Runs every example of this directory, the consumers against the demo's broker, and compares what they print with what
# they must, or with what the demo itself prints. Needs a JDK of 17 or later, and Maven where Harbinger is not built yet.
# What needs kcat, python3-confluent-kafka or python3-avro is skipped, with a line that says so, where they are missing.
# Leaves nothing running.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
examples=streams-app/examples
schemas=schemas/src/test/resources/released
work=$(mktemp -d)
demo=
child=
bridge=
receiver=
export LC_ALL=C.UTF-8

say() {
    printf '\n== %s\n' "$*"
}

fail() {
    echo "examples: $*" >&2
    exit 1
}

finish() {
    local status=$?
    trap - EXIT
    trap '' INT TERM
    [ -z "$child" ] || kill "$child" 2>/dev/null || true
    stop_webhook || true
    stop_demo || true
    wait
    rm -rf "$work"
    [ "$status" -eq 0 ] && echo "examples: all checks passed" || echo "examples: FAILED (exit code $status)"
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Ends the demo; what it has read until then, it prints.
stop_demo() {
    local pid=$demo i
    [ -n "$pid" ] || return 0
    demo=
    kill "$pid" 2>/dev/null || true
    for ((i = 0; i < 30; i++)); do
        kill -0 "$pid" 2>/dev/null || return 0
        sleep 1
    done
    kill -9 "$pid"
    return 1
}

# Ends the bridge, which waits for the delivery that is under way, then the receiver.
stop_webhook() {
    local pid i
    for pid in $bridge $receiver; do
        kill "$pid" 2>/dev/null || true
        for ((i = 0; i < 15; i++)); do
            kill -0 "$pid" 2>/dev/null || break
            sleep 1
        done
        kill -9 "$pid" 2>/dev/null || true
    done
    bridge=
    receiver=
}

# within SECONDS COMMAND…: in the background, so that a signal to this script is heard at once.
within() {
    local status=0
    timeout --kill-after=10 "$@" &
    child=$!
    wait "$child" || status=$?
    child=
    [ "$status" -eq 0 ] || echo "exit code $status, within at most $1 s: ${*:2}" >&2
    return "$status"
}

# Alert lines as replay and demo print them, reduced to: time, level, kind, subject.
changes() {
    sed -n -E 's/^(....-..-..) (..:..)Z ([A-Z]+) +[^ ]+ ([A-Z]+) .*\((node|lane|product) ([^)]*)\), .*/\1T\2 \3 \4 \6/p'
}

# same WHAT EXPECTED FOUND: files of lines, in any order.
same() {
    diff <(sort "$2") <(sort "$3") >"$work/differences" || {
        cat "$work/differences" >&2
        fail "$1: the lines with < were expected, those with > came"
    }
    echo "$1: $(wc -l <"$3") changes, as expected"
}

# contains WHAT PART WHOLE: every line of the one file stands in the other.
contains() {
    sort -u "$2" >"$work/part"
    sort -u "$3" | comm -23 "$work/part" - >"$work/missing"
    if [ -s "$work/missing" ]; then
        head -n 5 "$work/missing" >&2
        fail "$1: $(wc -l <"$work/missing") of $(wc -l <"$work/part") lines are missing, such as these"
    fi
}

# replay NAME OPTION…: its alerts in $work/NAME.
replay() {
    local name=$1
    shift
    within 120 ./harbinger replay "$@" >"$work/$name.txt" 2>"$work/$name.err" || { cat "$work/$name.err" >&2 && exit 1; }
    changes <"$work/$name.txt" >"$work/$name"
}

say "a mapping: a CSV that Harbinger does not know"
replay mapping --mapping "$examples/mapping/deliveries.yaml" "$examples/mapping/deliveries.csv"
same "deliveries.csv" "$examples/mapping/expected.txt" "$work/mapping"
grep -q 'deliveries.csv:14: Received .* refused (BAD_TIME)' "$work/mapping.err" ||
    fail "deliveries.csv: the impossible date in line 14 was not refused"
echo "deliveries.csv: line 14, an impossible date, refused by name"

say "a catalogue over the shipped one"
replay shipped --format events "$examples/catalogue/cold-store.jsonl"
same "cold-store.jsonl with the shipped catalogue" /dev/null "$work/shipped"
replay override --format events --catalogue "$examples/catalogue/cold-store.yaml" "$examples/catalogue/cold-store.jsonl"
same "cold-store.jsonl with cold-store.yaml" "$examples/catalogue/expected.txt" "$work/override"

say "consumers of a running demo"
# The build puts them into one directory; a consumer needs these few only.
clients=$(find streams-app -path '*/target/lib/kafka-clients-*.jar' | head -n 1)
[ -n "$clients" ] || fail "no kafka-clients jar below streams-app"
class_path=
for jar in kafka-clients avro jackson-core jackson-databind jackson-annotations slf4j-api lz4-java snappy-java zstd-jni; do
    for file in "$(dirname "$clients")/$jar"-[0-9]*.jar; do
        [ -f "$file" ] || fail "no $jar beside $clients"
        class_path+=$file:
    done
done
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
python=
for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c 'import avro.schema, confluent_kafka' 2>/dev/null; then
        python=$candidate
        break
    fi
done
[ -n "$python" ] || echo "SKIPPED: no Python here with confluent_kafka and avro: no Python consumer, nothing doubled or aborted"
kcat=$(command -v kcat || true)
[ -n "$kcat" ] || echo "SKIPPED: no kcat here"

./harbinger demo --verbose --seconds 420 --port 0 >"$work/demo.txt" 2>"$work/demo.err" &
demo=$!
# Where its broker listens, it says; then enough of everything must have happened.
for ((i = 0; i < 180; i++)); do
    kill -0 "$demo" 2>/dev/null || { cat "$work/demo.err" >&2 && fail "the demo ended"; }
    broker=$(sed -n 's/^kafka  *\([^ ]*\) .*/\1/p' "$work/demo.txt")
    [ -z "$broker" ] || [ "$(grep -c ' CLEARED ' "$work/demo.txt")" -lt 40 ] || break
    sleep 1
done
[ "$i" -lt 180 ] || fail "the demo printed too little in 3 minutes"

# without_level FILE
without_level() {
    cut -d ' ' -f 1,3- "$1"
}
# The last line may be half written.
sed '$d' "$work/demo.txt" | changes >"$work/printed"
without_level "$work/printed" | sort -u >"$work/before"

# in_java TOPIC NAME, in_python TOPIC NAME, in_kcat TOPIC NAME
in_java() {
    within 120 "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$class_path" "$examples/consumers/AlertConsumer.java" \
        "$broker" "$1" "$schemas" --to-end >"$work/$2" 2>"$work/$2.err" || { cat "$work/$2.err" >&2 && exit 1; }
}
in_python() {
    PYTHONDONTWRITEBYTECODE=1 within 120 "$python" "$examples/consumers/alert_consumer.py" \
        "$broker" "$1" "$schemas" --to-end >"$work/$2"
}
in_kcat() {
    within 120 "$examples/consumers/alerts-kcat.sh" "$broker" "$1" >"$work/$2"
}

# opened FILE: key and alert id of the open alerts.
opened() {
    sed -n 's/^open\t//p' "$1"
}

# as_printed FILE: the changes in it, as the demo prints them: time, kind and id of the subject. Alerts of what reaches a
# subject have a key of their own.
as_printed() {
    sed -n 's/^change\t\(.\{16\}\)[^\t]*\t\([A-Z]*\)\t\(upstream:\)\{0,1\}[a-z]*:\([^\t]*\)\t.*/\1 \2 \4/p' "$1"
}

# saw WHO FILE [open]: a consumer has seen what the demo had printed before it began, each change once. That it has seen
# nothing else shows when the demo has printed everything.
saw() {
    as_printed "$work/$2" >"$work/$2.changes"
    contains "$1 saw what the demo had printed" "$work/before" "$work/$2.changes"
    [ -z "$(grep '^change' "$work/$2" | sort | uniq -d)" ] || fail "$1 showed a change twice"
    echo "$1: $(wc -l <"$work/$2.changes") changes${3:+, $(opened "$work/$2" | wc -l) alerts open}"
}

# A bridge tells of what is new from its first start on.
webhook=
if python3 -c 'import hmac; hmac.digest; "".removeprefix' 2>/dev/null; then
    webhook=yes
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    printf 'whsec_%s' "$(head -c 32 /dev/urandom | base64)" >"$work/secret"
    python3 "$examples/consumers/webhook_receiver.py" "$port" "$work/secret" >"$work/webhook" &
    receiver=$!
    ./harbinger bridge -b "$broker" --port 0 --webhook "http://127.0.0.1:$port/alerts" --webhook-allow-private \
        --webhook-secret-file "$work/secret" 2>"$work/bridge.err" &
    bridge=$!
    for ((i = 0; i < 60; i++)); do
        grep -q 'delivering to \[webhook\]' "$work/bridge.err" && break
        sleep 1
    done
    [ "$i" -lt 60 ] || { cat "$work/bridge.err" >&2 && fail "the bridge did not begin within a minute"; }
else
    echo "SKIPPED: no Python 3.9 here: no receiver of webhooks"
fi

seen=()
if [ -n "$python" ]; then
    within 90 "$python" "$examples/consumers/disturb.py" "$broker" harbinger.alerts.v1
fi
in_java harbinger.alerts.v1 first
saw "Java" first open
seen+=(first)
if [ -n "$python" ]; then
    in_python harbinger.alerts.v1 python
    saw "Python" python open
    seen+=(python)
    # Every field they show is the same in both.
    contains "Python shows what Java shows" <(grep '^change' "$work/first") <(grep '^change' "$work/python")
fi
if [ -n "$kcat" ]; then
    in_kcat harbinger.alerts.v1 kcat.raw
    awk -F '\t' '{
        if (!match($1, /ce_time=[^,]*/)) exit 1
        time = substr($1, RSTART + 8, RLENGTH - 8)
        if (!match($1, /ce_id=[^,]*/)) exit 1
        split(substr($1, RSTART + 6, RLENGTH - 6), id, "/")
        print "change\t" time "\t" toupper(id[2]) "\t" $2 "\t" id[1]
    }' "$work/kcat.raw" | sort -u >"$work/kcat"
    saw "kcat" kcat
    seen+=(kcat)
fi
in_java harbinger.alerts-current.v1 current-java
[ -z "$python" ] || in_python harbinger.alerts-current.v1 current-python
in_java harbinger.alerts.v1 last
saw "Java, later" last open
seen+=(last)

# alerts-current, read between two readings of alerts: what was open at both must be open in it, and what had ended before
# must not.
opened "$work/first" >"$work/open-first"
opened "$work/last" >"$work/open-last"
sort "$work/open-first" "$work/open-last" | uniq -d >"$work/open-throughout"
awk -F '\t' '$3 == "CLEARED" || $3 == "EXPIRED" || $3 == "SUPERSEDED" {print $4 "\t" $5}' "$work/first" | sort -u >"$work/ended"
[ -s "$work/ended" ] && [ -s "$work/open-throughout" ] || fail "no alert stayed open, or none ended: nothing to compare"
for language in java python; do
    [ -f "$work/current-$language" ] || continue
    opened "$work/current-$language" | sort >"$work/current"
    contains "alerts-current ($language) has what is open" "$work/open-throughout" "$work/current"
    [ -z "$(comm -12 "$work/ended" "$work/current")" ] || fail "alerts-current ($language) has what ended"
    echo "alerts-current ($language): $(wc -l <"$work/current") alerts open"
done

if [ -n "$webhook" ]; then
    # What came between two readings, after the bridge had begun, was posted; and nothing was that nobody else has seen.
    sort -u "$work/first.changes" >"$work/known"
    sort -u "$work/last.changes" | comm -13 "$work/known" - >"$work/meanwhile"
    [ -s "$work/meanwhile" ] || fail "nothing happened between two readings: nothing to compare"
    posted() {
        as_printed "$work/webhook"
    }
    for ((i = 0; i < 30; i++)); do
        [ -z "$(posted | sort -u | comm -23 "$work/meanwhile" -)" ] && break
        sleep 1
    done
    stop_webhook
    posted >"$work/webhook.changes"
    contains "the receiver got what came meanwhile" "$work/meanwhile" "$work/webhook.changes"
    [ -z "$(sort "$work/webhook" | uniq -d)" ] || fail "the receiver showed a change twice"
    echo "webhook: $(wc -l <"$work/webhook.changes") changes, $(wc -l <"$work/meanwhile") of them between two readings"
    seen+=(webhook)
fi

stop_demo || fail "the demo did not end within 30 s"
changes <"$work/demo.txt" >"$work/printed"
without_level "$work/printed" >"$work/after"
for name in "${seen[@]}"; do
    contains "the demo printed what a consumer saw ($name)" "$work/$name.changes" "$work/after"
done
echo "the demo printed $(sort -u "$work/after" | wc -l) changes in the end, all that any consumer saw among them"
