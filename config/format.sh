#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# format.sh check|apply: compares all Java sources with the formatter's output, or rewrites them.
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
  apply) mode=(--replace) ;;
  *)
    echo "usage: format.sh check|apply" >&2
    exit 2
    ;;
esac

exports=()
for package in api code file main parser processing tree util; do
  exports+=(--add-exports "jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED")
done

list=$(mktemp)
trap 'rm -f "$list"' EXIT
find "$root"/*/src -name '*.java' > "$list"
"$jdk/bin/java" -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow "${exports[@]}" \
  \
  -cp "$formatter/*" com.google.googlejavaformat.java.Main "${mode[@]}" "@$list" || {
  echo "error: the files above are not formatted; repair them with: mvn -q -N validate -Dspl.format=apply" >&2
  exit 1
}
