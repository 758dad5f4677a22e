# Janus and coturn, configured from sfu-config/.
# shellcheck shell=bash

media_secrets() {
  OVATION_JANUS_API_SECRET=$(secret janus-api-secret)
  OVATION_JANUS_ADMIN_SECRET=$(secret janus-admin-secret)
  OVATION_JANUS_ADMIN_KEY=$(secret janus-admin-key)
  OVATION_TURN_SECRET=$(secret turn-secret)
  export OVATION_JANUS_API_SECRET OVATION_JANUS_ADMIN_SECRET OVATION_JANUS_ADMIN_KEY OVATION_TURN_SECRET
}

start_media() {
  render_media
  mkdir -p "$OVATION_HOME/data/turn"
  start_unit janus -- janus -F "$OVATION_HOME/etc/janus"
  start_unit coturn -- turnserver -c "$OVATION_HOME/etc/turn/turnserver.conf"
}

await_media() {
  wait_until 30 accepts_connections "$OVATION_JANUS_PORT" || no_start janus Janus
  wait_until 30 accepts_connections "$OVATION_TURN_PORT" || no_start coturn coturn
}

render_media() (
  media_secrets
  # Janus reads whatever it finds there.
  rm -rf "$OVATION_HOME/etc/janus"
  cd "$ROOT/sfu-config" || exit
  for template in janus/*.tmpl turn/*.tmpl; do
    "$LIB/render" "$template" "$OVATION_HOME/etc/${template%.tmpl}"
  done
)
