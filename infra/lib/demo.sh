# Two synthetic channels, one over RTMP and one over WHIP, as any broadcaster would.
# shellcheck shell=bash

start_demo() {
  local slug
  for slug in aurora dusk; do
    start_channel "$slug" "${slug^}"
  done
  say "On air: $(public_url)/c/aurora and $(public_url)/c/dusk"
}

start_channel() { # SLUG NAME
  local access_token stream_key way
  access_token=$(sign_in "$1" "$2") || die "the demo's account for $2 could not sign in; see $(short "$OVATION_HOME/log/service.log")."
  own_channel "$access_token" "$1" "$2" || die "channel $1 could not be made; another account may own it."
  # A new key at each start, since the service shows a key only once.
  stream_key=$(api POST "channels/$1/stream-key" "$access_token" '{}' | jq -er .streamKey)
  choose_way "$1" "$stream_key"
  start_unit "demo-$1" -- env LD_LIBRARY_PATH="$FFMPEG_DIR" "$FFMPEG_DIR/ffmpeg" -hide_banner -nostats -loglevel warning \
    -/filter_complex "$ROOT/infra/demo/$1.graph" -map '[video]' -map '[audio]' \
    -c:v libx264 -preset ultrafast -tune zerolatency -profile:v baseline -g 30 -b:v 700k -maxrate 900k -bufsize 450k \
    "${way[@]}"
}

# Sets `way`: how a channel's media gets in.
choose_way() { # SLUG STREAM_KEY
  case $1 in
    aurora) way=(-c:a aac -b:a 96k -f flv "rtmp://127.0.0.1:$OVATION_RTMP_PORT/live/$2") ;;
    *) way=(-c:a libopus -application lowdelay -b:a 64k -f whip -authorization "$2" "http://127.0.0.1:$OVATION_HTTP_PORT/whip/$1") ;;
  esac
}

# Prints an access token. One account owns one channel, so each channel has its own.
sign_in() { # SLUG NAME
  local body
  body=$(credentials "$1" "$2")
  # Fails when the account is there already.
  api POST auth/register "" "$body" >/dev/null || true
  api POST auth/login "" "$body" | jq -er .accessToken
}

credentials() { # SLUG NAME
  jq -n --arg email "$1@demo.invalid" --arg password "$(secret "demo-$1-password")" --arg name "$2" \
    '{email: $email, password: $password, displayName: $name}'
}

own_channel() { # ACCESS_TOKEN SLUG NAME
  [[ $(api GET me/channel "$1" | jq -r .slug) == "$2" ]] ||
    api POST channels "$1" "$(jq -n --arg slug "$2" --arg title "$3, a synthetic channel" '{slug: $slug, title: $title}')" >/dev/null
}

# api METHOD PATH ACCESS_TOKEN [BODY]: the answer's body; fails unless the answer is a success. Secrets go through a file
# descriptor, not through arguments that every process may read.
api() {
  curl -sS --fail --max-time 10 -X "$1" "http://127.0.0.1:$OVATION_HTTP_PORT/api/v1/$2" \
    -H 'Content-Type: application/json' -K <([[ -z $3 ]] || printf 'header = "Authorization: Bearer %s"\n' "$3") \
    ${4:+-d @<(printf '%s' "$4")} 2>>"$OVATION_HOME/log/demo.log"
}
