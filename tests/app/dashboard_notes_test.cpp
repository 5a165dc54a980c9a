// SPDX-License-Identifier: GPL-3.0-or-later
// The notes dock: what is written is kept, what others write is shown, and neither is lost.
#include "app/dashboard/notes_panel.h"
#include "tests/app/dashboard_fake_link.h"

#include <QTest>

using namespace quizaar;
using namespace Qt::StringLiterals;

namespace {

struct Rig
{
    Rig()
        : feed(link)
    {
        link.openNight(u"Friday"_s);
        panel = std::make_unique<NotesPanel>(feed, nullptr);
        text = panel->findChild<QPlainTextEdit *>(u"notes"_s);
        keep = panel->findChild<QPushButton *>(u"notes_keep"_s);
        take = panel->findChild<QPushButton *>(u"notes_take"_s);
    }
    QJsonObject flags() const { return link.state().session.flags; }
    QString stored() const { return flags().value("notes"_L1).toString(); }
    /// As a co-host's page does.
    void somebodyWrites(const QString &notes)
    {
        QJsonObject next = flags();
        next.insert("notes"_L1, notes);
        next.insert("other"_L1, 7);
        const auto refused =
            link.give(session::Command(session::UpdateSession{std::nullopt, next, std::nullopt}));
        QVERIFY(!refused);
    }

    FakeLink link;
    StateFeed feed;
    std::unique_ptr<NotesPanel> panel;
    QPlainTextEdit *text = nullptr;
    QPushButton *keep = nullptr;
    QPushButton *take = nullptr;
};

}

class DashboardNotesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsKept()
    {
        Rig rig;
        rig.somebodyWrites(u"Pizza at nine"_s);
        QTRY_COMPARE(rig.text->toPlainText(), u"Pizza at nine"_s);
        rig.text->setPlainText(u"Pizza at ten\nAna has the key"_s);
        QTRY_COMPARE(rig.stored(), u"Pizza at ten\nAna has the key"_s);
        QCOMPARE(rig.flags().value("other"_L1).toInt(), 7); // the rest is left alone
        QCOMPARE(rig.link.state().session.version, 3);
        // nothing more to write
        QTest::qWait(1000);
        QCOMPARE(rig.link.given.size(), 1);
        rig.text->clear();
        QTRY_COMPARE(rig.stored(), QString());
    }

    void anUntouchedTextFollows()
    {
        Rig rig;
        for (const QString &notes : {u"one"_s, u"two"_s, u"a\u00a0b"_s}) {
            rig.somebodyWrites(notes);
            QTRY_COMPARE(rig.text->toPlainText().replace(QChar(0xa0), u' '),
                         QString(notes).replace(QChar(0xa0), u' '));
        }
        QVERIFY(rig.link.given.isEmpty());
    }

    void neitherIsLost_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::newRow("mine") << true;
        QTest::newRow("theirs") << false;
    }
    void neitherIsLost()
    {
        QFETCH(bool, mine);
        Rig rig;
        rig.text->setPlainText(u"Mine"_s);
        rig.somebodyWrites(u"Theirs"_s);
        QTRY_VERIFY(!rig.keep->isHidden());
        QCOMPARE(rig.text->toPlainText(), u"Mine"_s);
        QCOMPARE(rig.stored(), u"Theirs"_s);
        (mine ? rig.keep : rig.take)->click();
        QVERIFY(rig.keep->isHidden() && rig.take->isHidden());
        QTRY_COMPARE(rig.stored(), mine ? u"Mine"_s : u"Theirs"_s);
        QCOMPARE(rig.text->toPlainText(), mine ? u"Mine"_s : u"Theirs"_s);
    }

    void aFailingDiskIsSaid()
    {
        Rig rig;
        rig.link.disk = FakeLink::Disk::Failing;
        rig.text->setPlainText(u"Mine"_s);
        auto *words = rig.panel->findChild<QLabel *>(u"notes_words"_s);
        QTRY_VERIFY(!words->isHidden());
        QCOMPARE(rig.text->toPlainText(), u"Mine"_s);
        rig.link.disk = FakeLink::Disk::Fine;
        rig.text->setPlainText(u"Mine again"_s);
        QTRY_COMPARE(rig.stored(), u"Mine again"_s);
        QTRY_VERIFY(words->isHidden());
    }
};

QTEST_MAIN(DashboardNotesTest)
#include "dashboard_notes_test.moc"
