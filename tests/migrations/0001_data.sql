-- SPDX-License-Identifier: GPL-3.0-or-later
-- A night as schema 1 holds it, to be carried through every later migration.
INSERT INTO game (id, code, name, status, created_wall_ms) VALUES
    (1, 'ABC234', 'It''s Friday; really', 'finished', 1000);
INSERT INTO game (id, code, name, status, created_wall_ms) VALUES (2, 'XYZ789', 'Saturday', 'running', 2000);
INSERT INTO event (game_id, version, type, format, game_ms, wall_ms, action, actor, data) VALUES
    (1, 1, 'NightStarted', 1, 0, 1000, 1, '{"kind":"host"}', '{}'),
    (1, 2, 'TeamAdded', 1, 10, 1010, 2, '{"kind":"host"}', '{"name":"Reds"}'),
    (2, 1, 'NightStarted', 1, 0, 2000, 1, '{"kind":"host"}', '{}');
INSERT INTO snapshot (game_id, version, format, data) VALUES (1, 2, 1, x'7b7d');
INSERT INTO clock (game_id, game_ms) VALUES (1, 12345);
INSERT INTO token (hash, game_id, device_id, purpose, created_wall_ms) VALUES
    (zeroblob(32), 1, 1000007, 'seat', 1005);
INSERT INTO reply (scope, key, game_id, body_hash, status, body) VALUES
    (x'01', x'02', 1, x'03', 201, x'7b7d');
INSERT INTO secret (game_id, name, value) VALUES (1, 'pin', x'31323334');
INSERT INTO journal_progress (one, run_id, ticket) VALUES (1, zeroblob(16), 3);
