#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the start-up cache anew: lib/start.aot holds the classes that a short program needs, loaded
# and linked. The JVM accepts it only where it was made (same files, same folder), so a moved or
# copied installation runs this once more.
set -eu
lib=$(cd -P "${0%/*}" && pwd -P)
# The folder is the lock; somebody else's work is as good as ours.
lock=$lib/start.lock
find "$lock" -maxdepth 0 -mmin +10 -exec rm -rf {} + 2> /dev/null || true
mkdir "$lock" 2> /dev/null || exit 0
made=$lock/start.aot
trap 'rm -rf "$lock"' EXIT
trap 'exit 1' INT TERM HUP
SPL_CACHE_TRAINING=$made "$lib/../bin/spl" "$lib/training.spl" > "$made.log" 2>&1 || {
  cat "$made.log" >&2
  exit 1
}
[ -s "$made" ] || {
  echo "error: cannot make the start-up cache: the JVM wrote none" >&2
  exit 1
}
mv -f "$made" "$lib/start.aot"
echo "$lib" > "$lib/start.home"
