# The programs that make up a running Ovation, each under its own `supervise`.
# shellcheck shell=bash

units=() # in the order of their start
declare -A supervisor=()

# start_unit [--stop-signal SIGNAL] NAME -- COMMAND…
# `environment` may name a function that exports what only this unit shall see.
start_unit() {
  local name=$1 parent=$BASHPID
  [[ $1 != --stop-signal ]] || name=$3
  (
    "${environment:-:}"
    # A session of its own: Ctrl-C reaches infra/run alone. TERM at its death: killed or not, it leaves nothing behind.
    exec setsid "$LIB/leash" TERM "$parent" "$LIB/supervise" "$@" 9>&-
  ) &
  supervisor[$name]=$!
  units+=("$name")
}

stop_unit() {
  local pid=${supervisor[$1]:-}
  [[ -n $pid ]] || return 0
  unset "supervisor[$1]"
  kill "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
}

# Last started, first stopped.
stop_units() {
  local index
  for ((index = ${#units[@]} - 1; index >= 0; index--)); do
    stop_unit "${units[index]}"
  done
  units=()
}

# Returns when a supervisor is gone, which happens only when somebody killed it.
watch_units() {
  local name
  while true; do
    wait -n 2>/dev/null || true
    for name in "${units[@]}"; do
      kill -0 "${supervisor[$name]}" 2>/dev/null || die "the supervisor of $name was killed; stopping the rest."
    done
  done
}

unit_log_tail() {
  tail -n 15 "$OVATION_HOME/log/$1.log" >&2
}

# One infra/run for each OVATION_HOME.
lock_home() {
  mkdir -p "$OVATION_HOME"/{run,log,data,etc}
  exec 9>>"$OVATION_HOME/run/lock"
  flock -n 9 ||
    die "Ovation already runs from $OVATION_HOME (process $(<"$OVATION_HOME/run/infra.pid")): stop that one with Ctrl-C or kill."
  echo $$ >"$OVATION_HOME/run/infra.pid"
}

unlock_home() {
  [[ $(cat "$OVATION_HOME/run/infra.pid" 2>/dev/null) != "$$" ]] || rm "$OVATION_HOME/run/infra.pid"
}

# Ends what a killed infra/run may have left, known by its pid files: supervisors first, since they start things again.
end_leftovers() {
  local ended=() file
  for file in "$OVATION_HOME"/run/*.supervisor "$OVATION_HOME"/run/*.pid "$OVATION_HOME"/data/postgres/postmaster.pid; do
    [[ -e $file ]] || continue
    ! end_leftover "$file" || ended+=("$(unit_of "$file")")
  done
  ((${#ended[@]} == 0)) || say "Ended what an earlier run had left: $(printf '%s\n' "${ended[@]}" | sort -u | paste -sd , | sed 's/,/, /g')."
}

unit_of() { # PID_FILE
  local name
  name=$(basename "$1")
  name=${name%.*}
  echo "${name/postmaster/postgres}"
}

end_leftover() { # PID_FILE
  local pid signal=TERM
  read -r pid <"$1" || true
  is_ours "$pid" || return 1
  [[ $(unit_of "$1") != postgres || $1 == *.supervisor ]] || signal=INT
  kill -s "$signal" "$pid" 2>/dev/null || return 1
  wait_until 12 gone "$pid" || kill -KILL "$pid" 2>/dev/null || true
}

# A process id may belong to somebody else by now; ours work inside OVATION_HOME.
is_ours() {
  [[ $1 =~ ^[0-9]+$ && $1 -ne $$ ]] && [[ $(readlink "/proc/$1/cwd") == "$OVATION_HOME"/* ]]
}

gone() {
  ! kill -0 "$1" 2>/dev/null || [[ $(cut -d ' ' -f 3 "/proc/$1/stat" 2>/dev/null) == [ZX]* ]]
}
