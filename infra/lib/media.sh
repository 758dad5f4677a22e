# Janus, coturn and nginx for RTMP, configured from sfu-config/.
# shellcheck shell=bash
# choose_ports sets the ports.
# shellcheck disable=SC2153

media_secrets() {
  OVATION_JANUS_API_SECRET=$(secret janus-api-secret)
  OVATION_JANUS_ADMIN_SECRET=$(secret janus-admin-secret)
  OVATION_JANUS_ADMIN_KEY=$(secret janus-admin-key)
  OVATION_TURN_SECRET=$(secret turn-secret)
  OVATION_RTMP_SECRET=$(secret rtmp-secret)
  export OVATION_JANUS_API_SECRET OVATION_JANUS_ADMIN_SECRET OVATION_JANUS_ADMIN_KEY OVATION_TURN_SECRET OVATION_RTMP_SECRET
}

start_media() {
  render_media
  mkdir -p "$OVATION_HOME/data/turn"
  start_unit janus -- janus -F "$OVATION_HOME/etc/janus"
  ((OVATION_SFU_NODES < 2)) || start_unit janus2 -- janus -F "$OVATION_HOME/etc/janus2"
  start_unit coturn -- turnserver -c "$OVATION_HOME/etc/turn/turnserver.conf"
  PATH=$PATH:/usr/sbin start_unit rtmp -- nginx -p "$OVATION_HOME" -e stderr -c "$OVATION_HOME/etc/rtmp/nginx.conf"
}

await_media() {
  wait_until 30 accepts_connections "$OVATION_JANUS_PORT" || no_start janus Janus
  ((OVATION_SFU_NODES < 2)) || wait_until 30 accepts_connections "$OVATION_JANUS2_PORT" || no_start janus2 "The second Janus"
  wait_until 30 accepts_connections "$OVATION_TURN_PORT" || no_start coturn coturn
  wait_until 30 accepts_connections "$OVATION_RTMP_PORT" || no_start rtmp "nginx for RTMP"
}

render_media() (
  media_secrets
  # Janus reads whatever it finds there.
  rm -rf "$OVATION_HOME/etc/janus" "$OVATION_HOME/etc/janus2"
  cd "$ROOT/sfu-config" || exit
  for template in janus/*.tmpl turn/*.tmpl rtmp/*.tmpl; do
    "$LIB/render" "$template" "$OVATION_HOME/etc/${template%.tmpl}"
  done
  ((OVATION_SFU_NODES < 2)) || render_second_janus
)

# The same on ports of its own; in render_media's process, whose variables it changes.
render_second_janus() {
  local template
  export OVATION_JANUS_PORT=$OVATION_JANUS2_PORT OVATION_JANUS_ADMIN_PORT=$OVATION_JANUS2_ADMIN_PORT \
    OVATION_JANUS_RTP_PORTS=$OVATION_JANUS2_RTP_PORTS OVATION_STREAMING_RTP_PORTS=$OVATION_STREAMING2_RTP_PORTS
  for template in janus/*.tmpl; do
    "$LIB/render" "$template" "$OVATION_HOME/etc/janus2/$(basename "$template" .tmpl)"
  done
}
