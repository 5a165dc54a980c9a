// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/question_check.h"
#include "tests/core/packs_build.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace quizaar::packs::test {

class QuestionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data();
    void checks();
    void limits_data();
    void limits();
    void decimals_data();
    void decimals();
};

/// `outcome`: the code of the refusal, or the answer after the check; `changed`: "code:detail" of what was
/// mended.
void QuestionsTest::checks_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QStringList>("changed");
    const auto row = [](const char *name, const QByteArray &json, const QString &outcome,
                        const QStringList &changed = {}) {
        QTest::newRow(name) << json << outcome << changed;
    };
    row("buzz", R"({"text":" q ","answer":" a "})", u"a"_s);
    row("picture alone", R"({"answer":"a","media":[{"kind":"image","file":"a.png"}]})", u"a"_s);
    row("wrong type of media", R"({"answer":"a","media":[{"kind":"audio","file":"a.png"}]})",
        u"media_unknown_type"_s);
    row("svg", R"({"answer":"a","media":[{"kind":"image","file":"a.svg"}]})", u"media_unknown_type"_s);
    row("repeated spellings", R"({"text":"q","answer":"a","accepted":["b","b"," ","c"]})", u"a"_s,
        {u"repeat_left_out:accepted"_s});
    row("options of a buzz", R"({"text":"q","answer":"a","options":[{"text":"a"}]})", u"a"_s,
        {u"field_left_out:options"_s});
    row("flags of other kinds",
        R"({"text":"q","answer":"a","nearest":true,"partial_credit":true,"by_speed":true})", u"a"_s,
        {u"field_left_out:by_speed"_s, u"field_left_out:nearest"_s, u"field_left_out:partial_credit"_s});
    row("choice", R"({"kind":"choice","text":"q","options":[{"text":"a"},{"text":"b","correct":true}]})",
        u"b"_s);
    row("choice with its own answer",
        R"({"kind":"choice","text":"q","answer":"It is b","options":[{"text":"a"},)"
        R"({"text":"b","correct":true}]})",
        u"It is b"_s);
    row("all right",
        R"({"kind":"choice","text":"q","options":[{"text":"a","correct":true},{"text":"b","correct":true}]})",
        u"a / b"_s);
    row("none right", R"({"kind":"choice","text":"q","answer":"b","options":[{"text":"a"},{"text":"b"}]})",
        u"no_correct_option"_s);
    row("same after cleaning",
        R"({"kind":"choice","text":"q","options":[{"text":"a"},{"text":" a","correct":true}]})",
        u"same_option"_s);
    row("true", R"({"kind":"true_false","text":"q","answer":"yes"})", u"True"_s);
    row("both true",
        R"({"kind":"true_false","text":"q","options":[{"text":"Ja","correct":true},)"
        R"({"text":"Nein","correct":true}]})",
        u"several_correct_options"_s);
    row("neither", R"({"kind":"true_false","text":"q","options":[{"text":"Ja"},{"text":"Nein"}]})",
        u"no_correct_option"_s);
    row("three truths",
        R"({"kind":"true_false","text":"q","options":[{"text":"1","correct":true},)"
        R"({"text":"2"},{"text":"3"}]})",
        u"too_many_options"_s);
    row("true without answer", R"({"kind":"true_false","text":"q"})", u"no_answer"_s);
    row("number", R"({"kind":"number","text":"q","answer":"+12.50","tolerance":"0"})", u"12.50"_s);
    row("minus sign", R"({"kind":"number","text":"q","answer":"−4"})", u"-4"_s);
    row("tolerance below zero", R"({"kind":"number","text":"q","answer":"4","tolerance":"-1"})",
        u"bad_number"_s);
    row("order", R"({"kind":"order","text":"q","options":[{"text":"a","correct":true},{"text":"b"}]})",
        u"a, b"_s);
    row("order of one", R"({"kind":"order","text":"q","answer":"a","options":[{"text":"a"}]})",
        u"too_few_options"_s);
}

void QuestionsTest::checks()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, outcome);
    QFETCH(QStringList, changed);
    const auto raw = fromJson<Question>(QJsonDocument::fromJson(json).object());
    QVERIFY(raw);
    const auto checked = checkQuestion(*raw);
    if (!checked) {
        QCOMPARE(QString::fromLatin1(wordOf(checked.error().code)), outcome);
        return;
    }
    QCOMPARE(checked->question.answer, outcome);
    QStringList found;
    for (const Finding &finding : checked->changed)
        found.append(QLatin1String(wordOf(finding.code)) + u':' + finding.detail);
    QCOMPARE(found, changed);
    const auto again = checkQuestion(checked->question);
    QVERIFY(again);
    QVERIFY(again->question == checked->question);
    QVERIFY(again->changed.isEmpty());
}

void QuestionsTest::limits_data()
{
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<bool>("taken");
    QTest::newRow("2000") << qsizetype(2000) << true;
    QTest::newRow("2001") << qsizetype(2001) << false;
}

void QuestionsTest::limits()
{
    QFETCH(qsizetype, length);
    QFETCH(bool, taken);
    const QString text(length, u'x');
    Question base;
    base.text = u"q"_s;
    base.answer = u"a"_s;
    for (QString Question::*member :
         {&Question::text, &Question::answer, &Question::topic, &Question::note, &Question::explanation}) {
        Question question = base;
        question.*member = u"  "_s + text;
        QCOMPARE(checkQuestion(question).ok(), taken);
    }
    Question question = base;
    question.accepted = {text};
    QCOMPARE(checkQuestion(question).ok(), taken);
    question.accepted.clear();
    for (int i = 0; i < (taken ? 50 : 51); ++i)
        question.accepted.append(QString::number(i));
    QCOMPARE(checkQuestion(question).ok(), taken);
}

void QuestionsTest::decimals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("decimal"); // empty: none
    const auto row = [](const QString &text, const QString &decimal) {
        QTest::addRow("<%s>", qPrintable(text)) << text << decimal;
    };
    row(u"0"_s, u"0"_s);
    row(u"-0.5"_s, u"-0.5"_s);
    row(u"+7"_s, u"7"_s);
    row(u"123456789012345"_s, u"123456789012345"_s);
    row(u"1234567890123456"_s, {});
    row(u""_s, {});
    row(u"-"_s, {});
    row(u"+-1"_s, {});
    row(u".5"_s, {});
    row(u"5."_s, {});
    row(u"1.2.3"_s, {});
    row(u"1e9"_s, {});
    row(u"1,5"_s, {});
    row(u"٣"_s, {});
    row(u"1-"_s, {});
}

void QuestionsTest::decimals()
{
    QFETCH(QString, text);
    QFETCH(QString, decimal);
    QCOMPARE(parseDecimal(text).value_or(QString()), decimal);
}

int runQuestions(int argc, char **argv)
{
    QuestionsTest test;
    return QTest::qExec(&test, argc, argv);
}

}

#include "packs_questions.moc"
