# Debian packages: what is missing, and installing it without starting its services.
# shellcheck shell=bash

# package=what proves that it is there (a command, or a file)
RUN_PACKAGES=(janus=janus ffmpeg=ffmpeg nginx-light=nginx
  libnginx-mod-rtmp=/usr/share/nginx/modules-available/mod-rtmp.conf
  libnginx-mod-stream=/usr/lib/nginx/modules/ngx_stream_module.so coturn=turnserver maven=mvn
  curl=curl jq=jq xz-utils=xz iproute2=ip util-linux=setpriv)
DEMO_PACKAGES=(fonts-dejavu-core=/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf libpulse0=/usr/share/doc/libpulse0)
TEST_PACKAGES=(chromium=chromium shellcheck=shellcheck)
# Units that Debian's packages would start at boot, on our ports.
readonly SERVICES=(janus coturn nginx)

missing_packages() { # PACKAGE=PROOF…
  local entry proof
  for entry in "$@"; do
    proof=${entry#*=}
    [[ $proof != /* ]] || { [[ -e $proof ]] || echo "${entry%%=*}"; continue; }
    PATH=$PATH:/usr/sbin:/sbin command -v "$proof" >/dev/null || echo "${entry%%=*}"
  done
}

# ensure_packages PACKAGE=PROOF…
ensure_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  [[ $(uname -s) == Linux ]] && command -v apt-get >/dev/null ||
    die "this script installs packages on Debian and Ubuntu only. Here, install these yourself and start it again: ${missing[*]}."
  say "Installing ${missing[*]}"
  install_packages "${missing[@]}"
}

install_packages() {
  local log=$OVATION_HOME/log/packages.log enabled
  ((EUID == 0)) || command -v sudo >/dev/null ||
    die "these packages are missing: $*. Install them as root, or install sudo."
  mkdir -p "${log%/*}"
  enabled=$(enabled_services)
  as_root bash -c "$(declare -f apt_install offer_janus without_services); apt_install \"\$@\"" - "$@" >>"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    die "apt-get could not install $*; the whole log is $(short "$log")."
  }
  disable_new_services "$enabled"
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q
  [[ " $* " != *" janus "* ]] || offer_janus
  without_services apt-get install -q -y --no-install-recommends "$@"
}

# Debian 13 left Janus out, and Debian 12's package runs there. Its low priority keeps everything else as it is.
offer_janus() {
  local site
  [[ -z $(apt-cache madison janus) ]] && grep -qx 'ID=debian' /etc/os-release || return 0
  # shellcheck disable=SC2016
  site=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)
  printf 'Types: deb\nURIs: %s\nSuites: bookworm\nComponents: main\nSigned-By: %s\n' \
    "$site" /usr/share/keyrings/debian-archive-keyring.gpg >/etc/apt/sources.list.d/ovation-janus.sources
  printf 'Package: *\nPin: release n=bookworm\nPin-Priority: 100\n' >/etc/apt/preferences.d/ovation-janus
  apt-get update -q
}

# Debian starts what it installs; a policy that forbids it holds for this one call.
without_services() {
  local policy=/usr/sbin/policy-rc.d status=0
  [[ -e $policy ]] || {
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 0755 "$policy"
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  }
  "$@" || status=$?
  return "$status"
}

enabled_services() {
  command -v systemctl >/dev/null || return 0
  local unit
  for unit in "${SERVICES[@]}"; do
    ! systemctl is-enabled -q "$unit" 2>/dev/null || echo "$unit"
  done
}

# Those that were there before stay as their owner wants them.
disable_new_services() {
  local before=$1 unit
  for unit in $(enabled_services); do
    grep -qx "$unit" <<<"$before" || as_root systemctl disable -q "$unit" 2>/dev/null || true
  done
}
