#!/usr/bin/env bash
# Writes a small root file system to standard output, as a tar: a Java runtime made by jlink from the JDK of this
# machine, and bash and the core utilities with their libraries. For "docker import", where no registry is to be had.
set -euo pipefail

java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
if [ ! -x "$java_home/bin/jlink" ]; then
    echo "$java_home is no JDK: set JAVA_HOME" >&2
    exit 1
fi
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"

mkdir -p "$root"/{bin,dev,etc,home,lib64,opt,proc,root,run,sys,tmp,usr/bin,usr/lib,var/lib,var/log}
chmod 1777 "$root/tmp"

# JDK 21 renamed the levels.
compress=2
[ ! -x "$java_home/bin/jwebserver" ] || ! "$java_home/bin/jlink" --help | grep -q zip-6 || compress=zip-6
"$java_home/bin/jlink" --compress="$compress" --strip-java-debug-attributes --no-header-files --no-man-pages \
    --add-modules java.se,jdk.crypto.ec,jdk.httpserver,jdk.jcmd,jdk.localedata,jdk.management.agent,jdk.naming.dns,jdk.security.auth,jdk.unsupported,jdk.zipfs \
    --include-locales=en,zh --output "$root/opt/java" >&2
for tool in java jcmd keytool; do
    ln -s "/opt/java/bin/$tool" "$root/usr/bin/$tool"
done

programs=(bash cat chmod chown cp cut date dirname env false grep head hostname id install ls mkdir mktemp mv printf
    readlink realpath rm sed sleep sort tail test touch tr true uname wc)
for program in "${programs[@]}"; do
    install -m 755 "$(readlink -f "$(type -P "$program")")" "$root/usr/bin/$program"
done
for program in bash sh; do
    ln -s /usr/bin/bash "$root/bin/$program"
done
for program in sleep env cat; do
    ln -s "/usr/bin/$program" "$root/bin/$program"
done

# The libraries of all of it, and those that the natives of RocksDB, Zstandard and Snappy ask for.
{
    find "$root/usr/bin" "$root/opt/java" -type f \( -perm -100 -o -name '*.so' \) -print0 | xargs -0 ldd 2>/dev/null
    ldconfig -p | grep -E 'lib(stdc\+\+\.so\.6|gcc_s\.so\.1|m\.so\.6|dl\.so\.2|rt\.so\.1|pthread\.so\.0|nss_dns\.so\.2|nss_files\.so\.2|resolv\.so\.2) .*(x86-64|AArch64)'
} | grep -oE '/(usr/)?lib[^ )]*' | sort -u | while read -r library; do
    # What jlink made brings its own.
    case $library in "$root"*) continue ;; esac
    [ -f "$library" ] || continue
    target=$root$library
    [ ! -e "$target" ] || continue
    mkdir -p "$(dirname "$target")"
    cp -L "$library" "$target"
done

mkdir -p "$root/usr/lib/locale"
cp -r /usr/lib/locale/C.utf8 "$root/usr/lib/locale/"
printf 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/bin/false\n' >"$root/etc/passwd"
printf 'root:x:0:\nnogroup:x:65534:\n' >"$root/etc/group"
printf 'hosts: files dns\n' >"$root/etc/nsswitch.conf"
printf 'PRETTY_NAME="Harbinger base"\nID=harbinger-base\n' >"$root/etc/os-release"

tar -C "$root" --numeric-owner --owner=0 --group=0 -cf - .
