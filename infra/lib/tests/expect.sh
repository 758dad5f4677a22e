# What the tests say. Each ends the test where it does not hold.
# shellcheck shell=bash

expect_equal() { # EXPECTED ACTUAL
  [[ $1 == "$2" ]] || { echo "expected \"$1\", got \"$2\""; exit 1; }
}

expect_contains() { # PART TEXT
  [[ $2 == *"$1"* ]] || { echo "expected \"$1\" in \"$2\""; exit 1; }
}

# expect_failure PART COMMAND…: it fails, and what it prints has PART in it.
expect_failure() {
  local part=$1 output
  shift
  if output=$("$@" 2>&1); then
    echo "expected $* to fail, it printed \"$output\""
    exit 1
  fi
  expect_contains "$part" "$output"
}

expect_soon() { # COMMAND…
  wait_until 20 "$@" || { echo "waited 20 s in vain for: $*"; exit 1; }
}

mode_of() {
  stat -c %a "$1"
}

# "! command" would pass whatever happens: bash exempts it from "set -e".
expect_false() { # COMMAND…
  ! "$@" || { echo "expected to be false: $*"; exit 1; }
}
