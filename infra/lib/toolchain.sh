# Finds a JDK and Node that are new enough.
# shellcheck shell=bash

readonly JAVA_NEEDED=25
readonly NODE_NEEDED=20.19.0

# Sets and exports JAVA_HOME.
find_jdk() {
  local home
  home=$(newest_enough_jdk) || home=
  if [[ -z $home ]] && apt-cache show "openjdk-$JAVA_NEEDED-jdk-headless" >/dev/null 2>&1; then
    say "Installing openjdk-$JAVA_NEEDED-jdk-headless"
    install_packages "openjdk-$JAVA_NEEDED-jdk-headless"
    home=$(newest_enough_jdk) || home=
  fi
  [[ -n $home ]] ||
    die "no JDK $JAVA_NEEDED or newer was found, and this distribution has none: unpack one under /usr/lib/jvm (Eclipse Temurin, for example), or set JAVA_HOME to it."
  export JAVA_HOME=$home
}

newest_enough_jdk() {
  local candidate javac
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    ! is_new_jdk "$candidate" || { echo "$candidate"; return; }
  done
  javac=$(command -v javac) || return 1
  candidate=$(dirname "$(dirname "$(realpath "$javac")")")
  is_new_jdk "$candidate" && echo "$candidate"
}

is_new_jdk() {
  local version
  [[ -x $1/bin/javac && -r $1/release ]] || return 1
  version=$(jdk_version "$1")
  ((${version%%[.+-]*} >= JAVA_NEEDED))
}

jdk_version() {
  sed -nE 's/^JAVA_VERSION="([^"]+)"/\1/p' "$1/release"
}

# Puts a Node that is new enough, with npm, on PATH.
find_node() {
  export PATH="$BUILT/tools/node_modules/.bin:$PATH"
  ! is_new_node || return 0
  command -v npm >/dev/null || ensure_packages nodejs=node npm=npm
  ! is_new_node || return 0
  fetch_node
  is_new_node || die "Node $NODE_NEEDED or newer is needed: install it and start again."
}

is_new_node() {
  local version
  command -v npm >/dev/null && version=$(node --version 2>/dev/null) || return 1
  printf '%s\n%s\n' "$NODE_NEEDED" "${version#v}" | sort -CV
}

# The distribution's Node is too old, but its npm can bring another.
fetch_node() {
  local architecture
  case $(uname -m) in
    x86_64) architecture=x64 ;;
    aarch64) architecture=arm64 ;;
    *) die "Node $NODE_NEEDED or newer is needed: install it and start again." ;;
  esac
  say "Fetching Node 24 into $(short "$BUILT/tools")"
  mkdir -p "$BUILT/tools"
  required "Fetching Node" "$OVATION_HOME/log/packages.log" \
    npm install --prefix "$BUILT/tools" --no-audit --no-fund --no-save "node-linux-$architecture@24" npm@11
  ln -sf "../node-linux-$architecture/bin/node" "$BUILT/tools/node_modules/.bin/node"
}
