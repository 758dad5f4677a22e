# Which ports are ours, and whether they are free. OVATION_PORT_OFFSET moves all that are not set one by one.
# shellcheck shell=bash

choose_ports() {
  local offset=${OVATION_PORT_OFFSET:-0}
  [[ $offset =~ ^[0-9]+$ ]] || die "OVATION_PORT_OFFSET is \"$offset\", and has to be a number of 0 or more."
  ((63790 + offset <= 65535)) || die "OVATION_PORT_OFFSET is $offset; 1745 is the most, since ports end at 65535."
  : "${OVATION_HTTP_PORT:=$((8080 + offset))}"
  : "${OVATION_JANUS_PORT:=$((8188 + offset))}"
  : "${OVATION_JANUS_ADMIN_PORT:=$((7188 + offset))}"
  : "${OVATION_JANUS_RTP_PORTS:=$((20000 + offset))-$((20999 + offset))}"
  : "${OVATION_STREAMING_RTP_PORTS:=$((21000 + offset))-$((21999 + offset))}"
  : "${OVATION_SFU_NODES:=1}"
  [[ $OVATION_SFU_NODES == [12] ]] || die "OVATION_SFU_NODES is \"$OVATION_SFU_NODES\", and has to be 1 or 2."
  : "${OVATION_JANUS2_PORT:=$((8189 + offset))}"
  : "${OVATION_JANUS2_ADMIN_PORT:=$((7189 + offset))}"
  : "${OVATION_JANUS2_RTP_PORTS:=$((22000 + offset))-$((22999 + offset))}"
  : "${OVATION_STREAMING2_RTP_PORTS:=$((23000 + offset))-$((23999 + offset))}"
  : "${OVATION_DATABASE_PORT:=$((54320 + offset))}"
  : "${OVATION_REDIS_PORT:=$((63790 + offset))}"
  : "${OVATION_TURN_PORT:=$((3478 + offset))}"
  : "${OVATION_TURN_RELAY_PORTS:=$((24000 + offset))-$((24999 + offset))}"
  : "${OVATION_RTMP_PORT:=$((1935 + offset))}"
  : "${OVATION_RTMP_HTTP_PORT:=$((9092 + offset))}"
  : "${OVATION_RTMP_INNER_PORT:=$((9093 + offset))}"
  : "${OVATION_RTMP_CALLBACK_PORT:=$((9200 + offset))}"
  OVATION_TURN_RELAY_FIRST=${OVATION_TURN_RELAY_PORTS%-*}
  OVATION_TURN_RELAY_LAST=${OVATION_TURN_RELAY_PORTS#*-}
  export OVATION_HTTP_PORT OVATION_JANUS_PORT OVATION_JANUS_ADMIN_PORT OVATION_JANUS_RTP_PORTS \
    OVATION_STREAMING_RTP_PORTS OVATION_DATABASE_PORT OVATION_REDIS_PORT OVATION_TURN_PORT \
    OVATION_TURN_RELAY_FIRST OVATION_TURN_RELAY_LAST OVATION_RTMP_PORT OVATION_RTMP_HTTP_PORT OVATION_RTMP_INNER_PORT \
    OVATION_RTMP_CALLBACK_PORT
}

# require_free VARIABLE…: each names a port; the first that somebody else holds ends the script.
require_free() {
  local listeners variable port line holder
  listeners=$(ss -Hltunp)
  for variable in "$@"; do
    port=${!variable}
    line=$(awk -v port=":$port" 'substr($5, length($5) - length(port) + 1) == port { print; exit }' <<<"$listeners")
    [[ -n $line ]] || continue
    holder=$(sed -nE 's/.*users:\(\("([^"]*)",pid=([0-9]+).*/\1 (process \2)/p' <<<"$line")
    die "Port $port is held by ${holder:-another program}: stop that, or set $variable to a free port."
  done
}

accepts_connections() { # PORT on loopback
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}
