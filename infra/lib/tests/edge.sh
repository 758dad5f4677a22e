# shellcheck shell=bash

# An origin of our own that answers each path once per `_HLS_msn` after a while, and logs what it was asked.
start_origin() {
  node "$LIB/tests/edge-origin.mjs" >origin-asked 2>&1 &
  expect_soon test -s origin-asked
  read -r OVATION_EDGE_ORIGIN <origin-asked
}

start_edge() {
  OVATION_EDGE_LISTEN=127.0.0.1:18090
  # The workers have another user, who has to get at what lies here.
  chmod 755 . ..
  edge_config
  nginx -p "$OVATION_EDGE_HOME" -c "$OVATION_HOME/etc/edge/nginx.conf" >/dev/null 2>&1 &
  # A killed master would leave its worker behind.
  trap 'kill '"$!"'; wait '"$!"' || true; kill -KILL $(jobs -p) 2>/dev/null || true' EXIT
  expect_soon accepts_connections 18090
}

asked() { # PATH: how often the origin was asked for it
  grep -cxF "$1" origin-asked || true
}

ask() { # PATH [CURL OPTION…]
  curl -s --max-time 10 "http://127.0.0.1:18090$1" "${@:2}"
}

crowd() { # COUNT PATH: status, answer, and how many ms after the origin's, of each
  node "$LIB/tests/edge-crowd.mjs" 18090 "$@"
}

test_a_crowd_waits_for_one_request_and_is_answered_at_once() {
  local blocking='/hls/a/high/index.m3u8?_HLS_msn=7&_HLS_part=1&' answers
  start_origin
  start_edge
  answers=$(crowd 50 "$blocking")
  expect_equal 50 "$(grep -c '^200 answer 1 ' <<<"$answers")"
  expect_equal 1 "$(asked "$blocking")"
  # The origin takes 1,050 ms, and nginx's own lock would look again every 500 ms: 450 ms after the answer.
  expect_equal "" "$(awk '{ print $4 }' <<<"$answers" | sort -n | awk 'NR == 25 && $1 > 350')"
}

test_what_the_origin_was_asked_is_logged_once() {
  start_origin
  start_edge
  ask '/hls/a/7.m4s' >/dev/null
  ask '/hls/a/7.m4s' >/dev/null
  expect_equal "200 /hls/a/7.m4s" "$(awk '{ print $2, $4 }' edge/origin.log)"
}

test_who_shows_a_token_is_answered_by_the_origin_and_not_logged() {
  start_origin
  start_edge
  ask '/hls/a/7.m4s' >/dev/null
  ask '/hls/a/7.m4s?token=secret' >/dev/null
  ask '/hls/a/7.m4s?bare=1&token=secret' >/dev/null
  expect_equal 1 "$(asked '/hls/a/7.m4s?token=secret&')"
  expect_equal 1 "$(asked '/hls/a/7.m4s?token=secret&bare=1&')"
  expect_equal "" "$(grep secret edge/origin.log || true)"
}

test_another_part_is_another_answer() {
  start_origin
  start_edge
  expect_equal "answer 1" "$(ask '/hls/a/index.m3u8?_HLS_msn=7&_HLS_part=1')"
  expect_equal "answer 2" "$(ask '/hls/a/index.m3u8?_HLS_msn=7&_HLS_part=2')"
  expect_equal "answer 1" "$(ask '/hls/a/index.m3u8?_HLS_msn=7&_HLS_part=1')"
}

test_made_up_parameters_do_not_reach_the_origin() {
  start_origin
  start_edge
  ask '/hls/a/7.m4s' >/dev/null
  expect_equal "answer 1" "$(ask '/hls/a/7.m4s?x=1')"
  expect_equal 1 "$(asked '/hls/a/7.m4s?')"
}

test_a_playlist_is_never_served_when_it_is_over() {
  start_origin
  start_edge
  expect_equal "answer 1" "$(ask '/hls/a/index.m3u8')"
  # nginx counts whole seconds, so that a second may last for nearly two.
  sleep 2.1
  expect_equal "answer 2" "$(ask '/hls/a/index.m3u8')"
}

test_compressed_playlists_are_kept_apart_from_plain_ones() {
  start_origin
  start_edge
  expect_equal "answer 1" "$(ask '/hls/a/index.m3u8?_HLS_msn=1')"
  expect_equal "answer 2" "$(ask '/hls/a/index.m3u8?_HLS_msn=1' --compressed)"
  expect_contains "Content-Encoding: gzip" "$(ask '/hls/a/index.m3u8?_HLS_msn=1' -H 'Accept-Encoding: br, gzip' -o /dev/null -D -)"
  expect_equal 2 "$(asked '/hls/a/index.m3u8?_HLS_msn=1&')"
}

test_a_crowd_before_an_error_is_told_by_one_request_too() {
  start_origin
  start_edge
  expect_equal 20 "$(crowd 20 /hls/gone | grep -c '^404 ')"
  expect_equal 1 "$(asked '/hls/gone?')"
}
