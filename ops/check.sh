#!/usr/bin/env bash
# Checks the files of this directory against the tools they are for: promtool and amtool (syntax, unit tests of the
# rules), the kustomizations with kubectl and the published types (skipped, visibly, where kubectl or npm is missing),
# and every query of every dashboard and rule on a real Prometheus that scrapes the real application under demo load.
# A bridge tells a real Alertmanager meanwhile. Needs promtool, prometheus, amtool, alertmanager (Debian: prometheus,
# prometheus-alertmanager), curl, and the built application with its tests compiled; builds it where it is missing.
# Leaves nothing running.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
pids=()

say() {
    printf '\n== %s\n' "$*"
}

# within SECONDS COMMAND…: what hangs is ended; programs in Go then print where they hung.
within() {
    local seconds=$1 status=0
    shift
    timeout --signal=QUIT --kill-after=10 "$seconds" "$@" || status=$?
    [ "$status" -ne 124 ] && [ "$status" -ne 137 ] || echo "ended after $seconds s: $*" >&2
    return "$status"
}

finish() {
    local status=$? pid i
    trap - EXIT
    for pid in "${pids[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    for ((i = 0; i < 20; i++)); do
        [ -n "$(jobs -rp)" ] || break
        sleep 1
    done
    for pid in "${pids[@]}"; do
        kill -9 "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
    [ "$status" -eq 0 ] && echo "ops: all checks passed" || echo "ops: FAILED (exit code $status)"
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# A port that nobody listens on now.
free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 20000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port" && return; }
    done
}

# Waits until a page answers 200.
await() {
    local url=$1 seconds=$2 what=$3
    for ((i = 0; i < seconds; i++)); do
        curl -fsS --max-time 5 -o "$work/page" "$url" 2>/dev/null && return 0
        sleep 1
    done
    echo "$what did not answer within $seconds s" >&2
    return 1
}

for tool in promtool prometheus amtool curl; do
    command -v "$tool" >/dev/null || { echo "ops/check.sh needs $tool" >&2 && exit 1; }
done
# Debian's name, and that of everybody else.
alertmanager=$(command -v prometheus-alertmanager || command -v alertmanager) || {
    echo "ops/check.sh needs alertmanager" >&2 && exit 1
}

say "promtool: configuration, rules, unit tests"
within 60 promtool check config --syntax-only ops/prometheus/prometheus.yml
within 60 promtool check rules ops/prometheus/rules/*.yml
within 180 promtool test rules ops/prometheus/tests/*.yml

say "amtool: configuration, routes"
within 60 amtool check-config ops/alertmanager/alertmanager.yml
# routed RECEIVER LABEL…: an alert with these labels goes to this receiver and no other.
routed() {
    local receiver=$1
    shift
    within 60 amtool config routes test --config.file=ops/alertmanager/alertmanager.yml \
        --verify.receivers="$receiver" "$@" >"$work/route.txt" 2>&1 || {
        cat "$work/route.txt" >&2
        echo "not to $receiver: $*" >&2
        exit 1
    }
    printf '%-12s %s\n' "$receiver" "$*"
}
for rests in "" feed=ais; do
    routed risk-page alertname=HarbingerRisk level=red subject_type=node subject=suez-canal $rests
    routed risk-notify alertname=HarbingerRisk level=orange subject_type=node subject=suez-canal $rests
    routed risk-ticket alertname=HarbingerRisk level=yellow subject_type=node subject=suez-canal $rests
    routed risk-digest alertname=HarbingerRisk level=blue subject_type=node subject=suez-canal $rests
done
routed risk-notify alertname=HarbingerRisk subject_type=node subject=suez-canal
routed operators alertname=HarbingerEventTimeStalled severity=critical job=harbinger
routed operators alertname=HarbingerAlertStorm severity=warning job=harbinger

say "published types: dashboards and manifests"
# From npm: the types of Grafana's dashboards, of Kubernetes and of the Prometheus operator. The compiler refuses unknown
# fields, wrong types and missing fields.
install_types() {
    mkdir -p "$work/types"
    cp ops/grafana/types.mjs "$work/types/dashboards.mjs"
    cp ops/kubernetes/types.mjs "$work/types/manifests.mjs"
    echo '{"type": "module"}' >"$work/types/package.json"
    (cd "$work/types" && within 300 npm install --silent --no-audit --no-fund @grafana/schema@13.2.3 \
        kubernetes-models@5.1.0 @kubernetes-models/prometheus-operator@6.0.0 yaml@2.8.1 typescript@5.9.3)
}
check_types() {
    (cd "$work/types" && within 60 node "$1.mjs" "$2" "$1.ts" && within 180 npx --no-install tsc --noEmit --strict \
        --skipLibCheck --target es2022 --module "$3" --moduleResolution "$4" "$1.ts")
}
types=no
if command -v npm >/dev/null; then
    install_types
    types=yes
    check_types dashboards "$PWD/ops/grafana/dashboards" esnext bundler
else
    echo "skipped: no npm here"
fi
if within 60 kubectl kustomize ops/kubernetes/base >/dev/null 2>"$work/kubectl.txt"; then
    for directory in ops/kubernetes/base ops/kubernetes/overlays/*; do
        within 60 kubectl kustomize "$directory" >"$work/manifests.yaml"
        echo "$directory: $(grep -c '^kind:' "$work/manifests.yaml") objects"
        [ "$types" = no ] || check_types manifests "$work/manifests.yaml" nodenext nodenext
    done
elif command -v kubectl >/dev/null && ! grep -q 'unknown field' "$work/kubectl.txt"; then
    cat "$work/kubectl.txt" >&2
    exit 1
else
    echo "skipped: no kubectl here that knows kustomize's components"
fi

say "queries against the real application under demo load"
app=streams-app/app/target
if [ ! -f "$app/harbinger.jar" ] || [ ! -d "$app/lib" ] || [ ! -f "$app/test-classes/io/harbinger/app/ops/QueryCheck.class" ]; then
    within 900 mvn -B -ntp -q -Pquick package -DskipTests
fi
port=$(free_port)
prometheus_port=$(free_port)
./harbinger demo --verbose --seconds 300 --port "$port" >"$work/demo.txt" 2>"$work/demo-errors.txt" &
pids+=($!)
await "http://127.0.0.1:$port/metrics" 120 "the demo" || { tail -n 20 "$work/demo-errors.txt" && exit 1; }
# And an Alertmanager, which is told by a bridge.
alertmanager_port=$(free_port)
bridge_port=$(free_port)
"$alertmanager" --config.file=ops/alertmanager/alertmanager.yml --storage.path="$work/alertmanager" \
    --cluster.listen-address= --web.listen-address="127.0.0.1:$alertmanager_port" >"$work/alertmanager.txt" 2>&1 &
pids+=($!)
# The demo answers before it says where its broker is.
kafka=
for ((i = 0; i < 60; i++)); do
    kafka=$(sed -n 's/^kafka  *\([^ ]*\) .*/\1/p' "$work/demo.txt")
    [ -z "$kafka" ] || break
    sleep 1
