#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# make-image.sh BUILD_FOLDER VERSION OUT.dmg: the disk image for macOS. Runs on a Mac with Qt's macdeployqt in the PATH.
# The bundle is signed ad hoc: enough to start on Apple's processors, not enough for Gatekeeper, which README speaks of.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$1 version=$2 out=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/image"
macdeployqt "$work/image/quizaar.app" -qmldir="$here/../../qml" -always-overwrite
mv "$work/image/quizaar.app" "$work/image/Quizaar.app"
codesign --force --deep --sign - "$work/image/Quizaar.app"
"$work/image/Quizaar.app/Contents/MacOS/quizaar" --version
cp "$here/../../LICENSE" "$work/image/LICENSE.txt"
ln -s /Applications "$work/image/Applications"
mkdir -p "$(dirname "$out")"
hdiutil create -volname "Quizaar $version" -srcfolder "$work/image" -fs HFS+ -format UDZO -ov "$out"
