#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run_fuzzer.sh PROGRAM: fuzzes for QUIZAAR_FUZZ_SECONDS (5 unless told) in a folder of its own.
set -eu
corpus=$(mktemp -d)
trap 'rm -rf "$corpus"' EXIT
cd "$corpus"
exec_for=${QUIZAAR_FUZZ_SECONDS:-5}
"$1" -max_total_time="$exec_for" -max_len=20000 -timeout=20 -rss_limit_mb=3000 "$corpus"
