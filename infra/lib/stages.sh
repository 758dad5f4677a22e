# Stages of infra/test: each runs one command, counts its tests and prints one line.
# shellcheck shell=bash

passed=0
failed=0
skipped=0

# stage NAME COUNTER FOLDER COMMAND…: COUNTER, told the log and the exit status, prints "PASSED FAILED SKIPPED".
stage() {
  local name=$1 counter=$2 folder=$3 status=0 counts good bad left
  local log=$OVATION_HOME/log/test/$name.log started=${EPOCHREALTIME/./}
  shift 3
  mkdir -p "${log%/*}"
  : >"$log"
  logged "$log" env -C "$folder" "$@" || status=$?
  counts=$("$counter" "$log" "$status") || counts=
  read -r good bad left <<<"${counts:-0 0 0}"
  # A command that fails without a failed test (it does not compile, it found no test) has failed all the same.
  ((status == 0 && good > 0 || bad > 0)) || bad=1
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + left))
  printf '%-8s %-14s %5d passed %3d failed %8s s\n' "$( ((bad)) && echo FAILED || echo ok)" "$name" "$good" "$bad" "$(seconds_since "$started")"
  ((bad == 0)) || { tail -n 40 "$log" && echo "The whole log is $(short "$log")."; } >&2
}

# A command that is itself one check.
one_check() {
  (($2 == 0)) && echo "1 0 0" || echo "0 1 0"
}

closing_line() {
  sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1 \2 0/p' "$1" | tail -n 1
}

vitest_report() {
  jq -r '"\(.numPassedTests) \(.numFailedTests) \(.numPendingTests)"' "$REPORTS/vitest.json"
}

playwright_report() {
  jq -r '.stats | "\(.expected + .flaky) \(.unexpected) \(.skipped)"' "$REPORTS/playwright.json"
}

maven_reports() {
  find "$ROOT/signaling/target" -path '*-reports/TEST-*.xml' -exec grep -ho '<testsuite [^>]*>' {} + |
    awk '
      function number(name) { return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
      { tests += number("tests"); bad += number("errors") + number("failures"); left += number("skipped") }
      END { print tests - bad - left, bad + 0, left + 0 }'
}

# What failed, and then passed: a weakness to look at, of the product or of its test.
second_attempts() {
  find "$ROOT/signaling/target" -path '*-reports/TEST-*.xml' -exec grep -hoE '<testcase [^>]*>|<flaky(Error|Failure) ' {} + |
    awk -F'"' '/<testcase/ { name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name) } /<flaky/ { print name }' | sort -u
  [[ ! -f $REPORTS/playwright.json ]] ||
    jq -r '.. | objects | select(has("tests") and has("title")) | select(any(.tests[]; .status == "flaky")) | .title' "$REPORTS/playwright.json"
}

summary() {
  second_attempts | sed 's/^/second attempt: /'

  printf '%d passed, %d failed' "$passed" "$failed"
  ((skipped == 0)) || printf ', %d skipped' "$skipped"
  printf '\n'
  ((failed == 0 && passed > 0))
}
