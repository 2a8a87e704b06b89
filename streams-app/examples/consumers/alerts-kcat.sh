#!/usr/bin/env bash
# What kcat shows of an alert topic without a schema: the CloudEvents headers, the key, and how long the value is.
#
#   alerts-kcat.sh BOOTSTRAP TOPIC
#
# Reads to the end of the topic. A length of -1 is a record without a value, which ends an alert on alerts-current.
set -euo pipefail

[ $# -eq 2 ] || { sed -n '4s/^# *//p' "$0" >&2 && exit 2; }
exec kcat -C -q -e -b "$1" -t "$2" -o beginning -X isolation.level=read_committed -f '%h\t%k\t%S\n'
