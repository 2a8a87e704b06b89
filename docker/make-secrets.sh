#!/usr/bin/env bash
# Makes what compose.secure.yaml needs: an authority, certificates for the brokers and the administrator, and a random
# password for each user. Needs openssl. Nothing of it belongs into version control.
#
#   docker/make-secrets.sh [DIR]      DIR is docker/secrets by default; what is there already is kept
#
# The files are readable by all, since containers run as other users, in a directory that only you can enter.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dir=${1:-$here/secrets}
days=825
if [ -f "$dir/complete" ]; then
    exit 0
fi
umask 077
mkdir -p "$dir"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

quietly() {
    "$@" 2>openssl.log || {
        cat openssl.log >&2
        return 1
    }
}

quietly openssl req -x509 -newkey rsa:3072 -nodes -days "$days" -keyout ca.key -out ca.crt -subj "/CN=harbinger-ca" \
    -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign"

# A key with its chain in one file, as Kafka reads PEM.
certificate() {
    local name=$1 names=$2
    quietly openssl req -newkey rsa:3072 -nodes -keyout "$name.key" -out "$name.csr" -subj "/CN=$name"
    printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth,clientAuth\nbasicConstraints=CA:FALSE\n' "$names" >"$name.ext"
    quietly openssl x509 -req -in "$name.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days "$days" \
        -extfile "$name.ext" -out "$name.crt"
    cat "$name.key" "$name.crt" ca.crt >"$dir/$name.pem"
}

for id in 1 2 3; do
    certificate "kafka-$id" "DNS:kafka-$id,DNS:localhost,IP:127.0.0.1"
done
certificate admin "DNS:admin"
cp ca.crt "$dir/ca.pem"

# How the administrator's tools reach the cluster: by certificate.
cat >"$dir/admin.properties" <<PROPERTIES
security.protocol=SSL
ssl.truststore.type=PEM
ssl.truststore.location=/run/secrets/ca.pem
ssl.keystore.type=PEM
ssl.keystore.location=/run/secrets/admin.pem
PROPERTIES

# Each user: the password as the brokers take it, and the options of a client as the command line takes them.
for user in owner harbinger simulator subscriber operator; do
    password=$(openssl rand -hex 24)
    printf 'SCRAM-SHA-512=iterations=8192,password=%s\n' "$password" >"$dir/$user.scram"
    cat >"$dir/$user.args" <<ARGUMENTS
-K security.protocol=SASL_SSL
-K sasl.mechanism=SCRAM-SHA-512
-K ssl.truststore.type=PEM
-K ssl.truststore.location=/run/secrets/ca.pem
-K 'sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="$user" password="$password";'
ARGUMENTS
    cat >"$dir/$user.properties" <<PROPERTIES
security.protocol=SASL_SSL
sasl.mechanism=SCRAM-SHA-512
ssl.truststore.type=PEM
ssl.truststore.location=/run/secrets/ca.pem
sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="$user" password="$password";
PROPERTIES
done

chmod 644 "$dir"/*
touch "$dir/complete"
echo "secrets made in $dir"
