# SPDX-License-Identifier: GPL-3.0-or-later
"""one_commit_each.py FOLDER SECONDS: SQLite alone, an event a transaction; prints commits a second.

The same pragmas, table and size of row as the program's journal, and nothing else: no network, no game.
"""
import os
import sqlite3
import sys
import time

folder, seconds = sys.argv[1], float(sys.argv[2])
path = os.path.join(folder, f"one-commit-each-{os.getpid()}.sqlite")
database = sqlite3.connect(path, isolation_level=None)
database.execute("PRAGMA journal_mode=WAL")
database.execute("PRAGMA synchronous=FULL")
database.execute(
    "CREATE TABLE event (game_id INTEGER, version INTEGER, type TEXT, format INTEGER, game_ms INTEGER,"
    " wall_ms INTEGER, action INTEGER, actor TEXT, data TEXT, PRIMARY KEY (game_id, version)) STRICT, WITHOUT ROWID")
actor = '{"device":0,"kind":"console","role":"host"}'
data = '{"after":{"correct":true,"points":null,"team":null},"player":1000001,"question":1000002,' \
       '"score":100,"teams":[],"version":1}'
count = 0
begin = time.monotonic()
while time.monotonic() - begin < seconds:
    count += 1
    database.execute("BEGIN IMMEDIATE")
    database.execute("INSERT INTO event VALUES (1, ?, 'answer_recorded', 1, 0, 0, ?, ?, ?)", (count, count, actor, data))
    database.execute("COMMIT")
print(count / (time.monotonic() - begin))
database.close()
os.remove(path)
