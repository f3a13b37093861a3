#!/bin/bash
# Runs a folder of the reference's spec files and prints how many cases pass per file.
# usage: run.sh FOLDER [SPL]   (SPL: the command to run, default the clone's own ./spl)
# The folder holds copies made by hand of the files that docs/conformance.md lists, named NN_name.spl,
# and beside them, under their path in the reference, the files that the specs read. Nothing is fetched.
folder=${1:-}
spl=${2:-$(cd "$(dirname "$0")/../../../.." && pwd)/spl}
if [ -z "$folder" ] || [ ! -d "$folder" ]; then
  echo "SKIPPED: no folder of reference files given or it is missing: '${folder}'" >&2
  exit 0
fi
cd "$folder" || exit 1
export SPL=$spl
total=0 agreed=0
printf '%-44s %6s %6s\n' file cases agree
for file in [0-9]*.spl; do
  out=$(timeout 120 "$spl" test "$file" 2>&1)
  line=$(echo "$out" | grep -E '[0-9]+ examples?,' | tail -1)
  cases=$(echo "$line" | grep -oE '^[0-9]+')
  failures=$(echo "$line" | grep -oE '[0-9]+ failures?' | grep -oE '^[0-9]+')
  if [ "${cases:-0}" = 0 ]; then
    out=$(timeout 120 "$spl" "$file" 2>&1)
    cases=$(echo "$out" | grep -cE '\[(PASS|FAIL)\]|^  (ok |FAIL) ')
    failures=$(echo "$out" | grep -cE '\[FAIL\]|^  FAIL ')
  fi
  if [ "${cases:-0}" = 0 ]; then
    cases=$(grep -cE '^ *it[ (]"' "$file") failures=$cases
  fi
  printf '%-44s %6d %6d\n' "$file" "$cases" $((cases - failures))
  total=$((total + cases)) agreed=$((agreed + cases - failures))
done
printf '%-44s %6d %6d\n' total "$total" "$agreed"
