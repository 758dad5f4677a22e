# shellcheck shell=bash

# A script that starts one unit and waits, as infra/run does.
parent() {
  lock_home
  start_unit it -- sleep 60
  watch_units
}

test_a_killed_run_leaves_nothing_behind() {
  parent >/dev/null 2>&1 &
  local run=$! program supervisor_pid
  expect_soon test -s run/it.pid
  program=$(<run/it.pid)
  supervisor_pid=$(<run/it.supervisor)
  kill -KILL "$run"
  expect_soon gone "$program"
  expect_soon gone "$supervisor_pid"
}

test_units_stop_in_reverse_order() {
  local name
  for name in first second; do
    # shellcheck disable=SC2016
    start_unit "$name" -- bash -c 'trap "echo $0 >>../order; exit" TERM; : >$0; while sleep 0.05; do :; done' "$name"
    expect_soon test -e "run/$name"
  done
  stop_units
  expect_equal "second first" "$(paste -sd ' ' order)"
}

test_a_second_run_is_refused() {
  parent >/dev/null 2>&1 &
  expect_soon test -s run/it.pid
  expect_failure "already runs from $OVATION_HOME (process" bash -c "
    source '$LIB/base.sh'; source '$LIB/units.sh'; lock_home"
  kill -KILL $!
}

test_leftovers_are_ended() {
  mkdir run
  (cd run && exec sleep 60) &
  echo $! >run/janus.pid
  expect_soon is_ours $!
  expect_equal "Ended what an earlier run had left: janus." "$(end_leftovers)"
  gone $!
}

test_a_stranger_with_a_known_process_id_is_left_alone() {
  mkdir run
  (cd / && exec sleep 60) &
  echo $! >run/janus.pid
  expect_equal "" "$(end_leftovers)"
  kill -0 $!
  kill -KILL $!
}

test_only_the_unit_sees_its_secrets() {
  with_secret() { export OVATION_TEST_SECRET=hush; }
  # shellcheck disable=SC2016
  environment=with_secret start_unit it -- bash -c 'echo "$OVATION_TEST_SECRET" >told; sleep 60'
  expect_soon test -s run/told
  expect_equal hush "$(<run/told)"
  expect_equal "" "${OVATION_TEST_SECRET:-}"
  stop_units
}
