#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The one list of what building and testing need, and the installing of what is missing.
#
#   installer/bootstrap.sh [--print] build|test|long|package ...
#
# build: enough to build and run the program; test: what the tests use besides; long: what `test.sh --long` uses besides;
# package: what `installer/make-packages.sh` uses besides.
# With apt-get (Debian, Ubuntu) missing packages are installed, by sudo where the caller is not root; nothing is asked,
# and where nothing is missing apt is not even called. Elsewhere the list is printed and the tools found are used.
# --print only says what is missing. QUIZAAR_NO_INSTALL=1 in the environment means --print, too.
# Everything is written to stderr. Status: 0 everything needed is there, 1 something is not.

# One package a word; a|b: either will do (the first that apt knows is installed).
build_packages=(
    cmake ninja-build g++ ccache
    qt6-base-dev qt6-base-dev-tools qt6-websockets-dev qt6-httpserver-dev
    qt6-declarative-dev qt6-declarative-dev-tools
    qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools
    libqt6sql6-sqlite libqt6svg6 'qt6-svg-dev|libqt6svg6-dev'
    qml6-module-qtquick qml6-module-qtquick-window qml6-module-qtquick-controls
    qml6-module-qtquick-templates qml6-module-qtquick-layouts qml6-module-qtqml qml6-module-qtqml-workerscript
    libqrcodegencpp-dev libzip-dev libvalijson-dev libgl-dev libxkbcommon-dev
    fonts-dejavu-core
)
# Nice to have; nothing fails where one is not to be had.
wished_packages=(qml6-module-qtmultimedia gstreamer1.0-plugins-good qt6-image-formats-plugins)
test_packages=(xvfb xauth 'chromium|chromium-browser' curl sqlite3 python3 python3-prometheus-client git)
package_packages=(
    dpkg-dev fakeroot makeself patchelf xz-utils binutils python3 lintian appstream desktop-file-utils git qt6-wayland
)
long_packages=(clang 'libclang-rt-dev|libclang-rt-14-dev' 'firefox-esr|firefox' webkit2gtk-driver dbus)

# What must answer on a system whose packages we do not know.
build_tools=(cmake ninja c++ node npm)
test_tools=(python3 git curl sqlite3)
long_tools=(clang++)
package_tools=(dpkg-deb makeself patchelf python3 git)

# The phone page is built by Vite 6.
node_minimum=18

say() { printf '%s\n' "$*" >&2; }

node_major() {
    local version
    version=$(node --version 2>/dev/null) || return 1
    version=${version#v}
    printf '%s\n' "${version%%.*}"
}

node_is_enough() {
    local major
    major=$(node_major) && [[ $major =~ ^[0-9]+$ ]] && ((major >= node_minimum)) && command -v npm >/dev/null
}

# node and npm are asked for by command, never by package: a newer node from elsewhere conflicts with Debian's npm.
missing_node_packages() {
    node_is_enough && return
    if ! command -v node >/dev/null; then
        printf '%s\n' nodejs npm
    elif ! command -v npm >/dev/null; then
        printf '%s\n' npm
    else
        printf '%s\n' nodejs npm
    fi
}

# Prints the entries of which no alternative is installed.
missing_packages() {
    local entry installed
    local -a every
    IFS=' |' read -ra every <<<"$*"
    installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${every[@]}" 2>/dev/null | sed -n 's/ installed$//p')
    for entry in "$@"; do
        grep -qxF -e "${entry//|/$'\n'}" <<<"$installed" || printf '%s\n' "$entry"
    done
}

# The first alternative that apt can install; the first one where it knows none, so that its own message names it.
pick_alternative() {
    local name
    local -a names
    IFS='|' read -ra names <<<"$1"
    for name in "${names[@]}"; do
        if apt-cache policy "$name" 2>/dev/null | grep -qE '^ +Candidate: [^(]'; then
            printf '%s\n' "$name"
            return
        fi
    done
    printf '%s\n' "${names[0]}"
}

apt_get() {
    local -a as_root=()
    if ((EUID != 0)); then
        as_root=(sudo)
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
        apt-get -y -q -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold "$@" </dev/null >&2
}

# What the program can do without. No apt-get update for it alone, and its failing is no failure.
wish_by_apt() {
    local entry
    local -a missing wanted=()
    # shellcheck disable=SC2207 # names of packages: words
    missing=($(missing_packages "$@"))
    for entry in "${missing[@]}"; do
        apt-cache policy "$entry" 2>/dev/null | grep -qE '^ +Candidate: [^(]' && wanted+=("$entry")
    done
    ((${#wanted[@]} == 0)) && return
    if ((EUID != 0)) && ! sudo -n true 2>/dev/null; then
        return # not worth a password
    fi
    apt_get install --no-install-recommends "${wanted[@]}" ||
        say "Sound and video on the stage need ${wanted[*]}, which could not be installed; going on without."
}

bootstrap_by_apt() {
    local print=$1
    shift
    local -a wanted missing
    # shellcheck disable=SC2207 # names of packages: words
    missing=($(missing_packages "$@") $(missing_node_packages))
    ((${#missing[@]} == 0)) && return 0

    say "Missing: ${missing[*]}"
    if ((print)); then
        return 1
    fi
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        say "Neither root nor sudo: please have these packages installed, then start again."
        return 1
    fi
    apt_get update || say "The package lists could not be renewed; going on with the present ones."
    local entry
    for entry in "${missing[@]}"; do
        wanted+=("$(pick_alternative "$entry")")
    done
    if ! apt_get install --no-install-recommends "${wanted[@]}"; then
        say "Installing failed: ${wanted[*]}"
        return 1
    fi
    hash -r
    if ! node_is_enough; then
        say "Node $node_minimum or newer with npm is needed to build the phone page; found: $(node --version 2>/dev/null || echo none)."
        return 1
    fi
}

check_tools() {
    local tool
    local -a absent=()
    for tool in "$@"; do
        command -v "$tool" >/dev/null || absent+=("$tool")
    done
    ((${#absent[@]} == 0)) && return 0
    say "Not found: ${absent[*]}"
    return 1
}

# bootstrap [--print] build|test|long|package ...
bootstrap() {
    local print=0 part
    local -a packages=() tools=() wishes=()
    [[ ${QUIZAAR_NO_INSTALL:-} == 1 ]] && print=1
    for part in "$@"; do
        case $part in
        --print) print=1 ;;
        build) packages+=("${build_packages[@]}") tools+=("${build_tools[@]}") wishes+=("${wished_packages[@]}") ;;
        test) packages+=("${test_packages[@]}") tools+=("${test_tools[@]}") ;;
        package) packages+=("${package_packages[@]}") tools+=("${package_tools[@]}") ;;
        long) packages+=("${long_packages[@]}") tools+=("${long_tools[@]}") ;;
        *)
            say "bootstrap: unknown list '$part'"
            return 1
            ;;
        esac
    done
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        bootstrap_by_apt "$print" "${packages[@]}" || return 1
        ((print || ${#wishes[@]} == 0)) || wish_by_apt "${wishes[@]}"
    elif ! check_tools "${tools[@]}"; then
        say "This system's packages are not known here. On Debian they are called: ${packages[*]}, and Node with npm."
        return 1
    fi
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
    set -uo pipefail
    bootstrap "${@:-build}"
fi
