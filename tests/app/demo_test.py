#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bots play a whole pack through the public API, twice with the same seed: the same final scores, the program goes on
serving, and SIGTERM ends it with 0. usage: demo_test.py PROGRAM PACK QUESTIONS"""
import json
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

PROGRAM, PACK, QUESTIONS = sys.argv[1], sys.argv[2], int(sys.argv[3])
PATIENCE = 240  # seconds; only so that a hang fails instead of lasting for ever


def get(ready, path):
    request = urllib.request.Request(f"http://127.0.0.1:{ready['port']}{path}",
                                     headers={"Authorization": "Bearer " + ready["host_token"]})
    with urllib.request.urlopen(request, timeout=30) as reply:
        return json.load(reply)


def play(seed, *more):
    with tempfile.TemporaryDirectory() as data:
        process = subprocess.Popen(
            [PROGRAM, "--headless", "--port", "0", "--bind", "127.0.0.1", "--data", data, "--pack", PACK, "--demo", "8",
             "--seed", str(seed), *more],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        errors = []
        reader = threading.Thread(target=lambda: errors.extend(process.stderr), daemon=True)
        reader.start()
        try:
            ready = json.loads(process.stdout.readline())
            assert ready["event"] == "ready", ready
            assert ready["staff_pin"] == ready["pins"]["co_host"], "the old key names the co-host's PIN"
            deadline = time.monotonic() + PATIENCE
            while True:
                snapshot = get(ready, f"/api/games/{ready['game']['code']}/snapshot")
                if snapshot["rounds"] and all(r["status"] == "finished" for r in snapshot["rounds"]):
                    break
                assert time.monotonic() < deadline, "the bots have not finished: " + "".join(errors)
                assert process.poll() is None, "the program has ended: " + "".join(errors)
                time.sleep(0.2)
            assert len(snapshot["players"]) == 8, snapshot["players"]
            assert sum(q["answered"] for q in snapshot["questions"]) == QUESTIONS, snapshot["questions"]
            scores = {p["name"]: p["score"] for p in snapshot["players"]}
            assert any(scores.values()), "nobody has scored"
            assert get(ready, "/healthz")["status"] == "ok"
        finally:
            process.send_signal(signal.SIGTERM)
            status = process.wait(timeout=60)
            reader.join(timeout=10)
        assert status == 0, f"exit status {status}: " + "".join(errors)
        return scores


first, second, hurried, other = play(7), play(7), play(7, "--clock-speed", "60"), play(8)
assert first == second, f"same seed, other scores:\n{first}\n{second}"
assert first == hurried, f"the clock's speed changes scores:\n{first}\n{hurried}"
assert first != other, "another seed, the same scores: the seed is not used"
print("ok:", first)