done
./harbinger bridge -b "$kafka" --alertmanager-url "http://127.0.0.1:$alertmanager_port" --port "$bridge_port" \
    2>"$work/bridge.txt" &
pids+=($!)
cat >"$work/prometheus.yml" <<YAML
global: {scrape_interval: 1s, evaluation_interval: 1s}
rule_files: ["$PWD/ops/prometheus/rules/*.yml"]
scrape_configs:
  - job_name: harbinger
    static_configs: [{targets: ["127.0.0.1:$port"]}]
  - job_name: harbinger-bridge
    static_configs: [{targets: ["127.0.0.1:$bridge_port"]}]
YAML
prometheus --config.file="$work/prometheus.yml" --storage.tsdb.path="$work/data" --log.level=error \
    --web.listen-address="127.0.0.1:$prometheus_port" >"$work/prometheus.txt" 2>&1 &
pids+=($!)
await "http://127.0.0.1:$prometheus_port/-/ready" 60 "Prometheus" || { tail -n 20 "$work/prometheus.txt" && exit 1; }

await "http://127.0.0.1:$bridge_port/health/ready" 60 "the bridge" || { tail -n 20 "$work/bridge.txt" && exit 1; }

# Time enough for history, the disruption, alerts opened and cleared, and two evaluations of the recording rules.
for ((i = 0; i < 120; i++)); do
    cleared=$(grep -c ' CLEARED ' "$work/demo.txt" || true)
    [ "$cleared" -ge 20 ] && break
    sleep 2
done
sleep 35

java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
within 180 "$java_home/bin/java" -cp "$app/test-classes:$app/classes:$app/lib/*" \
    io.harbinger.app.ops.QueryCheck "http://127.0.0.1:$prometheus_port"

say "open alerts that the bridge told Alertmanager"
within 60 amtool --alertmanager.url="http://127.0.0.1:$alertmanager_port" alert query alertname=HarbingerRisk \
    >"$work/alerts.txt"
head -n 6 "$work/alerts.txt"
grep -q HarbingerRisk "$work/alerts.txt" || { echo "it knows none" >&2 && exit 1; }

say "what Alertmanager mutes"
# posted TOLD LABEL…: posts an alert of risk; TOLD is whether its receiver must hear of it.
posted() {
    local told=$1
    shift
    within 60 amtool --alertmanager.url="http://127.0.0.1:$alertmanager_port" alert add alertname=HarbingerRisk \
        check=mutes told="$told" "$@"
}
# heard TOLD OPTION…: how many of those with this TOLD Alertmanager lists; by default those that are not muted.
heard() {
    local told=$1
    shift
    within 60 amtool --alertmanager.url="http://127.0.0.1:$alertmanager_port" alert query "$@" check=mutes \
        told="$told" | grep -c HarbingerRisk || true
}
posted yes level=red subject_type=node subject=rising
posted no level=orange subject_type=node subject=rising
posted no level=blue subject_type=node subject=rising
posted yes level=orange subject_type=lane subject=rising
posted yes level=yellow subject_type=node subject=other
posted yes level=orange subject_type=feed subject=silent feed=silent
posted no level=red subject_type=node subject=resting feed=silent
posted yes level=red subject_type=node subject=elsewhere feed=working
posted yes level=red subject_type=node subject=seen-twice
for ((i = 0; i < 20; i++)); do
    [ "$(heard yes) $(heard no)" = "6 0" ] && break
    sleep 1
done
echo "told $(heard yes) and $(heard no), muted $(heard yes --inhibited) and $(heard no --inhibited)"
[ "$(heard yes) $(heard no) $(heard yes --inhibited) $(heard no --inhibited)" = "6 0 0 3" ] || {
    echo "must be told 6 and 0, muted 0 and 3" >&2 && exit 1
}
