#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The counters as monitoring reads them, and the log that --log-json writes: both are parsed by somebody else's code,
move as they should, and hold no secret. usage: counters_test.py PROGRAM"""
import base64
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

# Where Debian puts modules of its packages; a Python from elsewhere that comes first in PATH does not look there.
sys.path.append("/usr/lib/python3/dist-packages")
from prometheus_client.parser import text_string_to_metric_families

PROGRAM = sys.argv[1]
PATIENCE = 60  # seconds; only so that a hang fails instead of lasting for ever
COUNTERS = {
    "ws_connections_active": "gauge", "ws_connect": "counter", "ws_disconnect": "counter", "ws_broadcast": "counter",
    "ws_broadcast_fail": "counter", "ws_heartbeat_failures": "counter", "command": "counter",
    "commit_seconds": "histogram", "commit_to_broadcast_seconds": "histogram", "http_requests": "counter"}


def until(what, condition):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


class Host:
    """The program in a folder of its own; pings every half second and waits two for the pong."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            [PROGRAM, "--headless", "--log-json", "--port", "0", "--bind", "127.0.0.1", "--data", folder,
             "--ping-interval", "0.5", "--ping-timeout", "2"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.log = []
        self.reader = threading.Thread(target=lambda: self.log.extend(self.process.stderr), daemon=True)
        self.reader.start()
        self.ready = json.loads(self.process.stdout.readline())
        self.game = f"/api/games/{self.ready['game']['code']}"

    def call(self, method, path, token=None, body=None, key=None):
        request = urllib.request.Request(f"http://127.0.0.1:{self.ready['port']}{path}", method=method)
        if token:
            request.add_header("Authorization", "Bearer " + token)
        if key:
            request.add_header("Idempotency-Key", key)
        if body is not None:
            request.add_header("Content-Type", "application/json")
            request.data = json.dumps(body).encode()
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
                return reply.status, reply.read()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read()

    def counters(self):
        status, text = self.call("GET", "/metrics")
        assert status == 200, text
        families = {family.name: family for family in text_string_to_metric_families(text.decode())}
        assert {name: families[name].type for name in COUNTERS} == COUNTERS, families.keys()
        assert set(families) == set(COUNTERS), set(families) ^ set(COUNTERS)
        return {(sample.name, *sorted(sample.labels.items())): sample.value
                for family in families.values() for sample in family.samples}

    def count(self, name, **labels):
        return self.counters().get((name, *sorted(labels.items())), 0)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout=PATIENCE)
        self.reader.join(timeout=PATIENCE)
        assert status == 0, "".join(self.log)


class Phone:
    """A WebSocket that reads all and, while `answers` is set, answers pings."""

    def __init__(self, host, path):
        self.answers = True
        self.closed = False
        self.status = None
        self.socket = socket.create_connection(("127.0.0.1", host.ready["port"]), timeout=PATIENCE)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{host.ready['port']}\r\nUpgrade: websocket\r\n"
                             f"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n")
                            .encode())
        self.stream = self.socket.makefile("rb")
        self.status = int(self.stream.readline().split()[1])
        while self.stream.readline() != b"\r\n":
            pass
        self.frames = []
        if self.status == 101:
            self.thread = threading.Thread(target=self.read, daemon=True)
            self.thread.start()

    def read(self):
        try:
            while True:
                first, size = self.stream.read(2)
                if size == 126:
                    size, = struct.unpack("!H", self.stream.read(2))
                elif size == 127:
                    size, = struct.unpack("!Q", self.stream.read(8))
                payload = self.stream.read(size)
                assert first & 0x80, "the host never splits a message"
                if first == 0x89 and self.answers:
                    self.send(0x8A, payload)
                elif first == 0x81:
                    self.frames.append(json.loads(payload))
        except (ValueError, OSError):
            self.closed = True

    def send(self, first, payload):
        self.socket.sendall(bytes([first, 0x80 | len(payload), 0, 0, 0, 0]) + payload)

    def close(self):
        self.socket.shutdown(socket.SHUT_RDWR)


