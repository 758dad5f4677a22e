# shellcheck shell=bash

test_a_held_port_is_named_with_its_holder_and_variable() {
  perl -MIO::Socket::INET -e '$socket = IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1:18999") or die; sleep 60' &
  expect_soon accepts_connections 18999
  OVATION_HTTP_PORT=18999
  expect_failure "Port 18999 is held by perl (process $!): stop that, or set OVATION_HTTP_PORT" require_free OVATION_HTTP_PORT
  kill $!
}

test_the_offset_moves_all_ports_but_those_set_by_hand() {
  OVATION_PORT_OFFSET=100 OVATION_REDIS_PORT=7777
  choose_ports
  expect_equal "8180 8288 7288 54420 7777 3578" \
    "$OVATION_HTTP_PORT $OVATION_JANUS_PORT $OVATION_JANUS_ADMIN_PORT $OVATION_DATABASE_PORT $OVATION_REDIS_PORT $OVATION_TURN_PORT"
  expect_equal "20100-21099 24100 25099" "$OVATION_JANUS_RTP_PORTS $OVATION_TURN_RELAY_FIRST $OVATION_TURN_RELAY_LAST"
}

test_an_offset_beyond_the_last_port_is_refused() {
  OVATION_PORT_OFFSET=2000
  expect_failure "1745 is the most" choose_ports
}

test_there_are_one_or_two_sfu_nodes() {
  choose_ports
  expect_equal 1 "$OVATION_SFU_NODES"
  OVATION_SFU_NODES=3
  expect_failure "has to be 1 or 2" choose_ports
}

test_the_service_is_told_of_both_sfu_nodes() {
  OVATION_ICE_ADDRESS=192.0.2.1 OVATION_SFU_NODES=2 own_postgres='' own_redis=''
  choose_ports
  service_environment
  expect_equal "ws://127.0.0.1:8188 ws://127.0.0.1:8189" "$OVATION_JANUS_NODES_JANUS $OVATION_JANUS_NODES_JANUS2"
}

test_an_address_chosen_by_hand_wins() {
  OVATION_ICE_ADDRESS=192.0.2.77
  choose_ice_address
  expect_equal 192.0.2.77 "$OVATION_ICE_ADDRESS"
}

test_loopback_is_no_address_for_media() {
  OVATION_ICE_INTERFACE=lo
  expect_failure "Interface lo has no IPv4 address" choose_ice_address
}

test_without_a_network_a_sentence_says_so() {
  ip() { :; }
  expect_failure "WebRTC needs an interface" choose_ice_address
}

test_a_secret_is_made_once_and_kept_from_others() {
  local first
  first=$(secret one)
  expect_equal 48 "${#first}"
  expect_equal "$first" "$(secret one)"
  [[ $first != "$(secret two)" ]]
  expect_equal "600 700" "$(mode_of secrets/one) $(mode_of secrets)"
}

test_packages_that_prove_to_be_there_are_not_missing() {
  expect_equal "absent away" "$(missing_packages here=bash absent=no-such-command away=/no/such/file file="$LIB/base.sh" | paste -sd ' ')"
}

test_elsewhere_than_on_debian_the_packages_are_named() {
  uname() { echo Darwin; }
  expect_failure "install these yourself and start it again: absent" ensure_packages absent=no-such-command
}

test_help_names_every_port_variable() {
  local help
  help=$("$ROOT/infra/run" --help)
  expect_contains OVATION_HTTP_PORT "$help"
  expect_contains OVATION_PORT_OFFSET "$help"
  expect_contains --demo "$help"
}

test_an_unknown_option_is_refused() {
  expect_failure "infra/run [--demo]" "$ROOT/infra/run" --dmeo
}

test_encoders_are_told_the_host_that_people_use() {
  choose_ports
  expect_equal rtmp://localhost/live "$(rtmp_url)"
  OVATION_PUBLIC_URL=https://live.example.org:8443/ OVATION_RTMP_PORT=1936
  expect_equal rtmp://live.example.org:1936/live "$(rtmp_url)"
}
