# Shared by up, token and clock; sourced.

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