def check(host):
    secrets = [host.ready["host_token"], *host.ready["pins"].values()]
    laptop = host.ready["host_token"]

    name = 'Ana "Zed"\n{"event":"forged"}'
    status, body = host.call("POST", host.game + "/players", body={"name": name}, key="secret-of-the-join-000")
    assert status == 201, body
    joined = json.loads(body)
    token, player = joined["token"], joined["player"]["id"]
    secrets += [token, "secret-of-the-join-000", "Ana", "forged"]

    def socket_token():
        secrets.append(json.loads(host.call("GET", "/api/ws/token", token)[1])["token"])
        return secrets[-1]

    def connect():
        phone = Phone(host, f"/ws/games/{host.ready['game']['id']}?token={socket_token()}")
        assert phone.status == 101, phone.status
        until("the first frame", lambda: phone.frames)
        return phone

    assert host.count("ws_connections_active") == 0
    first, second, silent = connect(), connect(), connect()
    assert host.count("ws_connections_active") == 3 and host.count("ws_connect_total") == 3

    # no pong: closed by the host, counted once
    silent.answers = False
    until("the silent one is closed", lambda: silent.closed)
    assert host.count("ws_connections_active") == 2
    assert host.count("ws_heartbeat_failures_total") == 1
    assert host.count("ws_disconnect_total", reason="heartbeat") == 1
    assert host.count("ws_disconnect_total", reason="gone") == 0

    # gone by itself
    second.close()
    until("its going is counted", lambda: host.count("ws_connections_active") == 1)
    assert host.count("ws_disconnect_total", reason="gone") == 1

    # commands
    question = json.loads(host.call("GET", host.game + "/snapshot", laptop)[1])["questions"][0]["id"]
    broadcasts, commits = host.count("ws_broadcast_total"), host.count("commit_seconds_count")
    ruling = {"playerId": player, "questionId": question, "isCorrect": True}
    assert host.call("POST", host.game + "/answers/", laptop, ruling, key="once")[0] == 200
    assert host.call("POST", host.game + "/answers/", laptop, ruling, key="once")[0] == 200
    assert host.call("POST", host.game + "/clock", laptop, {"action": "pause"})[0] == 409
    until("the score is told", lambda: any(frame["type"] == "update_score" for frame in first.frames))
    assert host.count("command_total", kind="record_answer", outcome="accepted") == 1
    assert host.count("command_total", kind="record_answer", outcome="repeated") == 1
    assert host.count("command_total", kind="pause_clock", outcome="refused") == 1
    assert host.count("ws_broadcast_total") > broadcasts
    assert host.count("ws_broadcast_fail_total") == 0
    assert host.count("commit_seconds_count") == commits + 1
    assert host.count("commit_to_broadcast_seconds_count") >= 1
    assert host.count("commit_seconds_bucket", le="+Inf") == host.count("commit_seconds_count")

    # requests, by pattern
    assert host.count("http_requests_total", route="/api/games/{game}/answers", status="200") == 2
    assert host.count("http_requests_total", route="/metrics", status="200") > 10
    assert host.call("GET", f"/api/nothing/{token}")[0] == 404
    assert host.count("http_requests_total", route="unmatched", status="404") == 1
    text = host.call("GET", "/metrics")[1].decode()
    assert not any(secret in text for secret in secrets + [host.ready["game"]["code"]]), text
    assert host.call("GET", "/metrics", "wrong-token-of-somebody")[0] == 401
    secrets.append("wrong-token-of-somebody")

    # refused, said wrongly, removed
    assert Phone(host, f"/ws/games/1?token={secrets[-1]}").status == 401
    first.send(0x81, b'{"type":"dance"}')
    until("the error", lambda: any(frame.get("code") == "unknown_type" for frame in first.frames))
    assert host.call("DELETE", f"{host.game}/players/{player}", laptop)[0] == 200
    until("the removed one is closed", lambda: first.closed)
    until("and counted", lambda: host.count("ws_connections_active") == 0)
    assert host.count("ws_disconnect_total", reason="removed") == 1
    assert host.count("ws_connect_total") == 3
    return secrets


def check_log(lines, secrets, game):
    events = []
    for line in lines:
        entry = json.loads(line)
        assert {"time", "level"} <= set(entry), line
        for secret in secrets:
            assert secret not in line, f"{secret!r} stands in the log: {line}"
        if "event" in entry:
            assert {"game_id", "user_id", "reason"} <= set(entry), line
            assert entry["game_id"] == game and isinstance(entry["user_id"], (int, type(None))), line
            events.append((entry["event"], entry["reason"], entry["user_id"] is not None))
    for expected in [("connect", "player", True), ("disconnect", "heartbeat", True), ("disconnect", "gone", True),
                     ("disconnect", "removed", True), ("broadcast", "answer_recorded", False),
                     ("broadcast", "player_removed", False), ("error", "bad_token", False),
                     ("error", "unknown_type", True)]:
        assert expected in events, f"{expected} is missing among {events}"
    assert sum(event == "connect" for event, _, _ in events) == 3, events
    assert sum(event == "disconnect" for event, _, _ in events) == 3, events


with tempfile.TemporaryDirectory() as data:
    program = Host(data)
    try:
        hidden = check(program)
    finally:
        program.stop()
    check_log(program.log, hidden, program.ready["game"]["id"])
print("ok:", len(program.log), "lines of log")
