// SPDX-License-Identifier: GPL-3.0-or-later
// A pub round: Ana, Ben and Cem (in a team night Ana and Ben are one team), and a list of four questions
// whose answers are collected at the end.
#pragma once

#include "core/engine/view.h"
#include "tests/support/engine_driver.h"

#include <QJsonArray>

namespace quizaar::test {

struct SheetEvening : Evening
{
    explicit SheetEvening(night::Settings settings = {}, bool jokers = false)
        : Evening(settings)
    {
        using namespace Qt::StringLiterals;
        std::optional<TeamId> red;
        std::optional<TeamId> blue;
        if (settings.team_mode != night::TeamMode::Singles) {
            red = addTeam(u"Red"_s);
            blue = addTeam(u"Blue"_s);
        }
        ana = join(u"Ana"_s, red);
        ben = join(u"Ben"_s, red);
        cem = join(u"Cem"_s, blue);
        using enum packs::QuestionKind;
        packs::Pack pack;
        pack.title = u"Pub"_s;
        pack.lists = {
            {u"Round one"_s,
             {asked(Text, u"Longest river"_s, u"Nile"_s, {}),
              asked(Choice, u"Pick b"_s, u"b"_s, {{u"a"_s, false}, {u"b"_s, true}, {u"c"_s, false}}),
              asked(Buzz, u"Spell it"_s, u"cat"_s, {}),
              asked(Order, u"Sort"_s, {}, {{u"1"_s, false}, {u"2"_s, false}, {u"3"_s, false}})}},
            {u"Round two"_s, {asked(Buzz, u"Who"_s, u"me"_s, {})}}};
        ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
        ask(quiz::SetRound{round(0), {}, night::Reveal::Round, {}, {}, jokers, {}});
    }
    static packs::Question asked(packs::QuestionKind kind, const QString &text, const QString &answer,
                                 const QList<packs::Option> &options)
    {
        packs::Question question;
        question.kind = kind;
        question.text = text;
        question.answer = answer;
        question.options = options;
        return question;
    }

    void start() { ask(quiz::StartRound{round(0)}); }
    QByteArray select(int index) { return ask(quiz::SelectQuestion{question(index)}); }
    QByteArray answer(PlayerId who, int index, const QString &text)
    {
        return ask(quiz::SubmitAnswer{who, question(index), text, {}}, phoneOf(who));
    }
    QByteArray pick(PlayerId who, int index, const QList<int> &options)
    {
        return ask(quiz::SubmitAnswer{who, question(index), {}, options}, phoneOf(who));
    }
    /// The first three are asked: Ana has all of them right, Ben one and one to be ruled on, Cem says
    /// nothing.
    void answerAll()
    {
        using namespace Qt::StringLiterals;
        for (int i = 0; i < 3; ++i)
            select(i);
        answer(ana, 0, u"Nile"_s);
        pick(ana, 1, {1});
        answer(ana, 2, u"cat"_s);
        answer(ben, 0, u"Amazon"_s);
        pick(ben, 1, {1});
    }
    void collectNow()
    {
        ask(quiz::CollectAnswers{round(0)});
        ask(quiz::CollectAnswers{round(0)});
    }
    QByteArray rule(int index, const QString &spelling, quiz::Credit credit)
    {
        return ask(quiz::RuleSpelling{question(index), spelling, credit});
    }

    QString said(PlayerId who, int index) const
    {
        return quiz().answers.value(question(index)).value(night::sideOf(player(who))).text;
    }
    QList<qint64> scores() const { return {player(ana).score, player(ben).score, player(cem).score}; }
    quiz::Course course() const { return quiz().courses.value(round(0)); }
    QJsonObject you(PlayerId who) const
    {
        return engine::you(state(), {night::Role::Player, *player(who).buzzer});
    }
    QJsonObject sheetOf(night::Role role) const
    {
        using namespace Qt::StringLiterals;
        return engine::roundView(state(), round(0), role).value("sheet"_L1).toObject();
    }
    QJsonArray sheet(night::Role role) const
    {
        using namespace Qt::StringLiterals;
        return sheetOf(role).value("asked"_L1).toArray();
    }
    QString stage() const
    {
        using namespace Qt::StringLiterals;
        return sheetOf(night::Role::Player).value("stage"_L1).toString();
    }

    PlayerId ana;
    PlayerId ben;
    PlayerId cem;
};

}
