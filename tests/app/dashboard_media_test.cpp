// SPDX-License-Identifier: GPL-3.0-or-later
// What a question shows beside its text, at the dashboard: named, seen small, and steered on the stage.
#include "app/dashboard/main_window.h"
#include "core/packs/media.h"
#include "core/packs/media_intake.h"
#include "tests/app/dashboard_fake_link.h"
#include "tests/support/media_bytes.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace quizaar;
using namespace Qt::StringLiterals;

namespace {

struct Rig
{
    Rig()
        : window(link, fakeActions(link, asked), dir.filePath(u"d.ini"_s))
    {
        HostStatus status = link.status();
        status.data_folder = dir.path();
        link.setStatus(status);
        window.resize(1280, 800);
        window.show();
    }

    /// A file of the data folder, and the medium that is it.
    packs::Media keep(const QString &file, const QByteArray &bytes) const
    {
        const packs::Media media = packs::mediaFrom(file, bytes).value();
        QDir(dir.path()).mkpath(u"media"_s);
        QFile kept(dir.filePath(packs::keptPath(media.kept->name)));
        if (kept.open(QIODevice::WriteOnly))
            kept.write(bytes);
        return media;
    }

    void show(const QList<packs::Media> &media)
    {
        packs::Pack pack = *smallPack();
        pack.boards[0].categories[0].questions[0].media = media;
        link.openNight(u"Friday"_s);
        give(quiz::Command(quiz::AddPack{std::make_shared<const packs::Pack>(pack)}));
        give(quiz::Command(quiz::StartRound{link.state().night.round_order.first()}));
        give(quiz::Command(quiz::SelectQuestion{link.state().quiz.questions.firstKey()}));
    }
    void give(const engine::Command &command) { QVERIFY(!link.give(command)); }
    bool sees(const char *name) const
    {
        const auto *part = window.findChild<QWidget *>(QString::fromLatin1(name));
        return part && part->isVisible();
    }
    QAction &action(const char *name) const
    {
        return *window.findChild<QAction *>(QString::fromLatin1(name));
    }

    QTemporaryDir dir;
    FakeLink link;
    QStringList asked;
    MainWindow window;
};

}

class DashboardMediaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWhereThereIsNothing();
    void aPictureIsSeenSmall();
    void aDamagedPictureIsNamedOnly();
    void soundsAreSteered();
};

void DashboardMediaTest::nothingWhereThereIsNothing()
{
    Rig rig;
    rig.show({});
    QTRY_VERIFY(rig.sees("question_panel"));
    QVERIFY(!rig.sees("media_row"));
    QVERIFY(!rig.action("replay_media").isEnabled());
}

void DashboardMediaTest::aPictureIsSeenSmall()
{
    Rig rig;
    rig.show({rig.keep(u"pictures/owl.png"_s, test::pngBytes(800, 400))});
    QTRY_VERIFY(rig.sees("media_picture"));
    const QPixmap small = rig.window.findChild<QLabel *>(u"media_picture"_s)->pixmap();
    QCOMPARE(small.deviceIndependentSize().toSize(), QSize(160, 80));
    QCOMPARE(rig.window.findChild<QLabel *>(u"media_words"_s)->text(), u"Picture: owl.png"_s);
    QVERIFY(!rig.sees("button_replay_media")); // nothing to be played
    rig.give(quiz::Command(quiz::RevealAnswer{}));
    rig.give(quiz::Command(quiz::DismissQuestion{}));
    rig.give(quiz::Command(quiz::SelectQuestion{rig.link.state().quiz.questions.keys().at(1)}));
    QTRY_VERIFY(!rig.sees("media_row"));
}

void DashboardMediaTest::aDamagedPictureIsNamedOnly()
{
    Rig rig;
    const packs::Media media = rig.keep(u"owl.png"_s, test::pngBytes(800, 400));
    QFile file(rig.dir.filePath(packs::keptPath(media.kept->name)));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("rubbish");
    file.close();
    rig.show({media});
    QTRY_VERIFY(rig.sees("media_row"));
    QVERIFY(!rig.sees("media_picture"));
}

void DashboardMediaTest::soundsAreSteered()
{
    Rig rig;
    rig.show({rig.keep(u"song.wav"_s, test::wavBytes(2500))});
    QTRY_VERIFY(rig.sees("button_replay_media"));
    QCOMPARE(rig.window.findChild<QLabel *>(u"media_words"_s)->text(), u"Sound: song.wav   3 s"_s);
    rig.window.findChild<QPushButton *>(u"button_replay_media"_s)->click();
    QCOMPARE(rig.asked.last(), u"replay"_s);
    rig.action("stop_media").trigger();
    QCOMPARE(rig.asked.last(), u"stop media"_s);
    rig.give(quiz::Command(quiz::RevealAnswer{}));
    QTRY_VERIFY(!rig.action("replay_media").isEnabled()); // the question is over
}

QTEST_MAIN(DashboardMediaTest)

#include "dashboard_media_test.moc"
