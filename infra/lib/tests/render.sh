# shellcheck shell=bash

test_render_fills_in_values_for_the_owner_only() {
  echo 'port = @TEST_PORT@; again @TEST_PORT@; mail a@b.c' >template
  OVATION_TEST_PORT=12 "$LIB/render" template etc/out
  expect_equal 'port = 12; again 12; mail a@b.c' "$(<etc/out)"
  expect_equal 600 "$(mode_of etc/out)"
}

test_render_takes_a_value_literally() {
  echo '@TEST_VALUE@' >template
  OVATION_TEST_VALUE='a/&*b @X' "$LIB/render" template out
  expect_equal 'a/&*b @X' "$(<out)"
}

test_render_refuses_an_unfilled_name() {
  echo 'secret = "@TEST_SECRET@"' >template
  expect_failure OVATION_TEST_SECRET "$LIB/render" template out
  [[ ! -e out ]]
}

test_render_refuses_an_empty_value() {
  echo 'secret = "@TEST_SECRET@"' >template
  export OVATION_TEST_SECRET=
  expect_failure OVATION_TEST_SECRET "$LIB/render" template out
}

test_render_refuses_a_value_that_would_end_the_string() {
  echo 'secret = "@TEST_SECRET@"' >template
  export OVATION_TEST_SECRET='a"; admin = "b'
  expect_failure "no configuration file can take" "$LIB/render" template out
}

test_every_template_renders_with_what_infra_run_provides() {
  export OVATION_ICE_ADDRESS=192.0.2.1
  choose_ports
  render_media
  expect_contains 'ws_port = 8188' "$(<etc/janus/janus.transport.websockets.jcfg)"
  expect_contains 'allowed-peer-ip=192.0.2.1' "$(<etc/turn/turnserver.conf)"
  [[ ! -e etc/janus2 ]]
  expect_contains "admin_key = \"$(secret janus-admin-key)\"" "$(<etc/janus/janus.plugin.videoroom.jcfg)"
}

test_a_second_janus_has_ports_of_its_own() {
  export OVATION_ICE_ADDRESS=192.0.2.1 OVATION_SFU_NODES=2
  choose_ports
  render_media
  expect_contains 'ws_port = 8188' "$(<etc/janus/janus.transport.websockets.jcfg)"
  expect_contains 'ws_port = 8189' "$(<etc/janus2/janus.transport.websockets.jcfg)"
  expect_contains 'admin_ws_port = 7189' "$(<etc/janus2/janus.transport.websockets.jcfg)"
  expect_contains 'rtp_port_range = "22000-22999"' "$(<etc/janus2/janus.jcfg)"
  expect_contains 'rtp_port_range = "23000-23999"' "$(<etc/janus2/janus.plugin.streaming.jcfg)"
  expect_contains "$(secret janus-api-secret)" "$(<etc/janus2/janus.jcfg)"
}
