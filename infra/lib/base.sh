# What every script here needs: where things are, how to speak, how to run something long.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
LIB=$ROOT/infra/lib
# What is built from this work tree; every OVATION_HOME uses the same.
BUILT=$ROOT/.ovation
OVATION_HOME=$(realpath -m "${OVATION_HOME:-$BUILT}")
export OVATION_HOME

say() {
  printf '%s\n' "$*"
}

die() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# The path as a person at the repository's root would type it.
short() {
  printf '%s' "${1#"$ROOT"/}"
}

seconds_since() { # MICROSECONDS (from EPOCHREALTIME without its point)
  local tenths=$(((${EPOCHREALTIME/./} - $1) / 100000))
  printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}

# wait_until SECONDS COMMAND…: false when the command still fails after that long.
wait_until() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < end)) || return 1
    sleep 0.05
  done
}

job=
# logged LOG COMMAND…: runs something long. Its output goes to the log, its last line to the terminal. It has a session
# of its own, so that Ctrl-C reaches this script alone, which then ends it whole (end_job).
# `environment` may name a function that exports what only the command shall see.
logged() {
  local log=$1 parent=$BASHPID status=0
  shift
  mkdir -p "$(dirname "$log")"
  (
    "${environment:-:}"
    exec setsid "$LIB/leash" TERM "$parent" "$@" </dev/null >>"$log" 2>&1
  ) &
  job=$!
  while kill -0 "$job" 2>/dev/null; do
    show_progress "$log"
    sleep 0.2
  done
  clear_progress
  wait "$job" || status=$?
  job=
  return "$status"
}

# All of it: npm, for one, goes on for a while after the Maven that called it.
end_job() {
  [[ -n $job ]] || return 0
  kill -TERM -- "-$job" 2>/dev/null || true
  wait "$job" 2>/dev/null || true
  wait_until 10 session_is_over || kill -KILL -- "-$job" 2>/dev/null || true
}

session_is_over() {
  ! kill -0 -- "-$job" 2>/dev/null
}

show_progress() {
  [[ -t 1 ]] || return 0
  printf '\r\033[K    %.*s' "$((${COLUMNS:-80} - 6))" "$(tail -n 1 "$1" 2>/dev/null | tr -d '\r\033')"
}

clear_progress() {
  [[ ! -t 1 ]] || printf '\r\033[K'
}

# logged, and the end of the log with a sentence when it fails: required WHAT LOG COMMAND…
required() {
  local what=$1 log=$2
  logged "${@:2}" && return
  tail -n 30 "$log" >&2
  die "$what failed; the whole log is $(short "$log")."
}
