# shellcheck shell=bash

fake_jdk() { # FOLDER VERSION
  mkdir -p "$1/bin"
  echo "JAVA_VERSION=\"$2\"" >"$1/release"
  install -m 0755 /dev/null "$1/bin/javac"
}

test_a_jdk_is_judged_by_its_version() {
  fake_jdk old 17.0.15
  fake_jdk lts 25.0.3
  fake_jdk early 26-ea
  expect_false is_new_jdk old
  is_new_jdk lts
  is_new_jdk early
  expect_false is_new_jdk nowhere
}

test_without_a_jdk_a_sentence_says_what_to_do() {
  newest_enough_jdk() { return 1; }
  apt-cache() { return 1; }
  expect_failure "set JAVA_HOME" find_jdk
}

test_node_is_judged_by_its_version() {
  npm() { :; }
  node() { echo v20.9.0; }
  expect_false is_new_node
  node() { echo v20.19.0; }
  is_new_node
  node() { echo v24.1.0; }
  is_new_node
}

test_a_build_is_stale_when_a_source_is_changed_added_or_removed() {
  ROOT=$PWD
  mkdir -p src/a
  touch -d '1 hour ago' src/a/one src/a/two src/a jar
  touch -d '2 hours ago' src
  expect_false newer_than "$PWD/jar" src not-there
  touch src/a/one
  newer_than "$PWD/jar" src
  touch -d '1 hour ago' src/a/one
  rm src/a/two
  newer_than "$PWD/jar" src
}

test_a_missing_build_is_stale() {
  newer_than "$PWD/no-jar" infra
}

test_a_failure_shows_the_end_of_the_log() {
  expect_failure "The build failed; the whole log is" required "The build" "$PWD/log/x.log" bash -c 'echo "no such symbol"; exit 3'
  expect_failure "no such symbol" required "The build" "$PWD/log/x.log" bash -c 'exit 3'
}

test_versions_come_from_the_pom() {
  [[ $(version_of postgres-binaries) =~ ^[0-9.]+$ && $(version_of embedded-redis) =~ ^[0-9.]+$ ]]
}

test_a_job_is_ended_with_all_it_started() {
  # The child outlives its parent by a second, as npm outlives Maven.
  logged "$PWD/log" bash -c 'bash -c "trap \"sleep 1; exit\" TERM; echo \$\$ >child; while sleep 0.1; do :; done" & wait' &
  local logging=$!
  expect_soon test -s child
  job=$(ps_group "$(<child)")
  end_job
  gone "$(<child)"
  wait "$logging" || true
}

ps_group() { # PID
  cut -d ' ' -f 5 "/proc/$1/stat"
}
