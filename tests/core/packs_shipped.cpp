// SPDX-License-Identifier: GPL-3.0-or-later
// The pack that comes with the program, held to more than an import asks.
#include "core/packs/export.h"
#include "tests/core/packs_build.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace quizaar::packs::test {

class ShippedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void importsWithoutAWord();
    void hasTwoFullBoards();
    void questionsAreWhole();
    void nothingTwice();
    void answersAreNotInTheQuestions();

private:
    QList<Question> all() const;

    ImportReport m_report;
};

void ShippedTest::initTestCase()
{
    const QString path = QStringLiteral(QUIZAAR_SOURCE_DIR "/resources/packs/first-evening.json");
    m_report = import(fileBytes(path), u"first-evening.json"_s);
    QVERIFY(m_report.pack);
}

QList<Question> ShippedTest::all() const
{
    QList<Question> questions;
    for (const Board &board : m_report.pack->boards) {
        for (const Category &category : board.categories)
            questions += category.questions;
        if (board.final_question)
            questions.append(board.final_question->question);
    }
    return questions;
}

void ShippedTest::importsWithoutAWord()
{
    QCOMPARE(brokenRule(m_report), QString());
    QCOMPARE(codesOf(m_report.refused), QList<QString>());
    QCOMPARE(codesOf(m_report.changed), QList<QString>());
    QCOMPARE(m_report.pack->title, u"A first evening"_s);
    QCOMPARE(m_report.pack->licence, u"CC0-1.0"_s);
    QCOMPARE(m_report.pack->language, u"en"_s);
    QVERIFY(m_report.taken >= 60);
    QVERIFY(import(exportPack(*m_report.pack), u"x.json"_s).pack == m_report.pack);
}

void ShippedTest::hasTwoFullBoards()
{
    QCOMPARE(m_report.pack->boards.size(), 2);
    qint64 step = 100;
    for (const Board &board : m_report.pack->boards) {
        QCOMPARE(board.categories.size(), 6);
        for (const Category &category : board.categories) {
            QVERIFY(!category.title.isEmpty());
            QCOMPARE(category.questions.size(), 5);
            for (qsizetype i = 0; i < 5; ++i)
                QCOMPARE(category.questions[i].points, std::optional<qint64>((i + 1) * step));
        }
        step *= 2;
    }
    QVERIFY(m_report.pack->boards[1].final_question);
    QVERIFY(!m_report.pack->boards[1].final_question->category.isEmpty());
}

void ShippedTest::questionsAreWhole()
{
    qsizetype explained = 0;
    const QList<Question> questions = all();
    for (const Question &question : questions) {
        QVERIFY(!question.text.isEmpty());
        QVERIFY(!question.answer.isEmpty());
        QVERIFY2(question.text.endsWith(u'?'), qPrintable(question.text));
        QVERIFY2(question.text.size() <= 140, qPrintable(question.text)); // to be read on a phone at a glance
        explained += question.explanation.isEmpty() ? 0 : 1;
    }
    QVERIFY(explained * 2 > questions.size());
}

void ShippedTest::nothingTwice()
{
    QSet<QString> texts;
    const QList<Question> questions = all();
    for (const Question &question : questions)
        texts.insert(question.text.toLower());
    QCOMPARE(texts.size(), questions.size());
    QSet<QString> titles;
    for (const Board &board : m_report.pack->boards) {
        for (const Category &category : board.categories)
            titles.insert(category.title);
    }
    QCOMPARE(titles.size(), 12);
}

void ShippedTest::answersAreNotInTheQuestions()
{
    const QList<Question> questions = all();
    for (const Question &question : questions) {
        if (question.answer.size() > 2)
            QVERIFY2(!question.text.contains(question.answer, Qt::CaseInsensitive),
                     qPrintable(question.text));
    }
}

int runShipped(int argc, char **argv)
{
    ShippedTest test;
    return QTest::qExec(&test, argc, argv);
}

}

#include "packs_shipped.moc"
