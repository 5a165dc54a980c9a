-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1. Frozen once released: a change is a new file with the next number (CONTRIBUTING has the recipe).
-- All times end in _ms: wall_ms counts from 1970 UTC, game_ms is game clock. JSON and words are UTF-8 TEXT.

-- The data folder itself; exactly one row, made here and never changed.
CREATE TABLE folder (
    one             INTEGER PRIMARY KEY CHECK (one = 1),
    id              BLOB    NOT NULL CHECK (length(id) = 16),
    created_wall_ms INTEGER NOT NULL
) STRICT;

INSERT INTO folder (one, id, created_wall_ms)
VALUES (1, randomblob(16), unixepoch() * 1000);

-- AUTOINCREMENT: the number of a deleted game is never given out again, as its ids may live on in exports.
CREATE TABLE game (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    code            TEXT    NOT NULL,
    name            TEXT    NOT NULL,
    status          TEXT    NOT NULL,
    created_wall_ms INTEGER NOT NULL
) STRICT;

-- The journal: the truth. Versions of a game run 1, 2, 3, … without a gap; rows are never changed.
CREATE TABLE event (
    game_id INTEGER NOT NULL REFERENCES game (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version >= 1),
    type    TEXT    NOT NULL,
    format  INTEGER NOT NULL CHECK (format >= 1),
    game_ms INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    action  INTEGER NOT NULL,
    actor   TEXT    NOT NULL,
    data    TEXT    NOT NULL,
    PRIMARY KEY (game_id, version)
) STRICT, WITHOUT ROWID;

-- What the events up to `version` add up to; only shortens a start. The newest two per game are kept.
CREATE TABLE snapshot (
    game_id INTEGER NOT NULL REFERENCES game (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version >= 1),
    format  INTEGER NOT NULL CHECK (format >= 1),
    data    BLOB    NOT NULL,
    PRIMARY KEY (game_id, version)
) STRICT;

-- The last reading of a running game clock, for a start after a crash. Only ever rises.
CREATE TABLE clock (
    game_id INTEGER PRIMARY KEY REFERENCES game (id) ON DELETE CASCADE,
    game_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE token (
    hash            BLOB    PRIMARY KEY NOT NULL CHECK (length(hash) = 32),
    game_id         INTEGER NOT NULL REFERENCES game (id) ON DELETE CASCADE,
    device_id       INTEGER NOT NULL,
    purpose         TEXT    NOT NULL,
    created_wall_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX token_by_game ON token (game_id);

-- Answers to requests that carried an idempotency key. They live as long as their game.
CREATE TABLE reply (
    scope     BLOB    NOT NULL,
    key       BLOB    NOT NULL,
    game_id   INTEGER NOT NULL REFERENCES game (id) ON DELETE CASCADE,
    body_hash BLOB    NOT NULL,
    status    INTEGER NOT NULL,
    body      BLOB    NOT NULL,
    PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_by_game ON reply (game_id);

-- PINs and the like, which stand in no event and no export. Game 0: the data folder's own.
CREATE TABLE secret (
    game_id INTEGER NOT NULL,
    name    TEXT    NOT NULL,
    value   BLOB    NOT NULL,
    PRIMARY KEY (game_id, name)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER secret_ends_with_game AFTER DELETE ON game
BEGIN
    DELETE FROM secret WHERE game_id = OLD.id;
END;

-- The last ticket of the run that wrote last, stored in the same transaction as what the ticket stands for:
-- tells after a COMMIT that failed in the middle whether it happened.
CREATE TABLE journal_progress (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    run_id BLOB    NOT NULL CHECK (length(run_id) = 16),
    ticket INTEGER NOT NULL
) STRICT;
