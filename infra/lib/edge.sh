# The caching edge, configured from infra/edge/.
# shellcheck shell=bash

EDGE_PACKAGES=(nginx-light=nginx libnginx-mod-http-lua=/usr/lib/nginx/modules/ngx_http_lua_module.so curl=curl)

edge_config() {
  : "${OVATION_EDGE_ORIGIN:=127.0.0.1:8080}" "${OVATION_EDGE_LISTEN:=8090}" "${OVATION_EDGE_CACHE_SIZE:=1g}"
  OVATION_EDGE_HOME=$OVATION_HOME/edge
  OVATION_EDGE_LUA=$ROOT/infra/edge/collapse.lua
  export OVATION_EDGE_ORIGIN OVATION_EDGE_LISTEN OVATION_EDGE_CACHE_SIZE OVATION_EDGE_HOME OVATION_EDGE_LUA
  mkdir -p "$OVATION_EDGE_HOME/tmp"
  "$LIB/render" "$ROOT/infra/edge/nginx.conf.tmpl" "$OVATION_HOME/etc/edge/nginx.conf"
}

# Started by root, nginx works as nobody, who has to get at the cache.
require_way_in() {
  ((EUID != 0)) || setpriv --reuid nobody --clear-groups test -x "$OVATION_EDGE_HOME" 2>/dev/null ||
    die "the user nobody may not enter $OVATION_EDGE_HOME: open the folders above it (chmod o+x), or set OVATION_HOME to another."
}
