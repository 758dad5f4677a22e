# The IPv4 address that media uses. Loopback is no choice: ICE leaves it out.
# shellcheck shell=bash

choose_ice_address() {
  local interface=${OVATION_ICE_INTERFACE:-}
  if [[ -z ${OVATION_ICE_ADDRESS:-} ]]; then
    [[ -n $interface ]] || interface=$(default_interface)
    OVATION_ICE_ADDRESS=$(first_address "$interface")
    [[ -n $OVATION_ICE_ADDRESS || -n ${OVATION_ICE_INTERFACE:-} ]] || OVATION_ICE_ADDRESS=$(first_address)
  fi
  [[ -n $OVATION_ICE_ADDRESS ]] ||
    die "${interface:+Interface $interface has no IPv4 address; }WebRTC needs an interface with one besides loopback: connect this machine to a network, or name an address in OVATION_ICE_ADDRESS."
  export OVATION_ICE_ADDRESS
}

default_interface() {
  ip -4 route show default | sed -nE 's/.* dev ([^ ]+).*/\1/p' | head -n 1
}

first_address() { # [INTERFACE]
  ip -4 -o address show ${1:+dev "$1"} scope global up 2>/dev/null |
    sed -nE 's/.* inet ([0-9.]+).*/\1/p' | head -n 1
}
