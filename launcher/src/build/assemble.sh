#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Puts the distribution together: assemble.sh MODULE_FOLDER JARS LAUNCHER_JAR TARGET
# Everything is made beside TARGET and moved there at the end, so that a running interpreter keeps
# the files that it started with.
set -euo pipefail
sources=$1/src/main/distribution
jars=$2
launcher_jar=$3
target=$4

staging=$target.new
rm -rf "$staging"
mkdir -p "$staging/lib/net" "$staging/lib/modules" "$staging/lib/compiler" "$staging/bin"
touch "$staging/lib/built"

cp "$sources/bin/spl" "$staging/bin/spl"
ln -s spl "$staging/bin/simple"
cp "$sources"/lib/* "$staging/lib/"
chmod 755 "$staging/bin/spl" "$staging/lib/train.sh"
cp "$1/../LICENSE" "$1/../CHANGELOG.md" "$staging/"

cp "$jars"/*.jar "$launcher_jar" "$staging/lib/modules/"
rm -rf "$jars"
# What only a prompt needs: plain runs do not even look at it.
mkdir "$staging/lib/prompt"
mv "$staging"/lib/modules/jline-*.jar "$staging/lib/prompt/"
rm "$staging"/lib/prompt/jline-native-*.jar
# What replaces the JDK's empty compiler module when the interpreter runs on a stock JDK.
for name in collections compiler truffle-compiler word; do
  mv "$staging/lib/modules/$name"-[0-9]*.jar "$staging/lib/compiler/"
done

# The network library is looked at with a program's first socket, not at the start.
mv "$staging"/lib/modules/netty-*.jar "$staging"/lib/modules/spl-netty-driver-*.jar "$staging/lib/net/"

# shellcheck source=../main/distribution/lib/find-jdk.sh
. "$sources/lib/find-jdk.sh"
find_jdk jlink
"$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "$1/src/build/LinkAhead.java" \
  "$staging"/lib/modules/*.jar
"$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
  --add-opens java.base/java.lang.reflect=ALL-UNNAMED "$1/src/build/ReadyProxyWriter.java" \
  "$staging"/lib/modules/spl-launcher-*.jar "$staging"/lib/modules/*.jar
(
  # The framework's own way to get this library is to unpack it into the user's home at every start.
  cd "$staging/lib"
  "$jdk/bin/jar" xf modules/truffle-api-[0-9]*.jar META-INF/resources/engine/libtruffleattach
  case $(uname -sm) in
    "Linux x86_64") platform=linux/amd64 ;;
    "Linux aarch64") platform=linux/aarch64 ;;
    "Darwin arm64") platform=darwin/aarch64 ;;
    *) platform=none ;;
  esac
  cp META-INF/resources/engine/libtruffleattach/"$platform"/bin/libtruffleattach.* . || true
  rm -rf META-INF
)

# Without jdk.graal.compiler: an empty module of that name in the image would hide the real one.
"$jdk/bin/jlink" \
  --add-modules java.base,java.logging,java.management,java.sql,jdk.internal.vm.ci,jdk.management,jdk.net,jdk.nio.mapmode,jdk.unsupported,jdk.zipfs \
  --strip-java-debug-attributes --no-header-files --no-man-pages \
  --output "$staging/lib/image"
"$staging/lib/image/bin/java" -XX:+UseSerialGC -Xshare:dump > /dev/null

rm -rf "$target.old"
if [ -e "$target" ]; then
  mv "$target" "$target.old"
fi
mv "$staging" "$target"
rm -rf "$target.old"

# A cache is a convenience: without one everything still works.
"$target/lib/train.sh" || echo "the start-up cache could not be made; starting will be slower"
