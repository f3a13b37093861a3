# SPDX-License-Identifier: Apache-2.0
# Sourced by the start script and by the scripts that build the distribution.
# find_jdk [TOOL]: sets `jdk` to the home of a JDK 25 that has bin/TOOL (default: java), or fails
# with one line on standard error. SPL_JDKS names folders to look through instead of the usual ones.

# Sets `version` to the version of the JDK at $1, empty when there is none.
jdk_version() {
  version=
  [ -r "$1/release" ] || return 0
  while IFS='=' read -r key value; do
    if [ "$key" = JAVA_VERSION ]; then
      version=${value#\"}
      version=${version%\"}
      return 0
    fi
  done < "$1/release"
}

# The home of the `java` that the command search finds, if it is not a wrapper.
jdk_on_path() {
  on_path=$(command -v java 2> /dev/null) || return 0
  while [ -h "$on_path" ]; do
    target=$(readlink "$on_path")
    case $target in
      /*) on_path=$target ;;
      *) on_path=${on_path%/*}/$target ;;
    esac
  done
  printf '%s\n' "${on_path%/bin/java}"
}

find_jdk() {
  jdk=
  seen=
  if [ -n "${SPL_JDKS:-}" ]; then
    set -- "${1:-java}" "${JAVA_HOME:-}" "$SPL_JDKS"/* "$(jdk_on_path)"
  else
    set -- "${1:-java}" "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /usr/local/java/* \
      /opt/java/* /opt/*jdk* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$(jdk_on_path)"
  fi
  tool=$1
  shift
  for candidate in "$@"; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/$tool" ] || continue
    jdk_version "$candidate"
    case $version in
      25 | 25.* | 25[-+]*)
        jdk=$candidate
        return 0
        ;;
      ?*) case " $seen " in *" $version "*) ;; *) seen="$seen $version" ;; esac ;;
    esac
  done
  echo "error: cannot start: JDK 25 is needed, found ${seen:+only}${seen:-none}; install it or point JAVA_HOME to it" >&2
  return 1
}
