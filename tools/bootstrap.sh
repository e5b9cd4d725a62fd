#!/usr/bin/env bash
# Installs what the build needs and this machine lacks (Debian 12 and later).
# With --tests also what only tests need, with --bench what benchmarks are compared with.
# Asks dpkg first: when nothing is missing, apt is not called at all.
# Needs root or sudo only when something has to be installed.
set -euo pipefail

# package            why
readonly PACKAGES=(
  g++                # our code, and CPython's
  cmake              # presets need 3.25
  ninja-build        # generator of every preset
  make               # CPython's own build, and the entry points
  python3            # the CPython build script; the benchmarks' yardstick
  xz-utils           # unpacking CPython
  patch              # patching CPython
  binutils           # partial link of CPython
  dpkg-dev           # CPython as a Debian source package
  ca-certificates    # downloads over TLS
  debian-archive-keyring  # checking the Debian source package
  libabsl-dev        # status, flags, strings
  libre2-dev         # the guests' regular expressions
  zlib1g-dev         # guests' zlib, linked statically
  pkg-config         # finds RE2
  python3-dev        # tests: a host with another Python in its process
  libgtest-dev libgmock-dev  # tests
  libbenchmark-dev   # benchmarks
  libboost-context-dev       # fibers
  libtomlplusplus-dev        # policies in TOML
  nlohmann-json3-dev # reports in JSON
  libcli11-dev       # command line
  clang libclang-rt-dev      # fuzz preset: compiler and libFuzzer
  clang-format clang-tidy    # format and lint checks
)

readonly FOR_TESTS=(
  chromium-headless-shell  # opens the arena's replay
  mypy                     # reads the library's stubs
)

# Other engines, beside ours in the same run. Those that this Debian has: 12 has no QuickJS.
readonly FOR_BENCH=(
  liblua5.4-dev
  libquickjs
)

wanted=("${PACKAGES[@]}")
if [[ ${1:-} == --tests ]]; then wanted+=("${FOR_TESTS[@]}"); fi
if [[ ${1:-} == --bench ]]; then
  for package in "${FOR_BENCH[@]}"; do
    if [[ -n $(apt-cache search --names-only "^$package\$" 2>/dev/null) ]]; then
      wanted+=("$package")
    else
      echo "bootstrap: apt knows no $package; the benchmarks go without it"
    fi
  done
fi
missing=()
for package in "${wanted[@]}"; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [[ $status == installed ]] || missing+=("$package")
done

if ((${#missing[@]} == 0)); then
  echo "bootstrap: all ${#wanted[@]} packages are installed"
  exit 0
fi
echo "bootstrap: missing: ${missing[*]}"

as_root=()
if ((EUID != 0)); then
  if ! command -v sudo >/dev/null; then
    echo "bootstrap: error: not root and no sudo; as root, run:" >&2
    echo "  apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
readonly APT=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q
  -o Acquire::Retries=3)

echo "bootstrap: reading the package lists"
# A third-party list that cannot be reached is no reason to stop: what we need is
# in the main archive, and the install below fails loudly if it is not.
"${APT[@]}" update >/dev/null || echo "bootstrap: apt-get update had errors, going on" >&2
echo "bootstrap: installing"
"${APT[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null
echo "bootstrap: installed ${#missing[@]} packages"
