#!/bin/sh
# Builds one host program against a dev build of this tree:
#   tests/attack_hosts/build.sh fork_after_create [build/dev] && /tmp/attack_host_fork_after_create
# Not part of the CMake build: these programs disturb their own process on purpose.
set -e
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$(cd "$root/${2:-build/dev}" && pwd)
flags=$(grep -A1 -m1 'FLAGS = .*' "$build/build.ninja" >/dev/null; awk '/^build bin\/terrarium: /{f=1} f&&/LINK_FLAGS/{sub(/.*LINK_FLAGS = /,"");print;exit}' "$build/build.ninja")
libs=$(awk '/^build bin\/terrarium: /{f=1} f&&/LINK_LIBRARIES/{sub(/.*LINK_LIBRARIES = /,"");print;exit}' "$build/build.ninja")
cd "$build"
# shellcheck disable=SC2086
g++ -std=c++20 -O1 -g ${EXTRA:-} -I"$root" -I"$root/include" "$here/$1.cc" -o "/tmp/attack_host_$1" $flags $libs
