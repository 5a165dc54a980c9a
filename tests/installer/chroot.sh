#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fresh systems to install into. Sourced by the tests here, which set `root`; as root, with mmdebstrap.
# shellcheck disable=SC2154
#
# The base of each suite is made once and kept as build/chroots/SUITE.tar; remove the file to have it made anew.
# A chroot shares kernel, network and loopback with the machine: programs started in it must use free ports.

chroots=${QUIZAAR_CHROOTS:-$root/build/chroots}

# Debian's mirror, as the machine itself is set up, unless QUIZAAR_DEBIAN_MIRROR names one.
debian_mirror() {
    if [[ -n ${QUIZAAR_DEBIAN_MIRROR:-} ]]; then
        printf '%s\n' "$QUIZAAR_DEBIAN_MIRROR"
        return
    fi
    apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep -m1 -E '/debian/?$'
}

# base_of SUITE: prints the path of the suite's base, made if there is none.
base_of() {
    local suite=$1 tar=$chroots/$1.tar
    if [[ ! -f $tar ]]; then
        mkdir -p "$chroots"
        nice mmdebstrap --quiet --format=tar --variant=minbase --include=ca-certificates \
            --aptopt='Acquire::Languages "none"' --dpkgopt='path-exclude=/usr/share/locale/*' \
            "$suite" "$tar.part" "$(debian_mirror)" >&2 || return 1
        mv "$tar.part" "$tar"
    fi
    printf '%s\n' "$tar"
}

# open_chroot SUITE: sets `system` to a fresh system's folder. Call it once a process.
open_chroot() {
    local base
    base=$(base_of "$1") || return 1
    system=$(mktemp -d "${TMPDIR:-/tmp}/quizaar-$1.XXXXXX") || return 1
    trap close_chroot EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    tar -C "$system" --numeric-owner -xf "$base" || return 1
    mount -t proc proc "$system/proc"
    mount --bind /dev "$system/dev"
    mount -t devpts devpts "$system/dev/pts" -o ptmxmode=666 2>/dev/null || true
    mount -t tmpfs tmpfs "$system/dev/shm" 2>/dev/null || true
    cp /etc/resolv.conf "$system/etc/resolv.conf" 2>/dev/null || true
    # no services are started by packages in here
    printf '#!/bin/sh\nexit 101\n' >"$system/usr/sbin/policy-rc.d"
    chmod 755 "$system/usr/sbin/policy-rc.d"
    in_system useradd --create-home --home-dir /srv/guest --shell /bin/bash guest
}

close_chroot() {
    local process
    [[ -n ${system:-} ]] || return 0
    # what was started in there and still runs
    for process in /proc/[0-9]*; do
        [[ $(readlink "$process/root" 2>/dev/null) == "$system" ]] && kill -KILL "${process#/proc/}" 2>/dev/null
    done
    sleep 0.3
    umount -l "$system/dev/shm" "$system/dev/pts" "$system/dev" "$system/proc" 2>/dev/null
    if ! grep -q " $system/" /proc/mounts; then
        rm -rf --one-file-system "$system"
    fi
    system=
}

# in_system COMMAND...: as root in there.
in_system() {
    env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive /usr/sbin/chroot "$system" "$@"
}

# as_guest SCRIPT: a shell script as the ordinary user in there, with a login's variables.
as_guest() {
    env -i PATH=/srv/guest/.local/bin:/usr/local/bin:/usr/bin:/bin:/usr/games HOME=/srv/guest USER=guest LOGNAME=guest \
        LANG=C.UTF-8 XDG_RUNTIME_DIR=/srv/guest/.run XDG_CURRENT_DESKTOP=X-Generic LIBGL_ALWAYS_SOFTWARE=1 \
        /usr/sbin/chroot --userspec=guest:guest "$system" /bin/bash -c "mkdir -p -m 700 \$XDG_RUNTIME_DIR; cd; $1"
}

apt_in() {
    in_system apt-get -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "$@" >>"$system/apt.log" 2>&1 </dev/null
}

passed=0
failed=0
# check WHAT COMMAND...: one line a check, a tally at the end.
check() {
    local what=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
        printf 'ok    %s\n' "$what"
    else
        failed=$((failed + 1))
        printf 'FAIL  %s\n' "$what"
    fi
}

tally() {
    printf '%d passed, %d failed\n' "$passed" "$failed"
    ((failed == 0))
}
