-- SPDX-License-Identifier: GPL-3.0-or-later
-- Not released: what a second migration may have to do, for the test of the mechanism. It adds a column,
-- rebuilds a table that others point to, and has a trigger with semicolons; and one more; in comments.
ALTER TABLE event ADD COLUMN note TEXT NOT NULL DEFAULT 'none; yet';

CREATE TABLE game_new (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    code            TEXT    NOT NULL,
    name            TEXT    NOT NULL,
    status          TEXT    NOT NULL CHECK (status <> ''), -- why it is rebuilt; a CHECK cannot be added
    created_wall_ms INTEGER NOT NULL
) STRICT;
INSERT INTO game_new (id, code, name, status, created_wall_ms)
    SELECT id, code, name, status, created_wall_ms FROM game;
DROP TABLE game;
ALTER TABLE game_new RENAME TO game;
CREATE TRIGGER secret_ends_with_game AFTER DELETE ON game
BEGIN
    DELETE FROM secret WHERE game_id = OLD.id;
END;

CREATE TEMP TRIGGER unused AFTER INSERT ON main.game
BEGIN
    SELECT CASE WHEN NEW.id > 0 THEN 'a;' ELSE "code" END FROM game; /* END; */
END;
DROP TRIGGER unused;
UPDATE event SET note = 'old' WHERE game_id = 1;
