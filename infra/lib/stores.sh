# PostgreSQL and Redis: ours, unless OVATION_DATABASE_URL or OVATION_REDIS_URL name others.
# shellcheck shell=bash

choose_stores() {
  own_postgres=
  own_redis=
  [[ -n ${OVATION_DATABASE_URL:-} ]] || own_postgres=yes
  [[ -n ${OVATION_REDIS_URL:-} ]] || own_redis=yes
}

start_stores() {
  [[ -z $own_postgres ]] || start_postgres
  [[ -z $own_redis ]] || start_redis
}

await_stores() {
  [[ -z $own_postgres ]] || wait_until 60 postgres_is_ready || no_start postgres PostgreSQL
  [[ -z $own_redis ]] || wait_until 30 redis_is_ready || no_start redis Redis
}

no_start() {
  unit_log_tail "$1"
  die "$2 did not start; its log is $(short "$OVATION_HOME/log/$1.log")."
}

start_postgres() {
  choose_postgres_user
  [[ -s $OVATION_HOME/data/postgres/PG_VERSION ]] || init_postgres
  "$LIB/render" "$ROOT/infra/stores/postgresql.conf.tmpl" "$OVATION_HOME/etc/postgresql.conf"
  install -m 0600 "$ROOT/infra/stores/pg_hba.conf" "$OVATION_HOME/etc/pg_hba.conf"
  give_postgres "$OVATION_HOME/etc/postgresql.conf" "$OVATION_HOME/etc/pg_hba.conf"
  # INT is its fast shutdown; TERM would wait for every client to leave.
  start_unit --stop-signal INT postgres -- \
    "${as_postgres[@]}" "$POSTGRES_BIN/postgres" -c config_file="$OVATION_HOME/etc/postgresql.conf"
}

# PostgreSQL refuses to run as root. In a user namespace of its own it isn't root, though the files stay root's; where that
# is forbidden it runs as "nobody", whom its files are given to.
choose_postgres_user() {
  as_postgres=(env)
  postgres_owner=
  ((EUID == 0)) || return 0
  as_postgres=(unshare -U --)
  ! "${as_postgres[@]}" true 2>/dev/null || return 0
  as_postgres=(setpriv --reuid nobody --regid nogroup --clear-groups --)
  postgres_owner=nobody:nogroup
  "${as_postgres[@]}" test -x "$POSTGRES_BIN/postgres" -a -x "$OVATION_HOME/data" ||
    die "PostgreSQL must not run as root, and user \"nobody\" has no way to $POSTGRES_BIN and $OVATION_HOME/data: start as an ordinary user, move this folder to where everybody may look, or set OVATION_DATABASE_URL."
}

give_postgres() {
  [[ -z $postgres_owner ]] || chown -R "$postgres_owner" "$@"
}

init_postgres() {
  local data=$OVATION_HOME/data/postgres new=$OVATION_HOME/data/postgres.new log=$OVATION_HOME/log/postgres-init.log
  say "Creating the database"
  rm -rf "$data" "$new"
  mkdir -p "$new"
  install -m 0600 /dev/null "$new.password"
  secret postgres-password >"$new.password"
  give_postgres "$new" "$new.password"
  required "Creating the database" "$log" "${as_postgres[@]}" "$POSTGRES_BIN/initdb" -D "$new" -U ovation \
    --auth=scram-sha-256 --pwfile="$new.password" --encoding=UTF8 --locale=C.UTF-8
  rm "$new.password"
  # There is no psql among the binaries; single-user mode needs neither server nor password.
  required "Creating the database" "$log" bash -c 'echo "CREATE DATABASE ovation" | "$@"' - \
    "${as_postgres[@]}" "$POSTGRES_BIN/postgres" --single -D "$new" postgres
  mv "$new" "$data"
}

postgres_is_ready() {
  [[ $(sed -n 8p "$OVATION_HOME/data/postgres/postmaster.pid" 2>/dev/null) == ready* ]]
}

start_redis() {
  mkdir -p "$OVATION_HOME/data/redis"
  (
    OVATION_REDIS_PASSWORD=$(secret redis-password)
    export OVATION_REDIS_PASSWORD
    "$LIB/render" "$ROOT/infra/stores/redis.conf.tmpl" "$OVATION_HOME/etc/redis.conf"
  )
  start_unit redis -- "$REDIS_SERVER" "$OVATION_HOME/etc/redis.conf"
}

redis_is_ready() {
  local answer
  {
    printf 'AUTH %s\r\nPING\r\n' "$(secret redis-password)" >&3
    read -r -t 2 answer <&3 && read -r -t 2 answer <&3
  } 2>/dev/null 3<>"/dev/tcp/127.0.0.1/$OVATION_REDIS_PORT" && [[ $answer == +PONG* ]]
}
