#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# startup.sh [RUNS]: what it costs to start and print one number, beside other languages.
# CPU time is user + system of the whole process; the median of RUNS (10) is the figure to quote,
# the minimum shows what a quiet machine would say.
set -euo pipefail
runs=${1:-10}
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../target/spl" && pwd -P)
samples=$(mktemp)
trap 'rm -f "$samples"' EXIT
LC_ALL=C
TIMEFORMAT='%U %S %R'

measure() {
  local name=$1
  shift
  if ! command -v "$1" > /dev/null; then
    printf '%-28s not installed\n' "$name"
    return
  fi
  "$@" > /dev/null 2>&1 || true
  : > "$samples"
  for ((i = 0; i < runs; i++)); do
    { time "$@" > /dev/null 2>&1; } 2>> "$samples"
  done
  awk '{ printf "%d %d\n", ($1 + $2) * 1000, $3 * 1000 }' "$samples" | sort -n | awk -v name="$name" '
    { cpu[NR] = $1; wall[NR] = $2 }
    END {
      n = asort_wall()
      printf "%-28s %6d %6d %6d\n", name, cpu[int((NR + 1) / 2)], cpu[1], wall[int((NR + 1) / 2)]
    }
    function asort_wall(  i, j, t) {
      for (i = 2; i <= NR; i++)
        for (j = i; j > 1 && wall[j] < wall[j - 1]; j--) { t = wall[j]; wall[j] = wall[j - 1]; wall[j - 1] = t }
      return NR
    }'
}

printf '%-28s %6s %6s %6s   (ms)\n' "" "cpu" "min" "wall"
measure "python3" python3 -c 'print(1)'
measure "node" node -e 'console.log(1)'
measure "spl" "$home/bin/spl" -e 'print 1'
measure "spl --jit=off" "$home/bin/spl" --jit=off -e 'print 1'
