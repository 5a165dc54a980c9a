#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""--simulate: the report, the same for the same seed, and what is refused. usage: simulate_test.py PROGRAM"""
import os
import subprocess
import sys

PROGRAM = sys.argv[1]


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=300, check=False)


def report(*arguments):
    done = run("--simulate", "2", "--minutes", "30", *arguments)
    assert done.returncode == 0, (done.returncode, done.stderr)
    return done.stdout


def hash_in(text):
    lines = [line for line in text.splitlines() if line.startswith("Journal hash: ")]
    assert len(lines) == 1 and len(lines[0].split()[-1]) == 64, text
    return lines[0]


first = report("--seed", "7")
assert first == report("--seed", "7"), "the same seed, another report"
assert hash_in(first) != hash_in(report("--seed", "8")), "another seed, the same journals"
assert hash_in(first) != hash_in(report("--seed", "7", "--temperament", "builder")), "temperaments change nothing"
for word in ("2 games of \"Default rules\"", "30 minutes", "8 players in 4 teams", "Wealth by nation", "Food producer",
             "Medical goods producer", "generous", "Prices (mid)", "First building", "earthquake 2", "olympics 2",
             "Verdict: "):
    assert word in first, f"{word} is missing in:\n{first}"
if hasattr(os, "sched_setaffinity"):
    usual = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(usual)})
    assert first == report("--seed", "7"), "the number of processors changes the report"
    os.sched_setaffinity(0, usual)
six = report("--seed", "7", "--teams", "6", "--players", "12", "--difficulty", "hard")
assert "hard" in six and "12 players in 6 teams" in six, six

REFUSED = {
    ("--simulate", "0"): "1 to",
    ("--simulate", "many"): "1 to",
    ("--simulate", "2", "--headless"): "without a host",
    ("--simulate", "2", "--teams", "21"): "1 to 20",
    ("--simulate", "2", "--players", "3"): "one for each team",
    ("--simulate", "2", "--temperament", "cruel"): "mixed",
    ("--simulate", "2", "--difficulty", "mild"): "easy, medium or hard",
    ("--simulate", "2", "--minutes", "31"): "30, 45",
    ("--simulate", "2", "--rules", "silk_road", "--teams", "3"): "4 teams",
    ("--simulate", "2", "--rules", "silk_road", "--difficulty", "hard"): "easy",
    ("--simulate", "2", "--rules", "/nowhere.json"): "cannot be read",
    ("--players", "5"): "--simulate",
    ("--minutes", "60", "--headless"): "--simulate",
    ("--headless", "--demo", "3", "--rules", "silk_road"): "4 bots",
}
for arguments, word in REFUSED.items():
    done = run(*arguments)
    assert done.returncode == 2, (arguments, done.returncode, done.stdout)
    assert word in done.stderr and len(done.stderr.strip().splitlines()) == 1, (arguments, done.stderr)
    assert done.stdout == "", (arguments, done.stdout)
print(first)
