# SPDX-License-Identifier: Apache-2.0
# Sourced by the start script in the root of a clone, which sets $root, $built and is_stale.
# build_once builds the distribution unless somebody else is just doing that. It is silent but for
# one line on a terminal; when it fails it says why in a few lines and where the rest is.

say() {
  if [ -t 2 ]; then
    printf '\r\033[K%s' "$1" >&2
  fi
}

# The folder is the lock: making one is atomic everywhere. It holds the number of its owner, so
# that what a killed build left behind can be taken over.
take_lock() {
  until mkdir "$lock" 2> /dev/null; do
    owner=$(cat "$lock/owner" 2> /dev/null)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2> /dev/null; then
      mv "$lock" "$lock.$$" 2> /dev/null && rm -rf "$lock.$$"
      continue
    fi
    say "spl: waiting for another build of this clone"
    sleep 0.2
  done
  echo "$$" > "$lock/owner"
}

build_once() {
  cache=$root/.spl-cache
  lock=$cache/lock
  log=$cache/build.log
  mkdir -p "$cache" || return 1
  take_lock
  trap 'rm -rf "$lock"; exit 130' INT TERM HUP
  status=0
  if is_stale; then
    build || status=1
  fi
  rm -rf "$lock"
  trap - INT TERM HUP
  say ""
  return $status
}

build() {
  if ! command -v mvn > /dev/null; then
    echo "error: cannot build the interpreter: Maven (the command mvn) is not installed" >&2
    return 1
  fi
  . "$root/launcher/src/main/distribution/lib/find-jdk.sh"
  find_jdk javac || return 1
  say "spl: building the interpreter, once (about a minute)"
  started=$cache/started
  touch "$started"
  mvn -B -q -f "$root/pom.xml" -Dquick -Dmaven.test.skip=true -pl launcher -am package \
    > "$log" 2>&1 < /dev/null || {
    echo "error: cannot build the interpreter; the complete log is in $log" >&2
    grep -m 10 '^\[ERROR\]' "$log" >&2
    return 1
  }
  # Sources that changed while the build ran are newer than this.
  touch -r "$started" "$built"
}
