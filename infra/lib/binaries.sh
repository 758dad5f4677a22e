# Programs that come out of Maven artifacts: PostgreSQL, Redis, and the demo's ffmpeg.
# shellcheck shell=bash

readonly DEPENDENCY_PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:3.9.0
readonly FFMPEG_VERSION=8.1.2-1.5.14

machine() { # FOR_X86_64 FOR_AARCH64
  case $(uname -m) in
    x86_64) echo "$1" ;;
    aarch64) echo "$2" ;;
    *) die "there is no ready PostgreSQL, Redis or ffmpeg for $(uname -m): set OVATION_DATABASE_URL and OVATION_REDIS_URL to servers of your own." ;;
  esac
}

ensure_postgres() {
  local version
  version=$(version_of postgres-binaries)
  POSTGRES_BIN=$BUILT/bin/postgres-$version/bin
  [[ ! -x $POSTGRES_BIN/postgres ]] || return 0
  say "Fetching PostgreSQL $version"
  unpack "io.zonky.test.postgres:embedded-postgres-binaries-linux-$(machine amd64 arm64v8):$version" "postgres-$version" \
    'tar -xJf postgres-*.txz && rm postgres-*.txz'
}

ensure_redis() {
  local version
  version=$(version_of embedded-redis)
  REDIS_SERVER=$BUILT/bin/redis-$version/redis-server
  [[ ! -x $REDIS_SERVER ]] || return 0
  say "Fetching Redis"
  unpack "com.github.codemonstur:embedded-redis:$version" "redis-$version" \
    "mv redis-server-*-linux-$(machine amd64 arm64) redis-server && chmod +x redis-server && rm -r redis-server-* META-INF redis"
}

# Debian's ffmpeg cannot publish over WHIP.
ensure_ffmpeg() {
  local platform
  platform=$(machine linux-x86_64 linux-arm64)-gpl
  FFMPEG_DIR=$BUILT/bin/ffmpeg-$FFMPEG_VERSION
  [[ ! -x $FFMPEG_DIR/ffmpeg ]] || return 0
  say "Fetching ffmpeg $FFMPEG_VERSION"
  unpack "org.bytedeco:ffmpeg:$FFMPEG_VERSION:jar:$platform" "ffmpeg-$FFMPEG_VERSION" \
    "mv org/bytedeco/ffmpeg/$platform/* . && rm -r org META-INF libjni* && chmod +x ffmpeg ffprobe"
}

version_of() { # the property NAME.version of the parent pom
  sed -nE "s|.*<$1\.version>(.*)</$1\.version>.*|\1|p" "$ROOT/pom.xml"
}

# unpack ARTIFACT FOLDER SCRIPT: the jar's files into bin/FOLDER, then SCRIPT there; the folder appears when all is done.
unpack() {
  local folder=$BUILT/bin/$2 log=$OVATION_HOME/log/build.log
  rm -rf "$folder.new"
  mkdir -p "$folder.new"
  required "Fetching $1" "$log" mvn -B -N -f "$ROOT/pom.xml" "$DEPENDENCY_PLUGIN:copy" -Dartifact="$1" -DoutputDirectory="$folder.new"
  required "Unpacking $1" "$log" bash -ec "cd '$folder.new' && '$JAVA_HOME/bin/jar' xf ./*.jar && rm ./*.jar && $3"
  mv "$folder.new" "$folder"
}
