# shellcheck shell=bash
# What installer/linux/build and installer/macos/build share. Source it in the repository's root after `set -euo pipefail`.

fail() { echo "$*" >&2; exit 3; }

# The pom's own version: the first one after its name.
project_version() { sed -n '/<artifactId>vigie</,/<\/version>/s/.*<version>\(.*\)<\/version>.*/\1/p' pom.xml | head -n 1; }

# The time that Maven gives the jars' entries.
output_timestamp() { sed -n 's/.*<project.build.outputTimestamp>\(.*\)<.*/\1/p' pom.xml; }

jdk() {
  local home
  for home in "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_arm64:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && [ -x "$home/bin/jpackage" ] && grep -q '^JAVA_VERSION="2[5-9]' "$home/release" 2>/dev/null; then
      printf '%s' "$home"
      return
    fi
  done
  fail "No JDK 25 with jpackage in JAVA_HOME or /usr/lib/jvm."
}

# Vigie's jar, and nothing but the libraries of this build beside it.
build_jars() {
  rm -rf target/lib target/javafx
  mvn -q -B -ntp -Dmaven.test.skip=true package
}

# make_image VERSION
make_image() {
  local home
  home="$(jdk)"
  "$home/bin/java" installer/common/Image.java "$1" target/installer
}
