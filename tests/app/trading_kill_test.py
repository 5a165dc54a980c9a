#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A trading round of bots whose program is killed at random moments: what was acknowledged is there, and the round
still ends by itself with its winners. QUIZAAR_LONG=1: twenty kills. usage: trading_kill_test.py PROGRAM"""
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

PROGRAM = sys.argv[1]
KILLS = 20 if os.environ.get("QUIZAAR_LONG") else 2
SPEED = 120 if KILLS > 2 else 240  # an hour in half a minute, or in a quarter of one
MINUTES = 240 if KILLS > 2 else 60  # so many that the round outlives its kills
PATIENCE = 240  # seconds; only so that a hang fails instead of lasting for ever


class Program:
    def __init__(self, data, *more):
        self.errors = []
        self.process = subprocess.Popen(
            [PROGRAM, "--headless", "--port", "0", "--bind", "127.0.0.1", "--data", data, "--rules", "default", "--minutes",
             str(MINUTES), "--seed", "7", "--clock-speed", str(SPEED), *more],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        threading.Thread(target=lambda: self.errors.extend(self.process.stderr), daemon=True).start()
        line = self.process.stdout.readline()
        assert line, "it does not start: " + "".join(self.errors)
        self.ready = json.loads(line)
        self.game = f"/api/games/{self.ready['game']['code']}/"

    def ask(self, path, body=None):
        """The reply, or nothing where it was refused or the program is gone."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.ready['port']}{self.game}{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": "Bearer " + self.ready["host_token"], "Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=30) as reply:
                return json.load(reply)
        except (urllib.error.URLError, OSError, ValueError):
            return None

    def kill(self):
        self.process.kill()
        self.process.wait(timeout=60)


def trading_rounds(snapshot):
    return [r for r in snapshot["rounds"] if r["kind"] == "trading"]


def wait_for(program, what):
    deadline = time.monotonic() + PATIENCE
    while True:
        snapshot = program.ask("snapshot")
        if snapshot and what(snapshot):
            return snapshot
        assert time.monotonic() < deadline, "nothing happens: " + "".join(program.errors)
        assert program.process.poll() is None, "the program has ended: " + "".join(program.errors)
        time.sleep(0.05)


def in_journal(data):
    database = sqlite3.connect(f"file:{os.path.join(data, 'quizaar.sqlite')}?mode=ro", uri=True)
    try:
        return dict(database.execute("SELECT version, type FROM event"))
    finally:
        database.close()


def play_for(program, seconds, acknowledged):
    """The host buys for a nation, as fast as replies come; what is acknowledged is noted."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        snapshot = program.ask("snapshot")
        if not snapshot or not snapshot.get("trading"):
            return
        team = snapshot["trading"]["nations"][0]["team_id"]
        reply = program.ask("trading/bank", {"team_id": team, "deal": "buy", "good": "food", "amount": 1})
        if reply:
            acknowledged.append(reply["game_version"])
        program.ask("trading/bank", {"team_id": team, "deal": "sell", "good": "food", "amount": 1})


def deal(program, deals):
    """One nation gives another a little food: on a clock this quick the bots may not come to it, and then nobody is kindest."""
    while program.process.poll() is None and not deals:
        snapshot = program.ask("snapshot")
        assert snapshot and snapshot.get("trading"), "the round has ended without a deal"
        giver, taker = (nation["team_id"] for nation in snapshot["trading"]["nations"][:2])
        program.ask("trading/bank", {"team_id": giver, "deal": "buy", "good": "food", "amount": 1})
        offer = program.ask("trading/offers", {"team_id": giver, "to": taker, "offered": {"food": 1}, "wanted": {}})
        reply = offer and program.ask(f"trading/offers/{offer['trade']['id']}/accept", {"team_id": taker})
        if reply:
            deals.append(reply["game_version"])


chance = random.Random()
seed = chance.randrange(1 << 32)
chance.seed(seed)
print("moments drawn from", seed)
with tempfile.TemporaryDirectory() as data:
    pack = os.path.join(data, "one.json")
    with open(pack, "w", encoding="utf-8") as file:
        json.dump({"response_code": 0, "results": [
            {"type": "multiple", "difficulty": "easy", "category": "General", "question": "Which planet is closest to the Sun?",
             "correct_answer": "Mercury", "incorrect_answers": ["Venus", "Mars", "Earth"]}]}, file)
    night = os.path.join(data, "night")
    program = Program(night, "--pack", pack, "--demo", "8")
    acknowledged = []
    deals = []
    killed = 0
    wait_for(program, lambda s: s.get("trading"))
    deal(program, deals)
    while killed < KILLS:
        play_for(program, chance.uniform(0.3, 1.5), acknowledged)
        program.kill()
        killed += 1
        journal = in_journal(night)
        for version in acknowledged + deals:
            assert version in journal, f"version {version} was acknowledged and is gone"
        program = Program(night, "--demo", "4")
        snapshot = wait_for(program, lambda s: s["game_version"] >= max(acknowledged, default=0))
        assert any(r["status"] == "running" for r in trading_rounds(snapshot)), f"it has ended after {killed} kills"
        assert snapshot["clock"]["running"] is False, "after a crash the clock waits for the host"
        assert program.ask("clock", {"action": "resume"}), "the clock does not go on"
    assert acknowledged, "nothing was asked for"
    end = wait_for(program, lambda s: trading_rounds(s) and all(r["status"] == "finished" for r in trading_rounds(s)))
    result = end["trading_result"]
    assert result["richest"] and result["kindest"], result
    program.process.send_signal(signal.SIGTERM)
    assert program.process.wait(timeout=60) == 0, "".join(program.errors)
    journal = in_journal(night)
    for version in acknowledged:
        assert journal.get(version) in ("bank_traded", "price_alerted"), (version, journal.get(version))
    assert "trade_settled" in journal.values(), deals
print("ok:", killed, "kills,", len(acknowledged), "deals acknowledged")
