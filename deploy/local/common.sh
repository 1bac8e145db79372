# Shared by up, token, clock and the load scripts; sourced.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
home=${BANGDAI_HOME:-$root/.bangdai}

fail() {
  echo "$*" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25' "$1/release"
}

# Sets jdk to the folder of a JDK 25.
find_jdk() {
  local each
  for each in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$each" ] && is_jdk_25 "$each"; then
      jdk=$each
      return
    fi
  done
  fail "No JDK 25 found: install one (for example Temurin 25), or set JAVA_HOME to it."
}

stack_class_path() {
  echo "$root/deploy/local/stack/target/bangdai-local-stack-0.1.0-SNAPSHOT.jar:$root/deploy/local/stack/target/lib/*"
}

# Starts Bangdai in the background, for load scripts, without demo data and without the gateway's limits: up is its process; done when it answers. Wants home and
# gateway to be set.
start_bangdai() {
  BANGDAI_HOME=$home BANGDAI_GATEWAY_RATE=1000000 BANGDAI_GATEWAY_BURST=1000000 BANGDAI_DEMO=off BANGDAI_JIT=full "$root/deploy/local/up" > "$home.log" 2>&1 &
  up=$!
  until curl -sf "$gateway/api/v1/divisions/330523" > /dev/null && grep -q organiser "$home.log"; do
    kill -0 "$up" 2> /dev/null || fail "Bangdai did not start: see $home.log"
    sleep 0.2
  done
}

stop_bangdai() {
  [ -z "${up:-}" ] || { kill -TERM "$up" 2> /dev/null || true; wait "$up" 2> /dev/null || true; up=; }
}

# Whether something is still being made ready for the next start.
is_training() {
  pgrep -P "$up" -f AOTCacheOutput > /dev/null
}
