# shellcheck shell=bash
# What bench/import, bench/poll and bench/orders share: a scratch folder, a PostgreSQL of their own, and Vigie on it.
# Source it after `set -euo pipefail`, in the repository's root.

SCRATCH="$(mktemp -d "${TMPDIR:-/tmp}/vigie-bench.XXXXXX")"
PG_PID=""
FTP_PID=""
ERP_PID=""
DB_USER=bench
DB_PASSWORD=bench
NO_ONE=()

stop() {
  # By their ids alone: other servers on this machine are none of ours.
  [ -z "$FTP_PID" ] || kill "$FTP_PID" 2>/dev/null || true
  if [ -n "$ERP_PID" ]; then
    kill "$ERP_PID" 2>/dev/null || true
    wait "$ERP_PID" 2>/dev/null || true
  fi
  if [ -n "$PG_PID" ]; then
    kill -INT "$PG_PID" 2>/dev/null || true
    wait "$PG_PID" 2>/dev/null || true
  fi
  rm -rf "$SCRATCH"
}
trap stop EXIT

fail() { echo "$*" >&2; exit 3; }

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# PostgreSQL refuses to run as root: then it runs as its own user, or as nobody.
unprivileged() {
  if [ "$(id -u)" -eq 0 ]; then
    local user
    user="$(id -un postgres 2>/dev/null || echo nobody)"
    chmod 755 "$SCRATCH"
    install -d -o "$user" "$SCRATCH/pg"
    NO_ONE=(setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups --)
  else
    mkdir -p "$SCRATCH/pg"
  fi
}

# The newest PostgreSQL installed, or PG_BIN; its own defaults, so fsync is on.
start_postgres() {
  local bin="${PG_BIN:-}" candidate
  for candidate in /usr/lib/postgresql/*/bin; do
    [ -n "${PG_BIN:-}" ] || [ ! -x "$candidate/postgres" ] || bin="$candidate"
  done
  [ -n "$bin" ] || fail "No PostgreSQL in /usr/lib/postgresql; install one or name its bin folder in PG_BIN."
  unprivileged
  PG_PORT="$(free_port)"
  printf '%s' "$DB_PASSWORD" > "$SCRATCH/password"
  chmod 644 "$SCRATCH/password"
  (cd / && "${NO_ONE[@]}" "$bin/initdb" -D "$SCRATCH/pg/data" -U "$DB_USER" --pwfile="$SCRATCH/password" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C --no-instructions >/dev/null)
  (cd / && exec "${NO_ONE[@]}" "$bin/postgres" -D "$SCRATCH/pg/data" -k "$SCRATCH/pg" -p "$PG_PORT" -c listen_addresses=127.0.0.1) \
    > "$SCRATCH/postgres.log" 2>&1 &
  PG_PID=$!
  local _
  for _ in $(seq 100); do
    if sql postgres 'select 1' >/dev/null 2>&1; then
      echo "PostgreSQL $(sql postgres 'show server_version'), fsync $(sql postgres 'show fsync')"
      return
    fi
    sleep 0.1
  done
  cat "$SCRATCH/postgres.log" >&2
  fail "PostgreSQL does not start."
}

# sql DATABASE STATEMENT: prints the first column of each row.
sql() {
  /usr/bin/python3 - "$(dsn "$1")" "$2" <<'PY'
import sys
import psycopg2
connection = psycopg2.connect(sys.argv[1])
connection.autocommit = True
cursor = connection.cursor()
cursor.execute(sys.argv[2])
if cursor.description:
    for row in cursor:
        print(row[0])
PY
}

dsn() { printf 'host=127.0.0.1 port=%s dbname=%s user=%s password=%s' "$PG_PORT" "$1" "$DB_USER" "$DB_PASSWORD"; }

# vigie DATABASE ARGUMENTS…: in a data folder of that database's own.
vigie_environment() {
  export VIGIE_HOME="$SCRATCH/home-$1"
  export VIGIE_DATABASE_URL="jdbc:postgresql://127.0.0.1:$PG_PORT/$1"
  export VIGIE_DATABASE_USER="$DB_USER" VIGIE_DATABASE_PASSWORD="$DB_PASSWORD"
  mkdir -p "$VIGIE_HOME"
}

# The first start may build: not part of any measure.
build_vigie() {
  [ -x ./vigie ] || fail "There is no ./vigie here."
  ./vigie --version >/dev/null </dev/null
}

jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [ -n "$home" ] && [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -qE '^javac (2[5-9]|[3-9][0-9])'; then
      printf '%s' "$home"
      return
    fi
  done
  fail "No JDK 25 in JAVA_HOME or /usr/lib/jvm."
}
