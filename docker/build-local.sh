#!/usr/bin/env bash
# Builds every image that compose.local.yaml and the container tests use, with no registry: the base by jlink from this
# machine's JDK, Kafka and the schema registry from Maven's jars, Prometheus and Alertmanager from the packages of
# Debian, the application from streams-app/app/target.
#
#   docker/build-local.sh [base|kafka|app|prometheus|alertmanager|registry …]      all of them by default
#
# The base and the images of others' programs are kept if they are there: HARBINGER_REBUILD=1 makes them anew. The
# application's is always made.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
base=harbinger/base:local
maven=(mvn -B -ntp -q)
dependencies=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

has() {
    [ -z "${HARBINGER_REBUILD:-}" ] && docker image inspect "$1" >/dev/null 2>&1
}

# Legacy builder or BuildKit: whatever the client has.
build() {
    local name=$1
    shift
    docker build -q --pull=false --build-arg BASE_IMAGE="$base" -t "$name" "$@" >/dev/null
}

# The directory of one image's context, as a copy to which things can be added.
context() {
    cp -r "$here/local/$1" "$work/$1"
    echo "$work/$1"
}

package() {
    local to=$1 name=$2
    mkdir -p "$work/deb-$name" "$to"
    (cd "$work/deb-$name" && apt-get download -q "$name" >/dev/null 2>&1) || {
        echo "the package $name cannot be had (apt-get update?)" >&2
        return 1
    }
    dpkg-deb -x "$work/deb-$name"/*.deb "$to"
}

# make_base IMAGE [JAVA_HOME]
make_base() {
    has "$1" && return
    JAVA_HOME=${2:-${JAVA_HOME:-}} "$here/local/base.sh" 2>"$work/base.log" |
        docker import --change 'ENV PATH=/usr/bin:/bin:/usr/local/bin' --change 'ENV JAVA_HOME=/opt/java' - "$1" \
            >/dev/null || {
        tail -n 5 "$work/base.log" >&2
        return 1
    }
}

build_base() {
    make_base "$base"
}

build_kafka() {
    has harbinger/kafka:local && return
    local dir
    dir=$(context kafka)
    "${maven[@]}" -f "$dir/pom.xml" "$dependencies:copy-dependencies" -DincludeScope=runtime \
        -DoutputDirectory="$dir/libs"
    build harbinger/kafka:local "$dir"
}

build_app() {
    if [ ! -f "$root/streams-app/app/target/harbinger.jar" ]; then
        (cd "$root" && "${maven[@]}" -Pquick -Dmaven.test.skip=true -pl streams-app/app -am package)
    fi
    build harbinger/app:local --build-arg BUILD_IMAGE="$base" --build-arg PREBUILT=yes \
        --build-arg REVISION="$(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)" \
        -f "$here/Dockerfile" "$root"
}

build_prometheus() {
    has harbinger/prometheus:local && return
    local dir
    dir=$(context prometheus)
    package "$dir/root" prometheus
    build harbinger/prometheus:local "$dir"
}

build_alertmanager() {
    has harbinger/alertmanager:local && return
    local dir
    dir=$(context alertmanager)
    package "$dir/root" prometheus-alertmanager
    build harbinger/alertmanager:local "$dir"
}

# The first JDK on this machine that the registry runs on.
newer_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
        if [ -x "$home/bin/jlink" ] && grep -qE '^JAVA_VERSION="(2[1-9]|[3-9][0-9])' "$home/release"; then
            echo "$home"
            return
        fi
    done
}

build_registry() {
    has harbinger/registry:local && return
    local dir jdk
    jdk=$(newer_jdk)
    if [ -z "$jdk" ]; then
        echo "harbinger/registry:local is left out: it needs a JDK of 21 or later on this machine"
        return
    fi
    make_base harbinger/base-newer:local "$jdk"
    dir=$(context registry)
    mkdir "$dir/server"
    "${maven[@]}" "$dependencies:copy" -Dartifact=io.apicurio:apicurio-registry-app:3.3.3:tar.gz:all \
        -DoutputDirectory="$work"
    tar -xzf "$work"/apicurio-registry-app-*.tar.gz -C "$dir/server"
    base=harbinger/base-newer:local build harbinger/registry:local "$dir"
}

[ $# -gt 0 ] || set -- base kafka app prometheus alertmanager registry
for image in "$@"; do
    began=$SECONDS
    "build_$image"
    name=harbinger/$image:local
    docker image inspect "$name" >/dev/null 2>&1 || continue
    printf '%-30s %5d MB  %3d s\n' "$name" \
        $(($(docker image inspect --format '{{.Size}}' "$name") / 1000000)) $((SECONDS - began))
done
