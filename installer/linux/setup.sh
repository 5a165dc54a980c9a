#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside the .run file, without root. Installs for this user:
#   ~/.local/opt/quizaar (the program), ~/.local/bin/quizaar (a link), menu entry, icons and file type in ~/.local/share.
# QUIZAAR_PREFIX in the environment replaces ~/.local.  Status: 0 installed, 1 not, with a sentence on stderr.
set -eu

fail() { printf '%s\n' "Quizaar was not installed: $*" >&2; exit 1; }

here=$(cd "$(dirname "$0")" && pwd -P)
prefix=${QUIZAAR_PREFIX:-$HOME/.local}
share=$prefix/share
[ -n "${QUIZAAR_PREFIX:-}" ] || share=${XDG_DATA_HOME:-$prefix/share}
opt=$prefix/opt/quizaar
floor=$(cat "$here/glibc-floor")

[ "$(uname -s)" = Linux ] || fail "this file is for Linux."
[ "$(uname -m)" = "$(cat "$here/machine")" ] || fail "this file is for $(cat "$here/machine"), this computer is $(uname -m)."
glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/^glibc //')
[ -n "$glibc" ] || fail "it needs a system with the GNU C library $floor or newer; this one has another C library."
[ "$(printf '%s\n%s\n' "$floor" "$glibc" | sort -V | head -n 1)" = "$floor" ] ||
    fail "it needs the GNU C library $floor or newer (Debian 12, Ubuntu 22.04, Fedora 36 or later); this system has $glibc."

command -v xz >/dev/null || fail "it needs the program xz, which is in the package xz-utils or xz."

mkdir -p "$prefix/opt" "$prefix/bin" "$share" || fail "$prefix cannot be written."
rm -rf "$opt.new"
mkdir "$opt.new"
if ! xz -dc "$here/tree.tar.xz" | tar -xf - -C "$opt.new"; then
    rm -rf "$opt.new"
    fail "there is no room in $prefix/opt."
fi
if ! version=$("$opt.new/bin/quizaar" --version 2>&1); then
    missing=$(ldd "$opt.new/bin/quizaar" 2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | tr '\n' ' ')
    rm -rf "$opt.new"
    fail "it does not start here. ${missing:+Missing from this system: $missing}${missing:-$version}"
fi
gone=$(ldd "$opt.new/plugins/platforms/libqxcb.so" 2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | tr '\n' ' ')

# put files where desktops look, and remember which
list=$opt.new/installed-files
: >"$list"
place() { # FROM TO
    mkdir -p "$(dirname "$2")"
    cp "$1" "$2"
    printf '%s\n' "$2" >>"$list"
}
(cd "$here/desktop" && find . -type f) | sed 's#^\./##' | sort >"$opt.new/.desktop-files"
while read -r file; do
    place "$here/desktop/$file" "$share/$file"
done <"$opt.new/.desktop-files"
rm "$opt.new/.desktop-files"
# Menus do not search ~/.local/bin. Quotes only where they must be: older xdg-open does not take them off.
entry=$share/applications/org.quizaar.Quizaar.desktop
case $opt in
*[!A-Za-z0-9/._-]*) command="\"$opt/bin/quizaar\"" ;;
*) command=$opt/bin/quizaar ;;
esac
escaped=$(printf '%s' "$command" | sed 's/[\\&|]/\\&/g')
sed "s|^Exec=quizaar|Exec=$escaped|" "$here/desktop/applications/org.quizaar.Quizaar.desktop" >"$entry"

cat >"$opt.new/uninstall" <<UNINSTALL
#!/bin/sh
# Removes the program; the nights you played stay where they are.
set -u
while read -r file; do
    rm -f "\$file"
done <"$opt/installed-files"
[ "\$(readlink "$prefix/bin/quizaar")" = "$opt/bin/quizaar" ] && rm -f "$prefix/bin/quizaar"
rm -rf "$opt"
for tool in "update-mime-database $share/mime" "update-desktop-database $share/applications"; do
    command -v "\${tool%% *}" >/dev/null && \$tool >/dev/null 2>&1
done
echo "Quizaar is removed. Your nights are kept in \${XDG_DATA_HOME:-\$HOME/.local/share}/Quizaar."
UNINSTALL
chmod 755 "$opt.new/uninstall"

rm -rf "$opt.old"
[ ! -e "$opt" ] || mv "$opt" "$opt.old"
mv "$opt.new" "$opt"
rm -rf "$opt.old"
ln -sfn "$opt/bin/quizaar" "$prefix/bin/quizaar"
if command -v update-mime-database >/dev/null; then update-mime-database "$share/mime" >/dev/null 2>&1 || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$share/applications" || true; fi

echo "$version is installed in $opt."
[ -z "$gone" ] || echo "Windows need these libraries, which this system lacks: $gone"
echo "Start it from the menu of your desktop, or with $prefix/bin/quizaar. Remove it with $opt/uninstall."
