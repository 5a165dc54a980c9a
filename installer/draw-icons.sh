#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the sizes that stand in resources/icons from the drawings there. Run it after changing a drawing; needs
# rsvg-convert and python3. The results are kept in the repository, so that building needs neither.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../resources/icons"

for size in 16 22 24 32 48 64 128 256 512 1024; do
    mkdir -p "$size"
    rsvg-convert --width "$size" --height "$size" --output "$size/quizaar.png" quizaar.svg
    ((size > 256)) || rsvg-convert --width "$size" --height "$size" --output "$size/quizaar-pack.png" quizaar-pack.svg
done

# The arrows and ticks of the windows' boxes. As points, because a style sheet's drawing needs a plug-in that may be missing.
for arrow in up up-faint down down-faint; do
    rsvg-convert --width 12 --height 12 --output "arrows/$arrow.png" "arrows/$arrow.svg"
    rsvg-convert --width 24 --height 24 --output "arrows/$arrow@2x.png" "arrows/$arrow.svg"
done
for tick in check-light check-dark; do
    rsvg-convert --width 16 --height 16 --output "arrows/$tick.png" "arrows/$tick.svg"
    rsvg-convert --width 32 --height 32 --output "arrows/$tick@2x.png" "arrows/$tick.svg"
done

python3 - <<'PYTHON'
import struct
from pathlib import Path


def ico(name):
    """Windows: a directory of PNG pictures."""
    sizes = [16, 24, 32, 48, 64, 128, 256]
    pictures = [Path(f"{size}/{name}.png").read_bytes() for size in sizes]
    offset = 6 + 16 * len(sizes)
    head = struct.pack("<HHH", 0, 1, len(sizes))
    for size, picture in zip(sizes, pictures):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    Path(f"{name}.ico").write_bytes(head + b"".join(pictures))


def icns(name, kinds):
    """macOS: each picture under a four-letter code."""
    body = b""
    for kind, size in kinds:
        picture = Path(f"{size}/{name}.png").read_bytes()
        body += struct.pack(">4sI", kind, len(picture) + 8) + picture
    Path(f"{name}.icns").write_bytes(struct.pack(">4sI", b"icns", len(body) + 8) + body)


ico("quizaar")
ico("quizaar-pack")
small = [(b"ic11", 32), (b"ic12", 64), (b"ic07", 128), (b"ic08", 256), (b"ic13", 256)]
icns("quizaar", small + [(b"ic09", 512), (b"ic14", 512), (b"ic10", 1024)])
icns("quizaar-pack", small)
PYTHON
rm -r 1024
