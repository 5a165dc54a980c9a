#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# linux.sh PACKAGES bookworm|trixie KIND [NEWER]: installs what is in PACKAGES into a fresh Debian and plays. As root.
#   KIND   deb (Qt inside), thin, or run
#   NEWER  a package of a later revision: the upgrade must keep the night
# Status: 0 every check passed.
set -uo pipefail
packages=$(cd "${1:?folder of packages}" && pwd -P)
suite=${2:?suite}
kind=${3:?kind}
newer=${4:-}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=tests/installer/chroot.sh
source "$root/tests/installer/chroot.sh"
open_chroot "$suite" || exit 1
in_system mkdir /packages

case $kind in
deb) file=$(find "$packages" -name "quizaar_*_amd64.deb" ! -name "*+deb*" | sort | head -n 1) ;;
thin) file=$(ls "$packages"/quizaar_*+deb*_amd64.deb | head -n 1) ;;
run) file=$(ls "$packages"/quizaar-*.run | head -n 1) ;;
*) exit 2 ;;
esac
cp "$file" "$system/packages/"
inside=/packages/${file##*/}
cat >"$system/packages/three.quizaar" <<'PACK'
{"format": "quizaar-pack", "version": 1, "title": "Three by hand", "licence": "CC0-1.0", "language": "en",
 "boards": [{"title": "Board", "categories": [{"title": "One", "questions": [
  {"kind": "buzz", "points": 100, "text": "What is two and two?", "answer": "Four"}]}]}]}
PACK
data=/srv/guest/.local/share/Quizaar/quizaar
apt_in update

install_it() {
    if [[ $kind == run ]]; then
        chmod 644 "$system$inside" # as browsers leave it
        as_guest "sh $inside --quiet" >"$system/install.log" 2>&1
    else
        apt_in install "$inside"
    fi
}

# What the .run leaves to the system, as any desktop has it.
desktop_libraries='libgl1 libegl1 libopengl0 libx11-6 libx11-xcb1 libxcb-glx0 libxcb-randr0 libxcb-render0 libxcb-shape0 libxcb-shm0
    libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxcb-xinput0 libfontconfig1 libfreetype6 fonts-dejavu-core xkb-data'
if [[ $kind == run ]]; then
    no_xz() { ! install_it && grep -q '^Quizaar was not installed: it needs the program xz' "$system/install.log"; }
    if ! in_system sh -c 'command -v xz' >/dev/null; then
        check "without xz it says so, status 1" no_xz
        apt_in install xz-utils
    fi
    refused() { ! install_it && grep -q '^Quizaar was not installed: .*Missing from this system' "$system/install.log" && [[ ! -e $system/srv/guest/.local/opt/quizaar ]]; }
    check "on a system without graphics it says what is missing, status 1" refused
    # shellcheck disable=SC2086 # words
    apt_in install $desktop_libraries
fi

# what ready says under a key
ready_value() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" "$system/srv/guest/ready" | head -n 1; }

# headless ARGUMENTS: starts the host as the guest; its line is in ~/ready, its process in ~/process
headless() {
    rm -f "$system/srv/guest/ready"
    as_guest "quizaar --headless --port 0 --bind 127.0.0.1 $1 >ready 2>night.log & echo \$! >process; for i in \$(seq 600); do grep -qs ready ready && exit 0; kill -0 \$(cat process) 2>/dev/null || exit 1; sleep 0.1; done; exit 1"
}
stop_headless() {
    local process
    process=$(cat "$system/srv/guest/process") || return 1
    kill -TERM "$process"
    for _ in $(seq 100); do
        kill -0 "$process" 2>/dev/null || return 0
        sleep 0.1
    done
    return 1
}
status_is() { # STATUS SCRIPT
    as_guest "$2" >/dev/null 2>"$system/said"
    local got=$?
    [[ $got == "$1" ]] || { printf '    status %s: %s\n' "$got" "$(head -n 2 "$system/said")"; false; }
}

check "$kind installs on $suite" install_it
if ((failed)); then
    tail -n 20 "$system/apt.log" "$system/install.log" 2>/dev/null
    exit 1
fi
check "says its version" as_guest 'quizaar --version | grep -q "^quizaar [0-9]"'
check "every library is found" bash -c '[[ -z $1 ]]' - "$(as_guest 'ldd $(readlink -f $(command -v quizaar)) | grep "not found"')"
if [[ $kind != thin ]]; then
    check "Qt is our own" as_guest 'ldd $(readlink -f $(command -v quizaar)) | grep libQt6Core | grep -q quizaar/'
fi
check "wrong arguments: status 2" status_is 2 'quizaar --headless --port lots'
check "no such folder: status 4" status_is 4 'quizaar --headless --port 0 --data /proc/nothing'

check "a night starts" headless "--new-game 'First evening'"
code=$(ready_value code)
check "the folder is held: a second host says so, status 4" status_is 4 'quizaar --headless --port 0'
check "the port is held: status 3" status_is 3 "quizaar --headless --data ~/other --port $(ready_value port)"
check "the page answers" as_guest "exec 3<>/dev/tcp/127.0.0.1/$(ready_value port); printf 'GET / HTTP/1.1\r\nHost: 127.0.0.1:$(ready_value port)\r\nConnection: close\r\n\r\n' >&3; head -n 1 <&3 | grep -q ' 200 '"
check "it ends cleanly" stop_headless
check "bots play a night" headless "--data ~/demo --demo 4 --seed 7 --clock-speed 20"
played=false
for _ in $(seq 60); do
    sleep 1
    as_guest "exec 3<>/dev/tcp/127.0.0.1/$(ready_value port); printf 'GET /api/games/$(ready_value code)/snapshot HTTP/1.1\r\nHost: 127.0.0.1:$(ready_value port)\r\nAuthorization: Bearer $(ready_value host_token)\r\nConnection: close\r\n\r\n' >&3; grep -aoE '\"score\":-?[1-9][0-9]*' <&3 | head -n 1 | grep -q score" && played=true && break
done
check "the bots score" "$played"
check "it ends cleanly after bots" stop_headless

# the window
apt_in install xvfb xdg-utils desktop-file-utils shared-mime-info libfile-mimeinfo-perl xdotool procps
if [[ $kind == run ]]; then # the tools that refresh a desktop's lists were not there yet
    as_guest "sh $inside --quiet" >>"$system/install.log" 2>&1
fi
display=:$((50 + RANDOM % 900))
as_guest "Xvfb $display -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 & sleep 2"
window() { as_guest "DISPLAY=$display xdotool search --onlyvisible --class quizaar" 2>/dev/null | grep -q .; }
wait_for() { # SECONDS COMMAND...
    local left=$1
    shift
    for _ in $(seq $((left * 2))); do
        "$@" && return 0
        sleep 0.5
    done
    return 1
}
check "the file type is known" as_guest 'xdg-mime query filetype /packages/three.quizaar | grep -qx application/vnd.quizaar.pack'
check "the program is its default" as_guest 'xdg-mime query default application/vnd.quizaar.pack | grep -qx org.quizaar.Quizaar.desktop'
as_guest "DISPLAY=$display quizaar --game $code --port 0 >window.out 2>window.log & echo \$! >window.process"
check "the window opens" wait_for 40 window
sleep 3
# a double click in a file manager comes down to this
check "a pack is opened by its default program" as_guest "DISPLAY=$display timeout 30 xdg-open /packages/three.quizaar"
in_data() { grep -aq 'Three by hand' "$system$data"/quizaar.sqlite* 2>/dev/null; }
screenshot() { [[ -z ${QUIZAAR_PICTURES:-} ]] || DISPLAY=$display import -window root "$QUIZAAR_PICTURES/$suite-$kind-$1.png"; }
check "the running program has it" wait_for 20 in_data
one_program() { [[ $(as_guest 'pgrep -u guest -x quizaar' | wc -l) == 1 ]]; }
check "there is still one program" wait_for 10 one_program
screenshot window
# the stage needs the QML modules that came along
windows_now() { as_guest "DISPLAY=$display xdotool search --onlyvisible --class quizaar" 2>/dev/null | wc -l; }
before=$(windows_now)
more_windows() { [[ $(windows_now) -gt $before ]]; }
as_guest "DISPLAY=$display xdotool search --onlyvisible --class quizaar windowfocus --sync key F11" 2>/dev/null
check "the stage opens" wait_for 20 more_windows
sleep 2
screenshot stage
check "with all its parts" bash -c '! grep -iE "qrc:|is not installed|cannot load|no such file" "$1"' - "$system/srv/guest/window.log"
kill -TERM "$(cat "$system/srv/guest/window.process")" 2>/dev/null
gone() { ! kill -0 "$(cat "$system/srv/guest/window.process")" 2>/dev/null; }
check "the window closes on SIGTERM" wait_for 15 gone
tail -n 3 "$system/srv/guest/window.log"

if [[ -n $newer ]]; then
    cp "$newer" "$system/packages/"
    if [[ $kind == run ]]; then
        check "the newer one installs over it" as_guest "sh /packages/${newer##*/} --quiet >/dev/null"
    else
        check "the newer one installs over it" apt_in install "/packages/${newer##*/}"
    fi
    check "the night goes on" headless "--game $code"
    check "it is the same night" test "$(ready_value code)" = "$code"
    check "it ends" stop_headless
fi

kept() { [[ -n $(ls "$system$data" 2>/dev/null) ]] && in_data; }
case $kind in
run)
    check "uninstall" as_guest '"$HOME/.local/opt/quizaar/uninstall" >/dev/null'
    check "nothing of it is left" bash -c '[[ -z $1 ]]' - "$(as_guest 'find ~/.local -iname "*quizaar*" ! -path "*share/Quizaar*" ! -type d')"
    ;;
*)
    check "remove" apt_in remove quizaar
    check "remove keeps the night" kept
    check "purge" apt_in purge quizaar
    check "nothing of it is left in the system" bash -c '[[ -z $(find "$1/usr" "$1/etc" "$1/var/lib/dpkg/info" -iname "*quizaar*") ]]' - "$system"
    ;;
esac
check "the night is kept" kept
tally
