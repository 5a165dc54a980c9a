// SPDX-License-Identifier: GPL-3.0-or-later
// Made from resources/api/openapi.json by resources/web/api_types.mjs (npm run types); do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptTradeRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description One of this phone's seats; without it any of them, where they are all in one team. */
            player_id?: number | null;
            /** @description For staff: the nation that they act for. */
            team_id?: number | null;
            /** @description The number of the terms that were on the screen; refused with 409 where there are newer ones. */
            terms?: number | null;
        };
        ActForRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description One of this phone's seats; without it any of them, where they are all in one team. */
            player_id?: number | null;
            /** @description For staff: the nation that they act for. */
            team_id?: number | null;
        };
        AddRoundRequest: {
            /** @description Completed challenges earn the right to build. */
            challenge_gates_build?: boolean;
            /** @description `easy`, `medium` or `hard`. */
            difficulty?: string;
            /** @description Minutes; one of the ruleset's. */
            duration?: number;
            /** @description Refused with 409 if the version is another by now. */
            expected_version?: number;
            /** @description `trading` */
            kind: string;
            /** @description Questions instead of sport are what the banker is offered first. */
            quiz_challenges?: boolean;
            /** @description One of the rulesets that come with the program, or one of the host's own; else the usual one. */
            rules?: string;
            /** @description A player's own word completes a challenge. */
            self_complete?: boolean;
            title?: string;
        };
        AddTeamRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description 1 to 40 characters. */
            name: string;
        };
        AdvanceRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description Up to 1000 characters; kept in `flags.events`. */
            note?: string | null;
            /** @description 0 or more. */
            seconds?: number | null;
        };
        /** @description How many of each, by id. */
        Amounts: {
            [key: string]: number;
        };
        /** @description Typed answers that are spelt alike. */
        AnswerGroup: {
            /** @description Right by the pack's own spellings. */
            by_pack: boolean;
            /** @enum {string|null} */
            credit: "nothing" | "half" | "full" | null;
            player_ids: number[];
            /** @description To rule on. */
            spelling: string;
            text: string;
        };
        AnswerReply: {
            playerId: number;
            score: number;
            /** @description The player's score_version. */
            version: number;
        };
        AnswerRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            isCorrect: boolean;
            playerId: number;
            /** @description Instead of the question's own; within plus and minus a thousand million. */
            points?: number | null;
            questionId: number;
        };
        /** @description Who has answered; nothing of what. */
        AnswersIn: {
            question_id: number;
            sides: number[];
        };
        /** @description A side's objection to what its answer was worth. */
        Appeal: {
            /** @description Game time. */
            at_ms: number;
            category: string;
            /** @description Who appeals. */
            player_id: number;
            question_id: number;
            side: number;
            /** @enum {string} */
            status: "open" | "upheld" | "rejected";
            /** @description Why; may be empty. */
            text: string;
            /** @description The host's; may be empty. */
            word: string;
        };
        AppealDecisionRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            upheld: boolean;
            /** @description At most 200 characters. */
            word?: string;
        };
        AppealRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            player_id: number;
            /** @description Why; at most 200 characters. */
            text?: string;
        };
        AskedQuestion: {
            /** @description Staff only. */
            answer?: string;
            /** @description Staff only. */
            answers?: components["schemas"]["OwnAnswer"][];
            category: string;
            /** @description Typed answers, those to be ruled on first. Staff only. */
            groups?: components["schemas"]["AnswerGroup"][];
            /** @enum {string} */
            kind: "buzz" | "choice" | "true_false" | "text" | "number" | "order";
            options: string[];
            points: number;
            question_id: number;
            /** @description Places of what is right. Staff only. */
            right?: number[];
            /** @description More than one option is right. */
            several: boolean;
            text: string;
        };
        AssignRequest: {
            challenge_description?: string | null;
            challenge_type: string;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            target_number?: number | null;
        };
        BankRequest: {
            amount: number;
            /** @description `buy` or `sell` */
            deal: string;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            good: string;
            /** @description One of this phone's seats; without it any of them, where they are all in one team. */
            player_id?: number | null;
            /** @description For staff: the nation that they act for. */
            team_id?: number | null;
        };
        BetRequest: {
            amount: number;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            player_id: number;
            question_id?: number | null;
        };
        Board: {
            categories: components["schemas"]["Category"][];
            id: number;
            title: string;
        };
        BoardReply: {
            board_id: number;
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
        };
        BuildRequest: {
            building: string;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description One of this phone's seats; without it any of them, where they are all in one team. */
            player_id?: number | null;
            /** @description For staff: the nation that they act for. */
            team_id?: number | null;
        };
        Buzz: {
            /** @description Behind the first. */
            margin_ms: number;
            player_id: number;
            /** @description The times could not tell: the arrival has decided. */
            too_close: boolean;
            /** @description By how much the time of the press may be wrong, 250 at most. */
            uncertainty_ms: number;
            verdict: components["schemas"]["Verdict"];
        };
        BuzzersRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            open: boolean;
        };
        BuzzMessage: {
            /** @description Number of the press. */
            n?: number | null;
            /** @description The page's monotonic time of the press in ms; without it no credit for a slow connection. */
            p?: number;
            /** @description Which seat, where the phone has several. */
            player_id?: number | null;
            /** @description What the phone showed. */
            question_id?: number | null;
            /** @constant */
            type: "buzz";
        };
        /** @description Somebody has pressed; who was first is being found out. */
        BuzzPendingFrame: {
            /** @description The state's counter after the commit that this tells of. */
            game_version: number;
            question_id: number;
            /** @constant */
            type: "buzz_pending";
        };
        BuzzResult: {
            /** @description Since the buzzers were opened, where that is known. */
            after_ms?: number;
            /** @description Host's monotonic clock. */
            arrival_us: number;
            /** @description Game time of the arrival. */
            at_ms: number;
            credit_us: number;
            /** @description Behind the first. */
            margin_us: number;
            player: number;
            question: number;
            too_close: boolean;
            uncertainty_us: number;
            verdict: components["schemas"]["Verdict"];
        };
        /** @description To the presser alone. */
        BuzzResultFrame: {
            /** @description The state's counter after the commit that this tells of. */
            game_version?: number;
            margin_ms: number | null;
            /** @description The page's own number of the press. */
            n: number;
            player_id: number;
            /** @description Null where the press named none. */
            question_id: number | null;
            /** @description The times could not tell this press from another one; the arrival has decided. */
            too_close: boolean;
            /** @constant */
            type: "buzz_result";
            uncertainty_ms: number | null;
            verdict: components["schemas"]["Verdict"];
        };
        BuzzWonFrame: {
            /** @description The state's counter after the commit that this tells of. */
            game_version: number;
            margin_ms: number;
            player_id: number;
            question_id: number;
            team_id: number | null;
            /** @constant */
            type: "buzz_won";
        };
        CardAnswerRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description choice, true_false: places of those ticked, from 0 */
            options?: number[] | null;
            /** @description The one that was on the screen. */
            question_id: number;
            /** @description number */
            text?: string | null;
        };
        Category: {
            id: number;
            questions: number[];
            revealed: boolean;
            spotlight: boolean;
            title: string | null;
        };
        CategoryReply: {
            category_id: number;
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
        };
        Challenge: {
            assigned_at: string | null;
            building_name: string;
            building_type: string;
            challenge_description: string | null;
            challenge_type: string | null;
            completed_at: string | null;
            game_session_id: number;
            /** @description The host's own finding. */
            has_school: boolean;
            id: number;
            player_id: number;
            player_name: string;
            requested_at: string | null;
            /** @description ms since 1970, the instant of assigned_at. */
            start_time: number | null;
            status: components["schemas"]["ChallengeStatus"];
            target_number: number | null;
            /** @description 1 to 20. */
            team_number: number;
            /** @description 600 at assignment; stands still while paused. */
            time_remaining_seconds: number | null;
            timestamp: string | null;
        };
        ChallengeCard: {
            challenge_id: number;
            /** @enum {string} */
            kind: "choice" | "true_false" | "number";
            options: string[];
            player_id: number;
            question_id: number;
            /** @description Answered right so far. */
            right: number;
            /** @description More than one option is right. */
            several: boolean;
            target: number;
            text: string;
            /** @description After a wrong answer: game time before which none is taken. */
            wait_until_ms: number | null;
        };
        ChallengeEventFrame: {
            data: components["schemas"]["Challenge"];
            /** @enum {string} */
            event_type: "challenge_request" | "challenge_assigned" | "challenge_completed" | "challenge_cancelled" | "challenge_expired" | "challenge_claimed";
            /** @description The state's counter after the commit that this tells of. */
            game_version: number;
            /** @constant */
            type: "event";
        };
        ChallengeRequest: {
            building_name?: string | null;
            building_type: string;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description Overwritten by what the host knows. */
            has_school?: boolean | null;
            player_id: number;
            team_number?: number | null;
        };
        /** @enum {string} */
        ChallengeStatus: "requested" | "assigned" | "completed" | "cancelled" | "expired";
        /** @description What a commit has changed, whole parts; what is absent has not changed. */
        ChangedFrame: {
            answers?: components["schemas"]["AnswersIn"];
            appeals?: components["schemas"]["Appeal"][];
            claims?: components["schemas"]["SeatClaim"][];
            clock?: components["schemas"]["Clock"];
            game?: components["schemas"]["Game"];
            /** @description The state's counter after the commit that this tells of. */
            game_version: number;
            live?: components["schemas"]["Live"] | null;
            players?: components["schemas"]["Player"][];
            questions?: components["schemas"]["Question"][];
            removed?: {
                players?: number[];
                questions?: number[];
                rounds?: number[];
                teams?: number[];
            };
            rounds?: components["schemas"]["Round"][];
            session?: components["schemas"]["Session"];
            teams?: components["schemas"]["Team"][];
            trading?: components["schemas"]["Trading"] | null;
            trading_result?: components["schemas"]["TradingResult"] | null;
            /** @constant */
            type: "changed";
            undo?: components["schemas"]["UndoLabels"];
            waiting?: components["schemas"]["WaitingPlayer"][];
            you?: components["schemas"]["You"];
        };
        /** @description The name or the team, one at a time. */
        ChangePlayerRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            name?: string | null;
            new_team?: string | null;
            team?: number | null;
        };
        ChangeTeamRequest: {
            captain?: number | null;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            name?: string | null;
        };
        ClaimReply: {
            claim: {
                /** @description The seat is this phone's already. */
                given: boolean;
                name: string;
                player_id: number;
            };
            device: number;
            game: components["schemas"]["GameName"];
            token?: string;
        };
        /** @description Game time: what has elapsed, and since when it runs on. */
        Clock: {
            /** @description Game time when the clock last stopped or started. */
            elapsed_ms: number;
            running: boolean;
            /** @description Wall time of the last start. */
            running_since: string | null;
            /** @description 1, unless the host was started with another clock speed. */
            speed: number;
        };
        ClockReply: {
            clock: components["schemas"]["Clock"];
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
        };
        ClockRequest: {
            /**
             * @description start, pause or resume.
             * @example start
             */
            action: string;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
        };
        CounterRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            gives?: components["schemas"]["Amounts"];
            /** @description One of this phone's seats; without it any of them, where they are all in one team. */
            player_id?: number | null;
            /** @description For staff: the nation that they act for. */
            team_id?: number | null;
            wants?: components["schemas"]["Amounts"];
        };
        DeviceGone: {
            device: number;
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
        };
        /** @description Every refusal looks like this; some carry further facts. */
        Error: {
            /** @description What is true now, where the request went by something older. */
            current?: unknown;
            error: components["schemas"]["ErrorCode"];
            /** @description The field that is wrong, in snake_case. */
            field?: string;
            /** @description One sentence that a host understands. */
            message: string;
            /** @description The field that is missing, in snake_case. */
            missing?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description What went wrong, for programs. New ones may be added.
         * @enum {string}
         */
        ErrorCode: "bad_request" | "bad_json" | "forbidden" | "game_not_open" | "unknown_game" | "other_game" | "range_not_satisfiable" | "unknown_player" | "unknown_team" | "unknown_device" | "unknown_round" | "unknown_board" | "unknown_category" | "unknown_question" | "name_empty" | "name_too_long" | "name_taken" | "team_name_taken" | "no_teams_tonight" | "teams_from_host" | "too_many_teams" | "too_many_players" | "too_many_seats" | "team_not_empty" | "ask_host" | "seat_not_free" | "no_claim" | "paused" | "clock_running" | "clock_not_running" | "pack_known" | "pack_empty" | "numbers_exhausted" | "round_not_planned" | "round_not_running" | "other_round_running" | "no_live_question" | "other_question_live" | "question_answered" | "wrong_phase" | "nobody_speaks" | "not_in_question" | "points_out_of_range" | "version_conflict" | "nothing_to_undo" | "nothing_to_redo" | "undo_needs_confirm" | "unknown_version" | "no_token" | "bad_token" | "token_used" | "wrong_pin" | "locked_out" | "key_reused" | "storage_busy" | "storage_failed" | "foreign_host" | "foreign_origin" | "not_found" | "method_not_allowed" | "too_large" | "internal" | "not_answered_here" | "answers_closed" | "answer_empty" | "answer_too_long" | "answer_not_number" | "answer_not_option" | "not_betting" | "ask_captain" | "bet_missing" | "bet_out_of_range" | "world_time_out_of_range" | "relationship_invalid" | "session_too_large" | "note_too_long" | "read_only_field" | "trading_not_running" | "challenge_locked" | "challenge_wrong_status" | "bank_short" | "goods_short" | "goods_spent" | "goods_not_conserved" | "rules_fixed" | "unknown_building" | "unknown_challenge" | "building_missing" | "building_makes_nothing" | "other_team" | "team_missing" | "target_out_of_range" | "teams_needed" | "duration_unknown" | "quantity_invalid" | "unknown_good" | "building_limit" | "right_missing" | "baseline_out_of_range" | "unknown_trade" | "trade_wrong_status" | "trade_not_yours" | "terms_changed" | "same_team" | "trade_empty" | "quarantined" | "unknown_event" | "event_in_force" | "severity_out_of_range" | "not_answerable" | "nobody_to_strike" | "production_stopped" | "minutes_out_of_range" | "tax_missing" | "scenario_fixes" | "team_count_wrong" | "captain_acts" | "nothing_to_exchange" | "no_questions" | "answer_too_soon" | "challenge_unanswered" | "cannot_undo" | "not_collected" | "reveal_needs_list" | "joker_not_allowed" | "joker_used" | "weight_out_of_range" | "not_chooser" | "not_in_tie_break" | "nobody_tied" | "appeal_known" | "too_many_appeals" | "not_appealable" | "unknown_appeal" | "unknown_ruleset" | "ruleset_shipped" | "ruleset_name" | "ruleset_invalid" | "not_by_itself" | "waiting_for_host" | "not_waiting" | "name_not_allowed";
        ErrorFrame: {
            code: string;
            message: string;
            /** @description The type of a message that belongs to HTTP. */
            refused?: string;
            /** @constant */
            type: "error";
        } & {
            [key: string]: unknown;
        };
        EventType: {
            id: string;
            kind: string;
            label: string;
            rule: string;
            text: string;
        };
        ExchangeReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            issued: {
                currency: number;
                team_id: number;
            }[];
            round_id: number;
        };
        ExchangeRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            points_per_currency?: number | null;
        };
        ExtendRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            minutes: number;
        };
        ForPlayerRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            player_id: number;
        };
        /** @description What somebody who is not in yet needs to get in. */
        FrontPage: {
            free_seats: {
                name: string;
                player_id: number;
            }[];
            game: components["schemas"]["Game"];
            /** @description Whether sockets are on. */
            sockets: boolean;
            teams: components["schemas"]["TeamOnOffer"][];
            /** @description Where sockets are, if not here. */
            ws_url?: string;
            you: components["schemas"]["You"] | null;
        };
        Game: {
            /** @description Who joins once a round has begun waits until the host lets him in. */
            approves_late: boolean;
            /**
             * @description Six characters.
             * @example ABC234
             */
            code: string;
            /** @description The scores to be shown while the scoreboard is frozen. */
            frozen: {
                score: number;
                side: number;
            }[];
            id: number;
            /** @description Everybody who was here may take his seat back without being asked. */
            let_back: boolean;
            name: string;
            /** @description Buzzers open when the reading time is over; else the host opens them. */
            opens_by_itself: boolean;
            /** @description What pages and stage show of the standings now. While a round that collects its answers shows them one by one, they are hidden until the last. */
            scoreboard: components["schemas"]["Scoreboard"];
            status: components["schemas"]["GameStatus"];
            team_mode: components["schemas"]["TeamMode"];
        };
        GameName: {
            code: string;
            id: number;
        };
        /** @enum {string} */
        GameStatus: "waiting" | "in_progress" | "paused" | "completed";
        GiveAnswerRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description Places as shown: those ticked, or all in the side's order. */
            options?: number[] | null;
            player_id: number;
            /** @description What the phone showed. */
            question_id?: number | null;
            /** @description Typed; up to 200 characters. */
            text?: string | null;
        };
        /** @description Who has traded with whom is told, what they have traded is not. */
        Headline: {
            /** @description On the game clock. */
            at_ms: number;
            /** @description A price in currency, else 0. */
            from: number;
            /** @enum {string} */
            kind: "traded" | "price_alert" | "first_built" | "tax_collected" | "baseline_changed";
            /** @description Rising. */
            number: number;
            /** @description The good or building, else empty. */
            subject: string;
            /** @description Who has traded, or built; of a food tax those with a famine. */
            team_ids: number[];
            to: number;
        };
        Health: {
            /** @constant */
            status: "ok";
            /** @enum {string} */
            storage: "ok" | "failing";
        };
        HoldRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            hold: boolean;
        };
        JoinedPlayer: {
            /** @description The player's number; for staff and spectators, who hold no seat, the phone's. */
            id: number;
            name: string;
            role: components["schemas"]["Role"];
            team_id: number | null;
            /** @description The host has to let this player in first. */
            waiting: boolean;
        };
        JoinReply: {
            /** @description Staff and spectators: this phone's number. */
            device?: number;
            game: components["schemas"]["GameName"];
            player: components["schemas"]["JoinedPlayer"];
            /** @description 256 random bits; kept by us as a hash alone. Absent where the asker keeps the one he has. */
            token?: string;
        };
        JoinRequest: {
            /** @description One more seat on this phone. */
            also_on_this_device?: boolean | null;
            /** @description Put me into the smallest team. */
            assign_me?: boolean | null;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description 1 to 40 characters; a player must have one. */
            name?: string | null;
            /** @description A team to make and join. */
            new_team?: string | null;
            /** @description For co_host and banker. */
            pin?: string | null;
            /** @description player (the default), spectator, co_host or banker. */
            role?: string | null;
            /** @description A team to join. */
            team?: number | null;
            /** @description Staff: a seat that nobody's phone plays. */
            without_phone?: boolean | null;
        };
        JokerRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            play: boolean;
            player_id: number;
        };
        LetBackReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            minutes: number;
        };
        LetBackRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description 0 closes; 5 where absent. */
            minutes?: number | null;
        };
        /** @description The question in play. */
        Live: {
            /** @description Only when closed; staff always. */
            answer?: string;
            /** @description Sides that have answered. */
            answered?: number[];
            /** @description Staff only. */
            answers?: components["schemas"]["OwnAnswer"][];
            /** @description A wager's once the question is shown; staff always. */
            bets?: {
                amount: number;
                side: number;
            }[];
            /** @description Sides that have bet. */
            bets_placed?: number[];
            /** @description Sides that may bet. */
            bettors?: number[];
            /** @description The newest hundred presses. */
            buzzes: components["schemas"]["Buzz"][];
            category: string;
            /** @description Game time. */
            deadline_ms: number | null;
            /** @description How often each option was ticked; when closed. */
            distribution?: number[];
            /** @description Only when closed; staff always. */
            explanation?: string;
            /** @description Staff only; what has to be ruled on comes first. */
            groups?: components["schemas"]["AnswerGroup"][];
            /** @enum {string} */
            kind: "buzz" | "choice" | "true_false" | "text" | "number" | "order";
            /** @description While the countdown stands. */
            left_ms: number;
            locked_out: number[];
            /** @description What the question shows beside its text; absent where that is nothing, and while the question is not shown (staff: always). */
            media?: components["schemas"]["Media"][];
            mode: components["schemas"]["Mode"];
            /** @description Staff only. */
            note?: string;
            /** @description Its round collects the answers: none is shown before all are. */
            on_sheet: boolean;
            /** @description Game time. */
            opened_at_ms: number;
            /** @description Game time at which the buzzers open by themselves. */
            opens_at_ms: number | null;
            options: string[];
            outcome: components["schemas"]["Outcome"] | null;
            phase: components["schemas"]["Phase"];
            points: number;
            question_id: number;
            /** @description Places of what is right; when closed, staff always. */
            right?: number[];
            /** @description A tie-break is asked in no round. */
            round_id: number | null;
            rulings: components["schemas"]["Ruling"][];
            /** @description More than one option is right. */
            several: boolean;
            /** @description Of a final, in the order of the showing. */
            shown?: {
                bet: number;
                side: number;
                text: string;
            }[];
            /** @description Game time. */
            speak_until_ms: number | null;
            speaking: components["schemas"]["Speaking"] | null;
            text: string;
            /** @description Asked of `bettors` only; it orders and scores nothing. */
            tie_break: boolean;
            window_ms: number;
        };
        LiveReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            live: components["schemas"]["Live"] | null;
        };
        LiveRequest: {
            /**
             * @description reopen, skip, reveal, dismiss or next.
             * @example reveal
             */
            action: string;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
        };
        Log: {
            /** @description Newest first. */
            entries: components["schemas"]["LogEntry"][];
        };
        LogEntry: {
            /** @description The number to undo by. */
            action: number;
            actor: components["schemas"]["Role"];
            args: Record<string, never>;
            /** @description Game time in ms. */
            at: number;
            /** @description 0: the laptop itself. */
            device: number;
            /** @description Name of the first telling event. */
            kind: string;
            undoable: boolean;
            undone: boolean;
            version: number;
            /** Format: date-time */
            wall: string;
        };
        /** @description An earlier action, told shortly. */
        LogReference: {
            actor: components["schemas"]["Role"];
            args: Record<string, never>;
            kind: string;
            version: number;
        };
        /** @description A picture, sound or video of the question in play. */
        Media: {
            /** @description Of a sound or video; null where the file does not say. */
            duration_ms: number | null;
            /** @description Of an image, in pixels. */
            height: number | null;
            /** @enum {string} */
            kind: "image" | "audio" | "video";
            /** @description Meant for the phones too, not for the stage alone. */
            on_phones: boolean;
            /** @description Path on this host; null where it is not for this viewer's device. */
            url: string | null;
            /** @description Of an image, in pixels. */
            width: number | null;
        };
        /**
         * @description Who is first speaks; all answer on their phones; one side bets and speaks; all bet and type.
         * @enum {string}
         */
        Mode: "buzz" | "phones" | "wager" | "final";
        NameTaken: {
            error: components["schemas"]["ErrorCode"];
            message: string;
            /** @description Who has that name. */
            player_id?: number;
            /** @description Nobody is connected on that seat: "I am that player again" may be offered. */
            seat_free?: boolean;
        } & {
            [key: string]: unknown;
        };
        Nation: {
            buildings: components["schemas"]["Amounts"];
            developed: boolean;
            famines: number;
            /** @description Staff only. */
            goods?: components["schemas"]["Amounts"];
            /** @description It has the plague. */
            infected: boolean;
            label: string;
            nation: string;
            /** @description Staff only. */
            tax_due?: number;
            team_id: number;
            team_number: number;
        };
        NationReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            nation: components["schemas"]["OwnNation"];
            /** @description Currency that it came to. */
            total?: number;
        };
        NationStanding: {
            bonus: number;
            buildings: number;
            currency: number;
            label: string;
            margin_percent: number;
            modifier: number;
            resources: number;
            team_id: number;
            total: number;
            trades: number;
        };
        NewsFrame: {
            data: Record<string, never>;
            /** @enum {string} */
            event_type: "price_alert" | "tax_warning" | "tax_collected" | "event_struck" | "event_answered" | "event_over" | "baseline_changed" | "trading_end_warning" | "trading_extended" | "trading_ended";
            game_version: number;
            /** @constant */
            type: "news";
        };
        NightScore: {
            rounds: {
                round_id: number;
                title: string;
            }[];
            rows: {
                rank: number;
                rounds: {
                    [key: string]: number;
                };
                side: number;
                total: number;
            }[];
        };
        /** @description Something that this phone's owner should know. */
        NoticeFrame: {
            code: string;
            message: string;
            /** @constant */
            type: "notice";
        };
        OfferRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            offered?: components["schemas"]["Amounts"];
            /** @description One of this phone's seats; without it any of them, where they are all in one team. */
            player_id?: number | null;
            /** @description For staff: the nation that they act for. */
            team_id?: number | null;
            to: number;
            wanted?: components["schemas"]["Amounts"];
        };
        /** @description A challenge as the snapshot has it. */
        OpenChallenge: {
            assigned_at: string | null;
            building_name: string;
            building_type: string;
            challenge_description: string | null;
            challenge_type: string | null;
            claimed: boolean;
            completed_at: string | null;
            /** @description On the game clock. */
            deadline_ms: number | null;
            game_session_id: number;
            /** @description The host's own finding. */
            has_school: boolean;
            id: number;
            player_id: number;
            player_name: string;
            requested_at: string | null;
            /** @description ms since 1970, the instant of assigned_at. */
            start_time: number | null;
            status: components["schemas"]["ChallengeStatus"];
            target_number: number | null;
            /** @description 1 to 20. */
            team_number: number;
            /** @description 600 at assignment; stands still while paused. */
            time_remaining_seconds: number | null;
            timestamp: string | null;
            version: number;
        };
        /** @enum {string} */
        Outcome: "right" | "nobody" | "time_up" | "skipped";
        /** @description What a side has answered on its phones; the newest counts. */
        OwnAnswer: {
            /** @description Game time. */
            at_ms: number;
            /** @description Places as they are shown. */
            options: number[];
            /** @description Who sent it. */
            player_id: number;
            question_id: number;
            /** @description The team, or the player who plays alone. */
            side: number;
            text: string;
        };
        OwnBet: {
            /** @description Null: not placed yet. */
            amount: number | null;
            least: number;
            most: number;
            question_id: number;
            side: number;
        };
        OwnJoker: {
            /** @description Who played it. */
            player_id: number;
            round_id: number;
            side: number;
        };
        /** @description A nation as its own players see it. */
        OwnNation: {
            /** @description Questions of quiz challenges that its players have before them. */
            cards: components["schemas"]["ChallengeCard"][];
            /** @description What each building costs this nation. */
            costs: {
                [key: string]: components["schemas"]["Amounts"];
            };
            goods: components["schemas"]["Amounts"];
            output: {
                [key: string]: {
                    makes: components["schemas"]["Amounts"];
                    uses: components["schemas"]["Amounts"];
                };
            };
            /** @description Of the bank's prices, for this nation. */
            price_percent: number;
            /** @description Where challenges earn the right to build: those left. */
            rights: components["schemas"]["Amounts"];
            score: components["schemas"]["NationStanding"];
            stopped_until_ms: number | null;
            tax_due: number;
            team_id: number;
            trades: components["schemas"]["TradeSummary"][];
        };
        OwnPartReply: {
            answers: components["schemas"]["OwnAnswer"][];
            bets: components["schemas"]["OwnBet"][];
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
        };
        /**
         * @description Text shown and buzzers shut; buzzers or answers open; somebody speaks; answer shown; bets are taken; answers are in and the host rules.
         * @enum {string}
         */
        Phase: "reading" | "open" | "answering" | "closed" | "betting" | "judging";
        PingMessage: {
            /** @constant */
            type: "ping";
        };
        /** @description Nothing needs to be said. */
        PlainRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
        };
        Player: {
            /** @description The phone this seat is played on. */
            buzzer: number | null;
            id: number;
            name: string;
            /** @description Equal scores share it. */
            rank: number;
            /** @constant */
            role: "player";
            score: number;
            /** @description Rises by one per change of the score. */
            score_version: number;
            team_id: number | null;
            /** @description 1 to 20. */
            team_number: number | null;
            /** @description Rises with name, team and seat. */
            version: number;
            /** @description Has joined late and is not let in yet; such a player is in no list of players. */
            waiting: boolean;
        };
        PlayerGone: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            player_id: number;
        };
        PlayerReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            player: components["schemas"]["Player"];
        };
        PlayerResult: {
            id: number;
            name: string;
            /** @description None for who has left. */
            rank?: number;
            removed: boolean;
            score: number;
            tally: components["schemas"]["ResultTally"];
            team?: number;
            /** @description The place in a tie-break that has told equal scores apart; none where none has. */
            tie_break?: number;
        };
        PongFrame: {
            /** @constant */
            type: "pong";
        };
        /** @description Connection lights, to staff. */
        PresenceFrame: {
            /** @description By player id. */
            players: {
                [key: string]: "live" | "asleep" | "gone";
            };
            /** @constant */
            type: "presence";
        };
        PreviewReply: {
            cycles: number;
            event: string;
            nations: {
                buildings_lost: components["schemas"]["Amounts"];
                goods_lost: components["schemas"]["Amounts"];
                struck: boolean;
                team_id: number;
            }[];
            severity: number;
        };
        PriceHistory: {
            goods: {
                id: string;
                label: string;
            }[];
            /** @description [game clock in ms, mid price of each good in currency] */
            points: number[][];
            round_id: number | null;
        };
        PriceRequest: {
            /** @description In currency. */
            baseline: number;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            good: string;
        };
        Question: {
            /** @description Staff only. */
            answer?: string;
            answered: boolean;
            /** @description Staff only. */
            category?: string;
            id: number;
            points: number;
            /** @description Rises by one per change of `answered`. */
            state_version: number;
            /** @description Staff only. */
            text?: string;
        };
        QuestionReply: {
            answered: boolean;
            questionId: number;
            /** @description The question's state_version. */
            version: number;
        };
        QuestionRequest: {
            answered: boolean;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
        };
        QuestionResult: {
            answer: string;
            /** @description Times. */
            asked: number;
            category: string;
            closest?: components["schemas"]["ResultDuel"];
            fastest?: components["schemas"]["ResultFastest"];
            id: number;
            /** @enum {string} */
            kind: "buzz" | "choice" | "true_false" | "text" | "number" | "order";
            /** @description Sides that could have answered and did not. */
            none: number;
            /** @enum {string} */
            outcome?: "right" | "nobody" | "time_up" | "skipped";
            points: number;
            /** @description Sides. */
            right: number;
            round: number;
            round_title: string;
            /** @description Thousandths. */
            share_right?: number;
            text: string;
            /** @description Sides. */
            wrong: number;
        };
        Relationship: {
            affinity?: number;
            chemistry?: number;
            flags?: unknown[];
            /** @description From affinity, chemistry and trust; put in by the host. */
            intimacyLevelId?: string | null;
            tension?: number;
            /** @description From affinity; put in by the host. */
            tierId?: string;
            trust?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description The smallest distance between the first and the next press. */
        ResultDuel: {
            /** @description Player. */
            first: number;
            margin_us: number;
            /** @description Player. */
            second: number;
            /** @description The arrival has decided. */
            too_close: boolean;
            /** @description Half the sum of both uncertainties. */
            within_us: number;
        };
        ResultFastest: {
            ms: number;
            player: number;
        };
        /** @description Of margins between presses; mean and median are 0 where count is. */
        ResultMargins: {
            count: number;
            mean_us: number;
            median_us: number;
        };
        Results: {
            buzzes: components["schemas"]["BuzzResult"][];
            code: string;
            ended: boolean;
            game: number;
            game_version: number;
            name: string;
            players: components["schemas"]["PlayerResult"][];
            questions: components["schemas"]["QuestionResult"][];
            scores: components["schemas"]["ScoreLine"][];
            teams: components["schemas"]["TeamResult"][];
            /** @description Game time. */
            until_ms: number;
        };
        ResultTally: {
            ahead: components["schemas"]["ResultMargins"];
            behind: components["schemas"]["ResultMargins"];
            early: number;
            /** @description From the opening to a press, or to a right answer on a phone. */
            fastest_ms?: number;
            first_buzzes: number;
            /** @description That took part: first or later. */
            presses: number;
            /** @description Answers booked as right. */
            right: number;
            wrong: number;
        };
        RevealCategoryFrame: {
            category_id?: number;
            categoryId?: number;
            /** @description The state's counter after the commit that this tells of. */
            game_version: number;
            /** @description The phone that sent it; null: the host program. */
            sender: number | null;
            /** @constant */
            type: "reveal_category";
        } & {
            [key: string]: unknown;
        };
        RevealCategoryMessage: {
            category_id: number;
            /** @constant */
            type: "reveal_category";
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        Role: "host" | "co_host" | "banker" | "player" | "spectator";
        Round: {
            /** @description The board that is shown. */
            board_id: number | null;
            boards: components["schemas"]["Board"][];
            /** @description It goes on without the host. */
            by_itself: boolean;
            /** @description The player or team that chooses. */
            chooser: number | null;
            /** @description The phones of the side that chooses may pick the next question. */
            chooser_picks: boolean;
            /** @description Sides whom it counts double; guests learn of it when it starts. */
            doubled: number[];
            /** @description The host holds it: its countdowns stand still. */
            held: boolean;
            id: number;
            /** @description Each side may double one round a night, this one too. Such a round is seen before it starts. */
            jokers: boolean;
            /** @enum {string} */
            kind: "board" | "list" | "final" | "trading";
            /** @description Game time at which the next question comes by itself. */
            next_at_ms: number | null;
            /** @description How many of a list are done. */
            position: number;
            /** @description Of a list, in order. */
            questions: number[];
            /**
             * @description Staff only.
             * @enum {string}
             */
            reveal?: "question" | "round";
            /** @description Staff only. */
            scoreboard?: components["schemas"]["Scoreboard"];
            sheet: components["schemas"]["Sheet"] | null;
            status: components["schemas"]["RoundStatus"];
            /** @description Staff only. */
            times?: components["schemas"]["RoundTimes"];
            title: string;
            version: number;
            /** @description Percent, in the night's score. Staff only. */
            weight?: number;
            /**
             * @description Staff only.
             * @enum {string}
             */
            wrong_cost?: "full" | "half" | "nothing";
        };
        RoundReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            round: components["schemas"]["Round"];
        };
        RoundRulesRequest: {
            by_itself?: boolean;
            chooser_picks?: boolean;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            jokers?: boolean;
            /**
             * @description question or round; round for lists only.
             * @example round
             */
            reveal?: string;
            /**
             * @description shown, hidden or frozen.
             * @example frozen
             */
            scoreboard?: string;
            /** @description What is left out stays as it is. */
            times?: {
                answering_ms?: number | null;
                choosing_ms?: number;
                reading_ms?: number | null;
                result_ms?: number;
            };
            /** @description Percent, 0 to 1000. */
            weight?: number;
            /**
             * @description full, half or nothing.
             * @example half
             */
            wrong_cost?: string;
        };
        /** @enum {string} */
        RoundStatus: "planned" | "running" | "finished";
        /** @description How long a round that runs by itself waits, in milliseconds of game time: 1 s to 600 s. */
        RoundTimes: {
            /** @description null: as the question or its kind says. */
            answering_ms: number | null;
            /** @description Where the chooser's phone picks. */
            choosing_ms: number;
            /** @description null: as the text takes. */
            reading_ms: number | null;
            /** @description An explanation takes its time more. */
            result_ms: number;
        };
        RulesetEntry: {
            difficulty?: string | null;
            durations?: number[];
            /** @description Why it cannot be played; then the rest is left out. */
            fault: {
                line: number;
                reason: string;
                /** @description Place in the file, such as `goods[2].id`. */
                where: string;
            } | null;
            id: string;
            /** @description The host's own, which may be changed and deleted. */
            own: boolean;
            teams?: number | null;
            title: string;
            usual_duration?: number;
        };
        /** @description The numbers of a trading game. Its keys are told beside each fault; start from a file that there is. */
        RulesetFile: {
            [key: string]: unknown;
        };
        RulesetKept: {
            ruleset: components["schemas"]["RulesetEntry"];
        };
        RulesetList: {
            rulesets: components["schemas"]["RulesetEntry"][];
        };
        RulesetRemoved: {
            removed: string;
        };
        Rulesets: {
            rulesets: {
                difficulty: string | null;
                durations: number[];
                id: string;
                teams: number | null;
                title: string;
                usual_duration: number;
            }[];
        };
        Ruling: {
            correct: boolean;
            player_id: number;
            points: number;
        };
        RulingRequest: {
            correct: boolean;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            player_id: number;
            question_id: number;
        };
        /** @enum {string} */
        Scoreboard: "shown" | "hidden" | "frozen";
        ScoreLine: {
            name: string;
            points: components["schemas"]["ScorePoint"][];
            score: number;
            /** @description A team, else a player. */
            side: number;
        };
        ScorePoint: {
            /** @description Game time. */
            at_ms: number;
            /** @description From then on. */
            score: number;
        };
        SeatAnswer: {
            device: number;
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            player_id: number;
        };
        SeatAnswerRequest: {
            /** @description The phone that has claimed the seat. */
            device: number;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
        };
        /** @description A phone that says it is this player. */
        SeatClaim: {
            device: number;
            name: string;
            player_id: number;
        };
        SelectBoardFrame: {
            board_id?: number;
            boardId?: number;
            /** @description The state's counter after the commit that this tells of. */
            game_version: number;
            /** @description The phone that sent it; null: the host program. */
            sender: number | null;
            /** @constant */
            type: "select_board";
        } & {
            [key: string]: unknown;
        };
        SelectBoardMessage: {
            board_id: number;
            /** @constant */
            type: "select_board";
        } & {
            [key: string]: unknown;
        };
        /** @description A question has been selected. As the host's page said it, plus the last two. */
        SelectQuestionFrame: {
            /** @description The state's counter after the commit that this tells of. */
            game_version: number;
            question_id?: number;
            questionId?: number;
            /** @description The phone that sent it; null: the host program. */
            sender: number | null;
            /** @constant */
            type: "select_question";
        } & {
            [key: string]: unknown;
        };
        SelectQuestionMessage: {
            question_id: number;
            /** @constant */
            type: "select_question";
        } & {
            [key: string]: unknown;
        };
        /** @description Notes that a host keeps beside the game. */
        Session: {
            /** Format: date-time */
            created_at: string;
            /** @description Kept as it came. */
            flags: {
                [key: string]: unknown;
            };
            /** @description The game's. */
            id: number;
            /** @description By "kind:id", such as "team:3". */
            relationships: {
                [key: string]: components["schemas"]["Relationship"];
            };
            /** Format: date-time */
            updated_at: string;
            /** @description 1 at first; one more per change. */
            version: number;
            /** @description The shown time in seconds. */
            world_time: number;
        };
        SessionConflict: {
            current_session?: components["schemas"]["Session"];
            /** @description The same three. */
            detail?: {
                current_session: components["schemas"]["Session"];
                error: components["schemas"]["ErrorCode"];
                message: string;
            };
            error: components["schemas"]["ErrorCode"];
            message: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A part that is present replaces that part; absent or null leaves it. */
        SessionRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            flags?: {
                [key: string]: unknown;
            } | null;
            relationships?: {
                [key: string]: unknown;
            } | null;
            /** @description 0 to 10^12. */
            world_time?: number | null;
        };
        Settings: {
            approves_late: boolean;
            opens_by_itself: boolean;
            team_mode: components["schemas"]["TeamMode"];
        } & {
            [key: string]: unknown;
        };
        SettingsReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            settings: components["schemas"]["Settings"];
        };
        SettingsRequest: {
            approves_late?: boolean | null;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            opens_by_itself?: boolean | null;
            /** @description singles, host_teams or guest_teams. */
            team_mode?: string | null;
        };
        /** @description A round whose answers are collected at its end: what was asked so far. */
        Sheet: {
            asked: components["schemas"]["AskedQuestion"][];
            /** @description `called`: the game time at which they are collected. */
            deadline_ms: number | null;
            /**
             * @description Answers may be changed while it is `asking` and `called`.
             * @enum {string}
             */
            stage: "asking" | "called" | "collected" | "walking" | "shown";
            /** @description How many of `asked` have been shown. */
            walked: number;
        };
        ShowScoresRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            shown: boolean;
        };
        /** @description The night as this viewer may see it. */
        Snapshot: {
            /** @description Staff only. */
            appeals?: components["schemas"]["Appeal"][];
            /** @description Staff only. */
            claims?: components["schemas"]["SeatClaim"][];
            clock: components["schemas"]["Clock"];
            game: components["schemas"]["Game"];
            /** @description The state's counter. */
            game_version: number;
            live: components["schemas"]["Live"] | null;
            /** @description The same. */
            lock_version: number;
            /** @description The same. */
            lockVersion: number;
            players: components["schemas"]["Player"][];
            questions: components["schemas"]["Question"][];
            /** @description What is planned is seen by staff only. */
            rounds: components["schemas"]["Round"][];
            session: components["schemas"]["Session"];
            teams: components["schemas"]["Team"][];
            trading: components["schemas"]["Trading"] | null;
            trading_result: components["schemas"]["TradingResult"] | null;
            undo?: components["schemas"]["UndoLabels"];
            /** @description Staff only. */
            waiting?: components["schemas"]["WaitingPlayer"][];
            you: components["schemas"]["You"];
        };
        /** @description The first frame, and again after commits unless only small frames are wanted. */
        SnapshotFrame: {
            data: components["schemas"]["Snapshot"];
            /** @constant */
            type: "snapshot";
            /**
             * @description Format of this message.
             * @constant
             */
            version: 1;
        };
        SocketToken: {
            /** @description Seconds. */
            expires_in: number;
            token: string;
        };
        Speaking: {
            margin_ms: number;
            player_id: number;
            team_id: number | null;
        };
        SpellingRequest: {
            /**
             * @description nothing, half or full.
             * @example full
             */
            credit: string;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description As in `groups`. */
            spelling: string;
        };
        SpokenDealRequest: {
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            from: number;
            offered?: components["schemas"]["Amounts"];
            to: number;
            wanted?: components["schemas"]["Amounts"];
        };
        StartTradingRequest: {
            /** @description Completed challenges earn the right to build. */
            challenge_gates_build?: boolean;
            /** @description `easy`, `medium` or `hard`. */
            difficulty?: string;
            /** @description Minutes; one of the ruleset's. */
            duration?: number;
            /** @description Refused with 409 if the version is another by now. */
            expected_version?: number;
            /** @description Questions instead of sport are what the banker is offered first. */
            quiz_challenges?: boolean;
            /** @description One of the rulesets that come with the program, or one of the host's own; else the usual one. */
            rules?: string;
            /** @description A player's own word completes a challenge. */
            self_complete?: boolean;
            title?: string;
        };
        StatusReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            status: components["schemas"]["GameStatus"];
        };
        SubscribeMessage: {
            /** @description Small frames only, from now on. */
            frames?: boolean;
            gameId?: number | null;
            /** @constant */
            type: "subscribe";
        };
        /** @description The page answers at once. */
        SyncFrame: {
            n: number;
            /** @description The host's monotonic time in ms. */
            t: number;
            /** @constant */
            type: "sync";
        };
        SyncMessage: {
            n: number;
            /** @description The page's monotonic time in ms. */
            p: number;
            /** @constant */
            type: "sync";
        };
        Team: {
            captain: number | null;
            /** @description 0 to 19. */
            colour: number;
            id: number;
            members: number[];
            name: string;
            rank: number;
            score: number;
            /** @description 1 to 20. */
            team_number: number;
            version: number;
        };
        TeamGone: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            team_id: number;
        };
        /**
         * @description Everybody alone, teams made by the host, or teams made by guests.
         * @enum {string}
         */
        TeamMode: "singles" | "host_teams" | "guest_teams";
        TeamOnOffer: {
            colour: number;
            id: number;
            /** @description How many are in it. */
            members: number;
            name: string;
            team_number: number;
        };
        TeamReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            team: components["schemas"]["Team"];
        };
        TeamResult: {
            id: number;
            /** @description At present. */
            members: number;
            name: string;
            number: number;
            rank?: number;
            removed: boolean;
            score: number;
            tally: components["schemas"]["ResultTally"];
            /** @description The place in a tie-break that has told equal scores apart; none where none has. */
            tie_break?: number;
        };
        TieBreakRequest: {
            /** @description A number: the nearest wins. Else they buzz. */
            answer?: string;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description With equal scores; empty: all that share the first place. */
            sides?: number[];
            /** @description At most 500 characters. */
            text: string;
        };
        ToggleBuzzersFrame: {
            /** @description The state's counter after the commit that this tells of. */
            game_version: number;
            open?: boolean | null;
            /** @description The phone that sent it; null: the host program. */
            sender: number | null;
            /** @constant */
            type: "toggle_buzzers";
        } & {
            [key: string]: unknown;
        };
        ToggleBuzzersMessage: {
            /** @description Absent: the other way round from now. */
            open?: boolean | null;
            /** @constant */
            type: "toggle_buzzers";
        } & {
            [key: string]: unknown;
        };
        ToggleQuestionFrame: {
            answered: boolean;
            /** @description The state's counter after the commit that this tells of. */
            game_version: number;
            question_id: number;
            questionId: number;
            /** @constant */
            type: "toggle_question";
            /** @description state_version */
            version: number;
        };
        TradeReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            trade: components["schemas"]["TradeSummary"];
        };
        TradeSummary: {
            arrives_at_ms: number | null;
            at_ms: number;
            /** @description The player who did the newest thing; null: staff. */
            by: number | null;
            by_name: string | null;
            confirmed: number[];
            from: number;
            id: number;
            /** @description Staff only. */
            margin_from_percent?: number | null;
            /** @description The own side's. */
            margin_percent?: number | null;
            /** @description Staff only. */
            margin_to_percent?: number | null;
            /** @description From the offering team to the other, whoever proposes. */
            offered: components["schemas"]["Amounts"];
            /** @description Recorded by staff; both teams accept. */
            spoken: boolean;
            /** @enum {string} */
            status: "pending" | "countered" | "accepted" | "rejected" | "cancelled" | "expired";
            /** @description Number of the newest terms. */
            terms: number;
            /** @description The team that proposes them; only the other may accept. */
            terms_by: number;
            to: number;
            version: number;
            wanted: components["schemas"]["Amounts"];
        };
        /** @description The trading round that runs. */
        Trading: {
            bank: {
                prices: {
                    [key: string]: {
                        baseline: number;
                        buy: number;
                        mid: number;
                        sell: number;
                    };
                };
                stock: components["schemas"]["Amounts"];
            };
            challenge_gates_build: boolean;
            challenges: components["schemas"]["OpenChallenge"][];
            difficulty: string;
            duration_minutes: number;
            ends_at_ms: number | null;
            /** @description What goes on and the newest of what is over, newest first. */
            events: components["schemas"]["TradingEvent"][];
            late_costs: {
                from_ms: number;
                percent: number;
            } | null;
            nations: components["schemas"]["Nation"][];
            /** @description What else everybody may know, newest first. */
            news: components["schemas"]["Headline"][];
            /** @description Questions are offered first. */
            quiz_challenges: boolean;
            round_id: number;
            rules: components["schemas"]["TradingRules"];
            /** @description Null for guests while the host has not shown them. */
            scores: components["schemas"]["NationStanding"][] | null;
            scores_shown: boolean;
            self_complete: boolean;
            tax: {
                due_ms: number | null;
                good: string;
                interval_ms: number;
                warned: boolean;
            };
            /** @description Staff only. */
            trades?: components["schemas"]["TradeSummary"][];
        };
        TradingChoices: {
            /** @description Completed challenges earn the right to build. */
            challenge_gates_build?: boolean;
            /** @description `easy`, `medium` or `hard`. */
            difficulty?: string;
            /** @description Minutes; one of the ruleset's. */
            duration?: number;
            /** @description Refused with 409 if the version is another by now. */
            expected_version?: number;
            /** @description Questions instead of sport are what the banker is offered first. */
            quiz_challenges?: boolean;
            /** @description A player's own word completes a challenge. */
            self_complete?: boolean;
        };
        TradingEvent: {
            answer_cost: components["schemas"]["Amounts"];
            answerable_by: number[];
            answered_by: number | null;
            at_ms: number;
            cycles_left: number;
            ends_at_ms: number | null;
            event: string;
            id: number;
            kind: string;
            label: string;
            over: boolean;
            rule: string;
            severity: number;
            team_ids: number[];
            text: string;
        };
        TradingEventReply: {
            event: components["schemas"]["TradingEvent"];
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            nation?: components["schemas"]["OwnNation"];
        };
        /** @description How the newest trading round that is over has ended. */
        TradingResult: {
            kindest: number[];
            richest: number[];
            round_id: number;
            standings: components["schemas"]["NationStanding"][];
            title: string;
        };
        TradingRules: {
            buildings: {
                cost: components["schemas"]["Amounts"];
                id: string;
                label: string;
                makes: components["schemas"]["Amounts"];
                most: number | null;
                score: number;
                uses: components["schemas"]["Amounts"];
            }[];
            captain_only: boolean;
            challenge_seconds: number;
            challenge_types: {
                id: string;
                label: string;
                target: number;
                unit: string;
            }[];
            end_warning_minutes: number[];
            events: components["schemas"]["EventType"][];
            goods: {
                id: string;
                label: string;
            }[];
            most_severity: number;
            scenario: components["schemas"]["EventType"][];
            spread_percent: number;
            title: string;
            usual_severity: number;
        };
        TriggerRequest: {
            event: string;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            severity?: number | null;
            /** @description Whom it strikes, where it strikes one. */
            team_id?: number | null;
        };
        /** @description What the host would take back and bring back next. */
        UndoLabels: {
            redo: string | null;
            undo: string | null;
        };
        UndoNeedsConfirm: {
            /** @description What others have done since to the same things. */
            depends?: components["schemas"]["LogReference"][];
            error: components["schemas"]["ErrorCode"];
            message: string;
            undo?: components["schemas"]["LogReference"];
        } & {
            [key: string]: unknown;
        };
        UndoReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            /** @description The number of the action. */
            undone: number;
        };
        UndoRequest: {
            /** @description Go on although others' doings depend on it. */
            confirm?: boolean | null;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
        };
        UndoToReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            restored_to: number;
        };
        UndoToRequest: {
            confirm?: boolean | null;
            /** @description The version of what is named here that the asker knows; refused with 409 where it is stale. */
            expected_version?: number | null;
            /** @description The version to go back to. */
            version: number;
        };
        UpdateScoreFrame: {
            /** @description The state's counter after the commit that this tells of. */
            game_version: number;
            player_id: number;
            playerId: number;
            score: number;
            /** @constant */
            type: "update_score";
            /** @description score_version */
            version: number;
        };
        /** @enum {string} */
        Verdict: "first" | "later" | "early" | "locked" | "closed" | "paused" | "pending";
        VersionReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
        };
        /** @description Somebody who has joined late and waits for the host. */
        WaitingPlayer: {
            name: string;
            player_id: number;
            /** @description Where he wants to play; empty: anywhere. */
            team: string;
        };
        /** @description Who is asking. */
        You: {
            /** @description What this phone's sides have answered on the question in play, or in the round that collects its answers. */
            answers: components["schemas"]["OwnAnswer"][];
            appeals: components["schemas"]["Appeal"][];
            bets: components["schemas"]["OwnBet"][];
            /** @description The player that this phone says it is, while the host has not answered. */
            claim: number | null;
            /** @description This phone's number. */
            device: number | null;
            jokers: components["schemas"]["OwnJoker"][];
            /** @description What this phone's teams own and can do. */
            nations: components["schemas"]["OwnNation"][];
            role: components["schemas"]["Role"];
            /** @description Players that this phone plays for. */
            seats: number[];
            /** @description A co-host's own: what he would take back or bring back next. */
            undo?: components["schemas"]["UndoLabels"];
            /** @description Players on this phone who have joined late and are not let in yet. */
            waiting: components["schemas"]["WaitingPlayer"][];
        };
        YouReply: {
            /** @description The night's version after this; it rises with every event. */
            game_version: number;
            you: components["schemas"]["You"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AcceptTradeRequest = components['schemas']['AcceptTradeRequest'];
export type ActForRequest = components['schemas']['ActForRequest'];
export type AddRoundRequest = components['schemas']['AddRoundRequest'];
export type AddTeamRequest = components['schemas']['AddTeamRequest'];
export type AdvanceRequest = components['schemas']['AdvanceRequest'];
export type Amounts = components['schemas']['Amounts'];
export type AnswerGroup = components['schemas']['AnswerGroup'];
export type AnswerReply = components['schemas']['AnswerReply'];
export type AnswerRequest = components['schemas']['AnswerRequest'];
export type AnswersIn = components['schemas']['AnswersIn'];
export type Appeal = components['schemas']['Appeal'];
export type AppealDecisionRequest = components['schemas']['AppealDecisionRequest'];
export type AppealRequest = components['schemas']['AppealRequest'];
export type AskedQuestion = components['schemas']['AskedQuestion'];
export type AssignRequest = components['schemas']['AssignRequest'];
export type BankRequest = components['schemas']['BankRequest'];
export type BetRequest = components['schemas']['BetRequest'];
export type Board = components['schemas']['Board'];
export type BoardReply = components['schemas']['BoardReply'];
export type BuildRequest = components['schemas']['BuildRequest'];
export type Buzz = components['schemas']['Buzz'];
export type BuzzersRequest = components['schemas']['BuzzersRequest'];
export type BuzzMessage = components['schemas']['BuzzMessage'];
export type BuzzPendingFrame = components['schemas']['BuzzPendingFrame'];
export type BuzzResult = components['schemas']['BuzzResult'];
export type BuzzResultFrame = components['schemas']['BuzzResultFrame'];
export type BuzzWonFrame = components['schemas']['BuzzWonFrame'];
export type CardAnswerRequest = components['schemas']['CardAnswerRequest'];
export type Category = components['schemas']['Category'];
export type CategoryReply = components['schemas']['CategoryReply'];
export type Challenge = components['schemas']['Challenge'];
export type ChallengeCard = components['schemas']['ChallengeCard'];
export type ChallengeEventFrame = components['schemas']['ChallengeEventFrame'];
export type ChallengeRequest = components['schemas']['ChallengeRequest'];
export type ChallengeStatus = components['schemas']['ChallengeStatus'];
export type ChangedFrame = components['schemas']['ChangedFrame'];
export type ChangePlayerRequest = components['schemas']['ChangePlayerRequest'];
export type ChangeTeamRequest = components['schemas']['ChangeTeamRequest'];
export type ClaimReply = components['schemas']['ClaimReply'];
export type Clock = components['schemas']['Clock'];
export type ClockReply = components['schemas']['ClockReply'];
export type ClockRequest = components['schemas']['ClockRequest'];
export type CounterRequest = components['schemas']['CounterRequest'];
export type DeviceGone = components['schemas']['DeviceGone'];
export type Error = components['schemas']['Error'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type ErrorFrame = components['schemas']['ErrorFrame'];
export type EventType = components['schemas']['EventType'];
export type ExchangeReply = components['schemas']['ExchangeReply'];
export type ExchangeRequest = components['schemas']['ExchangeRequest'];
export type ExtendRequest = components['schemas']['ExtendRequest'];
export type ForPlayerRequest = components['schemas']['ForPlayerRequest'];
export type FrontPage = components['schemas']['FrontPage'];
export type Game = components['schemas']['Game'];
export type GameName = components['schemas']['GameName'];
export type GameStatus = components['schemas']['GameStatus'];
export type GiveAnswerRequest = components['schemas']['GiveAnswerRequest'];
export type Headline = components['schemas']['Headline'];
export type Health = components['schemas']['Health'];
export type HoldRequest = components['schemas']['HoldRequest'];
export type JoinedPlayer = components['schemas']['JoinedPlayer'];
export type JoinReply = components['schemas']['JoinReply'];
export type JoinRequest = components['schemas']['JoinRequest'];
export type JokerRequest = components['schemas']['JokerRequest'];
export type LetBackReply = components['schemas']['LetBackReply'];
export type LetBackRequest = components['schemas']['LetBackRequest'];
export type Live = components['schemas']['Live'];
export type LiveReply = components['schemas']['LiveReply'];
export type LiveRequest = components['schemas']['LiveRequest'];
export type Log = components['schemas']['Log'];
export type LogEntry = components['schemas']['LogEntry'];
export type LogReference = components['schemas']['LogReference'];
export type Media = components['schemas']['Media'];
export type Mode = components['schemas']['Mode'];
export type NameTaken = components['schemas']['NameTaken'];
export type Nation = components['schemas']['Nation'];
export type NationReply = components['schemas']['NationReply'];
export type NationStanding = components['schemas']['NationStanding'];
export type NewsFrame = components['schemas']['NewsFrame'];
export type NightScore = components['schemas']['NightScore'];
export type NoticeFrame = components['schemas']['NoticeFrame'];
export type OfferRequest = components['schemas']['OfferRequest'];
export type OpenChallenge = components['schemas']['OpenChallenge'];
export type Outcome = components['schemas']['Outcome'];
export type OwnAnswer = components['schemas']['OwnAnswer'];
export type OwnBet = components['schemas']['OwnBet'];
export type OwnJoker = components['schemas']['OwnJoker'];
export type OwnNation = components['schemas']['OwnNation'];
export type OwnPartReply = components['schemas']['OwnPartReply'];
export type Phase = components['schemas']['Phase'];
export type PingMessage = components['schemas']['PingMessage'];
export type PlainRequest = components['schemas']['PlainRequest'];
export type Player = components['schemas']['Player'];
export type PlayerGone = components['schemas']['PlayerGone'];
export type PlayerReply = components['schemas']['PlayerReply'];
export type PlayerResult = components['schemas']['PlayerResult'];
export type PongFrame = components['schemas']['PongFrame'];
export type PresenceFrame = components['schemas']['PresenceFrame'];
export type PreviewReply = components['schemas']['PreviewReply'];
export type PriceHistory = components['schemas']['PriceHistory'];
export type PriceRequest = components['schemas']['PriceRequest'];
export type Question = components['schemas']['Question'];
export type QuestionReply = components['schemas']['QuestionReply'];
export type QuestionRequest = components['schemas']['QuestionRequest'];
export type QuestionResult = components['schemas']['QuestionResult'];
export type Relationship = components['schemas']['Relationship'];
export type ResultDuel = components['schemas']['ResultDuel'];
export type ResultFastest = components['schemas']['ResultFastest'];
export type ResultMargins = components['schemas']['ResultMargins'];
export type Results = components['schemas']['Results'];
export type ResultTally = components['schemas']['ResultTally'];
export type RevealCategoryFrame = components['schemas']['RevealCategoryFrame'];
export type RevealCategoryMessage = components['schemas']['RevealCategoryMessage'];
export type Role = components['schemas']['Role'];
export type Round = components['schemas']['Round'];
export type RoundReply = components['schemas']['RoundReply'];
export type RoundRulesRequest = components['schemas']['RoundRulesRequest'];
export type RoundStatus = components['schemas']['RoundStatus'];
export type RoundTimes = components['schemas']['RoundTimes'];
export type RulesetEntry = components['schemas']['RulesetEntry'];
export type RulesetFile = components['schemas']['RulesetFile'];
export type RulesetKept = components['schemas']['RulesetKept'];
export type RulesetList = components['schemas']['RulesetList'];
export type RulesetRemoved = components['schemas']['RulesetRemoved'];
export type Rulesets = components['schemas']['Rulesets'];
export type Ruling = components['schemas']['Ruling'];
export type RulingRequest = components['schemas']['RulingRequest'];
export type Scoreboard = components['schemas']['Scoreboard'];
export type ScoreLine = components['schemas']['ScoreLine'];
export type ScorePoint = components['schemas']['ScorePoint'];
export type SeatAnswer = components['schemas']['SeatAnswer'];
export type SeatAnswerRequest = components['schemas']['SeatAnswerRequest'];
export type SeatClaim = components['schemas']['SeatClaim'];
export type SelectBoardFrame = components['schemas']['SelectBoardFrame'];
export type SelectBoardMessage = components['schemas']['SelectBoardMessage'];
export type SelectQuestionFrame = components['schemas']['SelectQuestionFrame'];
export type SelectQuestionMessage = components['schemas']['SelectQuestionMessage'];
export type Session = components['schemas']['Session'];
export type SessionConflict = components['schemas']['SessionConflict'];
export type SessionRequest = components['schemas']['SessionRequest'];
export type Settings = components['schemas']['Settings'];
export type SettingsReply = components['schemas']['SettingsReply'];
export type SettingsRequest = components['schemas']['SettingsRequest'];
export type Sheet = components['schemas']['Sheet'];
export type ShowScoresRequest = components['schemas']['ShowScoresRequest'];
export type Snapshot = components['schemas']['Snapshot'];
export type SnapshotFrame = components['schemas']['SnapshotFrame'];
export type SocketToken = components['schemas']['SocketToken'];
export type Speaking = components['schemas']['Speaking'];
export type SpellingRequest = components['schemas']['SpellingRequest'];
export type SpokenDealRequest = components['schemas']['SpokenDealRequest'];
export type StartTradingRequest = components['schemas']['StartTradingRequest'];
export type StatusReply = components['schemas']['StatusReply'];
export type SubscribeMessage = components['schemas']['SubscribeMessage'];
export type SyncFrame = components['schemas']['SyncFrame'];
export type SyncMessage = components['schemas']['SyncMessage'];
export type Team = components['schemas']['Team'];
export type TeamGone = components['schemas']['TeamGone'];
export type TeamMode = components['schemas']['TeamMode'];
export type TeamOnOffer = components['schemas']['TeamOnOffer'];
export type TeamReply = components['schemas']['TeamReply'];
export type TeamResult = components['schemas']['TeamResult'];
export type TieBreakRequest = components['schemas']['TieBreakRequest'];
export type ToggleBuzzersFrame = components['schemas']['ToggleBuzzersFrame'];
export type ToggleBuzzersMessage = components['schemas']['ToggleBuzzersMessage'];
export type ToggleQuestionFrame = components['schemas']['ToggleQuestionFrame'];
export type TradeReply = components['schemas']['TradeReply'];
export type TradeSummary = components['schemas']['TradeSummary'];
export type Trading = components['schemas']['Trading'];
export type TradingChoices = components['schemas']['TradingChoices'];
export type TradingEvent = components['schemas']['TradingEvent'];
export type TradingEventReply = components['schemas']['TradingEventReply'];
export type TradingResult = components['schemas']['TradingResult'];
export type TradingRules = components['schemas']['TradingRules'];
export type TriggerRequest = components['schemas']['TriggerRequest'];
export type UndoLabels = components['schemas']['UndoLabels'];
export type UndoNeedsConfirm = components['schemas']['UndoNeedsConfirm'];
export type UndoReply = components['schemas']['UndoReply'];
export type UndoRequest = components['schemas']['UndoRequest'];
export type UndoToReply = components['schemas']['UndoToReply'];
export type UndoToRequest = components['schemas']['UndoToRequest'];
export type UpdateScoreFrame = components['schemas']['UpdateScoreFrame'];
export type Verdict = components['schemas']['Verdict'];
export type VersionReply = components['schemas']['VersionReply'];
export type WaitingPlayer = components['schemas']['WaitingPlayer'];
export type You = components['schemas']['You'];
export type YouReply = components['schemas']['YouReply'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
