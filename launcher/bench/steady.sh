#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# steady.sh: how fast compiled guest code is, and how much faster than interpreted.
# Each program prints the milliseconds of every round; the best round counts, because the others
# contain compilation or a neighbour's load.
set -euo pipefail
bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
spl=$bench/../target/spl/bin/spl

best() {
  "$spl" "$@" | awk '{ t = $(NF - 1); if (NR == 1 || t < min) min = t } END { print min }'
}

printf '%-8s %10s %12s %8s   (ms, best round)\n' "" "compiled" "interpreted" "ratio"
for program in "$bench"/programs/*.spl; do
  name=$(basename "$program" .spl)
  fast=$(best "$program")
  slow=$(best --jit=off "$program")
  printf '%-8s %10d %12d %7dx\n' "$name" "$fast" "$slow" "$((slow / fast))"
done
