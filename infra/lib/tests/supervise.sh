# shellcheck shell=bash

begin() { # COMMAND…
  "$LIB/supervise" it -- "$@" >said 2>&1 &
  supervisor_pid=$!
  expect_soon test -s run/it.pid
}

is_another() { # PID
  [[ -s run/it.pid && $(<run/it.pid) != "$1" ]] && kill -0 "$(<run/it.pid)"
}

test_a_dead_program_is_started_again() {
  begin sleep 60
  local first
  first=$(<run/it.pid)
  kill -KILL "$first"
  expect_soon is_another "$first"
  expect_contains 'it ended with status 137, starting again in 0.1 s' "$(<said)"
  expect_contains 'starting again' "$(<log/it.log)"
  kill "$supervisor_pid"
  wait "$supervisor_pid"
}

test_a_program_that_keeps_ending_is_started_ever_later() {
  begin false
  expect_soon grep -q 'again in 1 s' said
  expect_contains 'again in 0.5 s' "$(<said)"
  kill "$supervisor_pid"
  wait "$supervisor_pid"
}

test_term_ends_the_program_first() {
  begin sleep 60
  local program
  program=$(<run/it.pid)
  kill "$supervisor_pid"
  wait "$supervisor_pid"
  gone "$program"
  [[ ! -e run/it.pid && ! -e run/it.supervisor ]]
}

test_the_program_gets_the_signal_it_wants() {
  # shellcheck disable=SC2016
  "$LIB/supervise" --stop-signal USR1 it -- bash -c 'trap "echo asked; exit" USR1; : >ready; while sleep 0.1; do :; done' &
  supervisor_pid=$!
  expect_soon test -e run/ready
  kill "$supervisor_pid"
  wait "$supervisor_pid"
  expect_contains asked "$(<log/it.log)"
}

test_a_killed_supervisor_takes_its_program_along() {
  begin sleep 60
  local program
  program=$(<run/it.pid)
  kill -KILL "$supervisor_pid"
  expect_soon gone "$program"
}
