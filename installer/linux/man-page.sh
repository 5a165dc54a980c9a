#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# man-page.sh PROGRAM VERSION DATE: the manual page on standard output. Its options are the program's own --help, so the
# two never disagree.
set -euo pipefail

program=$1 version=$2 date=$3
help=$("$program" --help)

cat <<HEAD
.\\" SPDX-License-Identifier: GPL-3.0-or-later
.TH QUIZAAR 1 "$date" "Quizaar $version" "User commands"
.SH NAME
quizaar \\- host game nights that friends play on their phones
.SH SYNOPSIS
.B quizaar
.RI [ options ]
.RI [ pack " ...]"
.SH DESCRIPTION
One computer runs the evening; guests scan a code and play in the browser of their phones, in the same network, without
internet. Without options the window for the host opens. Files that are named are question packs to be opened; if the
program runs already, it opens them and this start ends at once.
.SH OPTIONS
HEAD

awk '
    function plain(text) { gsub(/\\/, "\\e", text); gsub(/-/, "\\-", text); sub(/^\./, "\\\\\\&.", text); return text }
    /^Options:/ { on = 1; next }
    /^Arguments:/ || /^$/ { on = 0 }
    on && /^  -/ {
        line = substr($0, 3)
        at = match(line, /   */)
        name = at ? substr(line, 1, at - 1) : line
        text = at ? substr(line, at + RLENGTH) : ""
        printf ".TP\n.B %s\n", plain(name)
        if (text != "") print plain(text)
        next
    }
    on { sub(/^ +/, ""); print plain($0) }
' <<<"$help"

cat <<'TAIL'
.SH EXIT STATUS
.TP
.B 0
clean, or the files were handed to the program that runs already
.TP
.B 1
.B \-\-simulate
could not play a round to its end
.TP
.B 2
wrong arguments
.TP
.B 3
the port cannot be had
.TP
.B 4
the database cannot be opened or written, or it is in use
.SH FILES
.TP
.I ~/.local/share/Quizaar/quizaar
the nights and the media of their packs, unless
.B \-\-data
names another folder. Removing the program leaves it alone.
.SH NETWORK
TCP port 8000, or the next free one up to 8009. Where a firewall is in force:
.RS
.nf
sudo ufw allow Quizaar
sudo firewall\-cmd \-\-permanent \-\-add\-service=quizaar && sudo firewall\-cmd \-\-reload
.fi
.RE
TAIL
