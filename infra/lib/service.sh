# The signaling service.
# shellcheck shell=bash

# A small first heap, since the default one (1/64 of the memory) is touched whole before the first collection: measured with
# infra/bench/startup, 273 MB idle instead of 365. 384 MB is room for a full house on one machine. Classes alone are no reason for a
# collection that stops everybody.
readonly DEFAULT_JAVA_OPTS="-Xms64m -Xmx384m -XX:+UseSerialGC -XX:MetaspaceSize=160m"

java_command() {
  local opts
  read -ra opts <<<"${OVATION_JAVA_OPTS:-$DEFAULT_JAVA_OPTS}"
  # passwords are hashed and pictures drawn by threads of the least priority, which is niceness 10: a flood of logins leaves the
  # processor to those who watch (infra/bench/auth)
  local polite=(-XX:ThreadPriorityPolicy=1 -XX:JavaPriority1_To_OSPriority=10)
  service=("$JAVA_HOME/bin/java" "${opts[@]}" "${polite[@]}" --enable-native-access=ALL-UNNAMED -XX:+ExitOnOutOfMemoryError)
}

public_url() {
  echo "${OVATION_PUBLIC_URL:-http://localhost:$OVATION_HTTP_PORT}"
}

# Where encoders send to: the host that people use.
rtmp_url() {
  local host
  host=$(public_url)
  host=${host#*://}
  host=${host%%/*}
  [[ $host == \[*\] ]] || host=${host%:*}
  printf 'rtmp://%s/live' "$host$([[ $OVATION_RTMP_PORT == 1935 ]] || printf ':%s' "$OVATION_RTMP_PORT")"
}

# What the service is told; the names are those of its application.yaml.
service_environment() {
  media_secrets
  OVATION_PUBLIC_URL=$(public_url)
  if [[ -n $own_postgres ]]; then
    OVATION_DATABASE_URL=postgresql://127.0.0.1:$OVATION_DATABASE_PORT/ovation
    OVATION_DATABASE_USER=ovation
    OVATION_DATABASE_PASSWORD=$(secret postgres-password)
  fi
  [[ -z $own_redis ]] || OVATION_REDIS_URL=redis://:$(secret redis-password)@127.0.0.1:$OVATION_REDIS_PORT/0
  OVATION_JANUS_URL=ws://127.0.0.1:$OVATION_JANUS_PORT
  if ((OVATION_SFU_NODES > 1)); then
    # the first keeps the name that it has alone, and with it what the service knows about it
    export OVATION_JANUS_NODES_JANUS=$OVATION_JANUS_URL OVATION_JANUS_NODES_JANUS2=ws://127.0.0.1:$OVATION_JANUS2_PORT
  fi
  OVATION_JANUS_ROOM_SECRET=$(secret janus-room-secret)
  local turn=turn:$OVATION_ICE_ADDRESS:$OVATION_TURN_PORT
  OVATION_TURN_URLS="$turn?transport=udp,$turn?transport=tcp"
  : "${OVATION_RTMP_URL:=$(rtmp_url)}"
  OVATION_RTMP_CONTROL_URL=http://127.0.0.1:$OVATION_RTMP_HTTP_PORT
  OVATION_RTMP_PLAY_URL=rtmp://127.0.0.1:$OVATION_RTMP_PORT/live
  OVATION_JWT_KEY_FILE=$OVATION_HOME/secrets/jwt-key.json
  OVATION_SECRET_KEY_FILE=$OVATION_HOME/secrets/secret-key
  : "${OVATION_MAIL_DIR:=$OVATION_HOME/mail}"
  : "${OVATION_FIRST_ADMIN_TOKEN:=$(secret first-admin-token)}"
  : "${OVATION_RECORDING_DIR:=$OVATION_HOME/data/recordings}"
  : "${OVATION_MEDIA_DIR:=$OVATION_HOME/data/media}"
  export OVATION_PUBLIC_URL OVATION_DATABASE_URL OVATION_DATABASE_USER OVATION_DATABASE_PASSWORD OVATION_REDIS_URL \
    OVATION_JANUS_URL OVATION_JANUS_ROOM_SECRET OVATION_TURN_URLS OVATION_JWT_KEY_FILE OVATION_FIRST_ADMIN_TOKEN \
    OVATION_RECORDING_DIR OVATION_MEDIA_DIR OVATION_SECRET_KEY_FILE OVATION_MAIL_DIR \
    OVATION_RTMP_URL OVATION_RTMP_CONTROL_URL OVATION_RTMP_PLAY_URL
  unset OVATION_JANUS_ADMIN_SECRET
}

start_service() {
  java_command
  [[ ! -s $AOT_CACHE ]] || service+=("-XX:AOTCache=$AOT_CACHE")
  environment=service_environment start_unit service -- "${service[@]}" -jar "$BUILT/app/ovation.jar"
}

await_service() {
  wait_until 300 service_is_ready || no_start service "The signaling service"
}

service_is_ready() {
  curl -sf -o /dev/null --max-time 2 "http://127.0.0.1:$OVATION_HTTP_PORT/actuator/health/readiness"
}

# The way in for who installed this, until somebody has taken it.
say_first_admin() {
  local house
  house=$(curl -sf --max-time 5 "http://127.0.0.1:$OVATION_HTTP_PORT/api/v1/house") || return 0
  [[ $house == *'"administered":false'* ]] || return 0
  say "Become its administrator at $(public_url)/admin#first=${OVATION_FIRST_ADMIN_TOKEN:-$(secret first-admin-token)}"
}

say_mail() {
  [[ -n ${OVATION_SMTP_URL:-} ]] || say "Letters go into ${OVATION_MAIL_DIR:-$OVATION_HOME/mail}, since OVATION_SMTP_URL names no mail server"
}
