# Passwords and keys: random, made once, readable by their owner only.
# shellcheck shell=bash

# secret NAME: prints it.
secret() {
  local file=$OVATION_HOME/secrets/$1
  if [[ ! -s $file ]]; then
    (
      umask 077
      mkdir -p "$OVATION_HOME/secrets"
      chmod 0700 "$OVATION_HOME/secrets"
      head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$file.new"
      mv "$file.new" "$file"
    )
  fi
  cat "$file"
}
