#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the start-up caches anew: lib/start.aot holds the classes that a short program needs, loaded
# and linked, lib/test.aot those of a run of small spec files, lib/prompt.aot those of a prompt. The
# JVM accepts them only where they were made (same files, same folder), so a moved or copied
# installation runs this once more.
set -eu
lib=$(cd -P "${0%/*}" && pwd -P)
# The folder is the lock; somebody else's work is as good as ours.
lock=$lib/start.lock
find "$lock" -maxdepth 0 -mmin +10 -exec rm -rf {} + 2> /dev/null || true
mkdir "$lock" 2> /dev/null || exit 0
trap 'rm -rf "$lock"' EXIT
trap 'exit 1' INT TERM HUP
train() {
  made=$lock/$1
  shift
  SPL_CACHE_TRAINING=$made XDG_STATE_HOME=$lock "$lib/../bin/spl" "$@" > "$made.log" 2>&1 || {
    cat "$made.log" >&2
    exit 1
  }
  [ -s "$made" ] || {
    echo "error: cannot make the start-up cache: the JVM wrote none" >&2
    exit 1
  }
  mv -f "$made" "$lib/"
}
# The compiler does not start here, so its classes stay out of this cache.
# Given as a folder, so that the search for spec files is part of it; two files, because files run
# side by side.
mkdir "$lock/specs"
cp "$lib/training_spec.spl" "$lock/specs/"
cp "$lib/training_spec.spl" "$lock/specs/second_spec.spl"
train test.aot test "$lock/specs" &
tests=$!
(
  export SPL_PROMPT_TRAINING=yes TERM=xterm
  train prompt.aot repl < "$lib/training.keys"
) &
prompt=$!
# As text: reading that looks at the class of a program in a file as well, so both are in the cache.
train start.aot -e "$(cat "$lib/training.spl")"
wait "$tests"
wait "$prompt"
# Without a terminal the prompt falls back to plain lines, and the cache would lack the editor.
grep -q numbers "$lock/spl/history" || {
  echo "error: cannot make the start-up cache of the prompt: its editor did not run" >&2
  exit 1
}
echo "$lib" > "$lib/start.home"
