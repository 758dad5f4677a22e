# Builds the service when its sources changed, unpacks it and makes its AOT cache.
# shellcheck shell=bash

readonly JAR=$ROOT/signaling/target/ovation.jar

build() {
  # Two stacks of one work tree share what is built.
  mkdir -p "$BUILT"
  exec 8>>"$BUILT/build.lock"
  flock 8
  [[ -n ${OVATION_SKIP_BUILD:-} ]] || ! sources_changed || build_jar
  [[ -s $JAR ]] || die "there is no $(short "$JAR"): start without OVATION_SKIP_BUILD."
  [[ $BUILT/app/ovation.jar -nt $JAR ]] || extract_jar
  exec 8>&-
}

sources_changed() {
  newer_than "$JAR" pom.xml signaling/pom.xml signaling/src/main || web_changed "$JAR"
}

web_changed() { # SINCE
  newer_than "$1" web-client/pom.xml web-client/package-lock.json web-client/index.html web-client/src web-client/public \
    web-client/*.config.*
}

# newer_than FILE PATH…: also when there is no FILE. A folder is newer when something in it was added or removed.
newer_than() (
  [[ -e $1 ]] || exit 0
  cd "$ROOT" || exit
  local present=() path
  for path in "${@:2}"; do
    [[ ! -e $path ]] || present+=("$path")
  done
  [[ -n $(find "${present[@]}" -newer "$1" -print -quit) ]]
)

# The checks are infra/test's business.
build_jar() {
  local started=${EPOCHREALTIME/./} log=$OVATION_HOME/log/build.log options=() begun
  say "Building; the first time takes some minutes (log: $(short "$log"))"
  web_changed "$ROOT/web-client/dist/index.html" || options=(-Dweb.skip)
  find_node
  begun=$(date +%s.%N)
  : >"$log"
  required "The build" "$log" mvn -B -f "$ROOT/pom.xml" -Dmaven.test.skip -Dspotless.check.skip "${options[@]}" package
  # Maven leaves the jar as old as it was when its contents did not change, and the next start would build again. Dated from
  # the build's beginning, so that a source changed meanwhile is newer.
  touch -d "@$begun" "$JAR"
  say "Built in $(seconds_since "$started") s"
}

# Beside the old one and then in its place: a service that runs keeps the files it has open.
extract_jar() {
  local log=$OVATION_HOME/log/build.log
  rm -rf "$BUILT/app.new" "$BUILT/app.old"
  required "Unpacking the service" "$log" "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$BUILT/app.new"
  touch "$BUILT/app.new/ovation.jar"
  [[ ! -e $BUILT/app ]] || mv "$BUILT/app" "$BUILT/app.old"
  mv "$BUILT/app.new" "$BUILT/app"
  rm -rf "$BUILT/app.old"
}

# A third of the start-up time, and a warm first second; without it the service runs just as well. Needs the stores and the media servers.
ensure_aot_cache() {
  java_command
  AOT_CACHE=$BUILT/app/$(jdk_version "$JAVA_HOME")-$(cksum <<<"${service[*]}" | cut -d ' ' -f 1).aot
  [[ ! -s $AOT_CACHE ]] || return 0
  say "Preparing a fast start (once for each build)"
  find_node
  environment=service_environment logged "$OVATION_HOME/log/build.log" "$LIB/rehearse" "$AOT_CACHE.new" \
    "${service[@]}" -jar "$BUILT/app/ovation.jar" &&
    mv "$AOT_CACHE.new" "$AOT_CACHE" ||
    say "That failed (see $(short "$OVATION_HOME/log/build.log")): the service starts without it, some seconds slower."
}
