#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# format.sh check|apply|changed: compares all Java sources with the formatter's output, rewrites them,
# or rewrites those that the last common state with the main branch does not have.
# The formatter reads sources with the parser of the JDK it runs on, so it cannot run inside Maven,
# whose JDK may be older than the sources.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
formatter=$root/target/format
# shellcheck source=../launcher/src/main/distribution/lib/find-jdk.sh
. "$root/launcher/src/main/distribution/lib/find-jdk.sh"
find_jdk javac

if [ ! -d "$formatter" ]; then
  mvn -B -q -N -f "$root/pom.xml" dependency:copy@formatter
fi

case ${1:-check} in
  check) mode=(--dry-run --set-exit-if-changed) ;;
  apply | changed) mode=(--replace) ;;
  *)
    echo "usage: format.sh check|apply|changed" >&2
    exit 2
    ;;
esac

exports=()
for package in api code file main parser processing tree util; do
  exports+=(--add-exports "jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED")
done

list=$(mktemp)
trap 'rm -f "$list"' EXIT
if [ "${1:-check}" = changed ]; then
  base=$(git -C "$root" merge-base HEAD origin/main)
  { git -C "$root" diff --name-only --diff-filter=d "$base" -- '*.java'
    git -C "$root" ls-files --others --exclude-standard -- '*.java'
  } | sed "s#^#$root/#" > "$list"
  [ -s "$list" ] || exit 0
else
  find "$root"/*/src -name '*.java' > "$list"
fi
"$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn400m --sun-misc-unsafe-memory-access=allow "${exports[@]}" \
  \
  -cp "$formatter/*" com.google.googlejavaformat.java.Main "${mode[@]}" "@$list" || {
  echo "error: the files above are not formatted; repair them with: mvn -q -N validate -Dspl.format=apply" >&2
  exit 1
}
