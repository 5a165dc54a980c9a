// SPDX-License-Identifier: GPL-3.0-or-later
// How guests get in, as the dashboard shows and prints it: the Wi-Fi's code, the game's code, the poster.
#include "app/dashboard/look.h"
#include "app/dashboard/main_window.h"
#include "app/dashboard/poster.h"
#include "app/dashboard/qr_picture.h"
#include "tests/app/dashboard_fake_link.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace quizaar;

namespace {

using Security = WifiAccess::Security;

struct Rig
{
    Rig()
        : window(link, fakeActions(link, asked), folder.filePath(u"d.ini"_s))
    {
        window.show();
        link.openNight(u"Friday"_s);
    }
    template <class Object>
    Object *find(const char *name) const
    {
        return window.findChild<Object *>(QString::fromLatin1(name));
    }

    QTemporaryDir folder;
    FakeLink link;
    QStringList asked;
    MainWindow window;
};

PosterFacts someFacts()
{
    PosterFacts facts;
    facts.night = u"Friday at Ana’s"_s;
    facts.join_url = u"http://192.168.1.5:8000/j/QZ4R7K"_s;
    facts.typed_url = u"http://192.168.1.5:8000/"_s;
    facts.code = u"QZ4R7K"_s;
    facts.wifi.name = u"Anas; Netz"_s;
    facts.wifi.password = u"geh\\eim:123"_s;
    return facts;
}

/// The modules of the code that stands with its upper left corner at (x, y) and is `side` wide, millimetres
/// of A4.
QImage modulesAt(const QImage &page, qreal x, qreal y, qreal side, int count)
{
    const qreal dots = page.height() / 297.0;
    QImage modules(count, count, QImage::Format_Grayscale8);
    for (int row = 0; row < count; ++row) {
        for (int column = 0; column < count; ++column) {
            const QPointF middle((x + (column + 0.5) * side / count) * dots,
                                 (y + (row + 0.5) * side / count) * dots);
            const int shade = qGray(page.pixel(middle.toPoint())) < 128 ? 0 : 255;
            modules.setPixel(column, row, qRgb(shade, shade, shade));
        }
    }
    return modules;
}

}

class DashboardEntryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wifiTexts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("open");
        QTest::addColumn<bool>("hidden");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"Home"_s << u"secret12"_s << false << false
                               << u"WIFI:T:WPA;S:Home;P:secret12;;"_s;
        QTest::newRow("escapes") << u"a;b,c:d\"e\\f"_s << u"1;2,3:4\"5\\6"_s << false << false
                                 << u"WIFI:T:WPA;S:a\\;b\\,c\\:d\\\"e\\\\f;P:1\\;2\\,3\\:4\\\"5\\\\6;;"_s;
        QTest::newRow("open") << u"Café"_s << u"left over"_s << true << false << u"WIFI:T:nopass;S:Café;;"_s;
        QTest::newRow("hidden") << u"x"_s << u"12345678"_s << false << true
                                << u"WIFI:T:WPA;S:x;P:12345678;H:true;;"_s;
        QTest::newRow("none") << QString() << u"12345678"_s << false << false << QString();
    }
    void wifiTexts()
    {
        QFETCH(QString, name);
        QFETCH(QString, password);
        QFETCH(bool, open);
        QFETCH(bool, hidden);
        QTEST(wifiQrText({name, password, open ? Security::Open : Security::Password, hidden, true}), "text");
    }

    void wifiFaults_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        QTest::addColumn<int>("fault");
        QTest::newRow("good") << u"Home"_s << u"secret12"_s << -1;
        QTest::newRow("no name") << QString() << u"secret12"_s << static_cast<int>(WifiFault::NoName);
        QTest::newRow("32 bytes") << QString(32, u'n') << u"secret12"_s << -1;
        QTest::newRow("17 of two bytes")
            << QString(17, u'ü') << u"secret12"_s << static_cast<int>(WifiFault::LongName);
        QTest::newRow("7") << u"Home"_s << u"secret1"_s << static_cast<int>(WifiFault::BadPassword);
        QTest::newRow("63") << u"Home"_s << QString(63, u'p') << -1;
        QTest::newRow("64 letters") << u"Home"_s << QString(64, u'p')
                                    << static_cast<int>(WifiFault::BadPassword);
        QTest::newRow("64 hexadecimal digits") << u"Home"_s << QString(64, u'a') << -1;
    }
    void wifiFaults()
    {
        QFETCH(QString, name);
        QFETCH(QString, password);
        const auto fault = wifiFault({name, password, Security::Password, false, true});
        QTEST(fault ? static_cast<int>(*fault) : -1, "fault");
    }

    void typedOnceAndShownEachTime()
    {
        Rig rig;
        auto *code = rig.find<QWidget>("wifi_qr");
        QVERIFY(!code->isVisible());
        rig.find<QAbstractButton>("join_wifi")->click();
        auto *dialog = rig.find<QDialog>("wifi_dialog");
        QVERIFY(dialog);
        auto *keep = dialog->findChild<QAbstractButton *>(u"wifi_keep"_s);
        QVERIFY(!keep->isEnabled());
        dialog->findChild<QLineEdit *>(u"wifi_name"_s)->setText(u"Home"_s);
        dialog->findChild<QLineEdit *>(u"wifi_password"_s)->setText(u"short"_s);
        QVERIFY(!keep->isEnabled());
        QVERIFY(dialog->findChild<QLabel *>(u"wifi_fault"_s)->text().contains("8"_L1));
        dialog->findChild<QLineEdit *>(u"wifi_password"_s)->setText(u"long enough"_s);
        QVERIFY(keep->isEnabled());
        keep->click();
        QTRY_VERIFY(code->isVisible());
        QVERIFY(code->accessibleName().contains("Home"_L1));
        QVERIFY(!code->accessibleName().contains("long enough"_L1)); // a screen reader reads it to the room
        QCOMPARE(rig.asked, QStringList{u"settings"_s});
        const ProgramSettings kept(rig.folder.filePath(u"d.ini"_s));
        QCOMPARE(kept.wifi().name, u"Home"_s);
        QCOMPARE(kept.wifi().password, u"long enough"_s);
        const auto others = QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(!(QFile::permissions(rig.folder.filePath(u"d.ini"_s)) & others));
        QTRY_VERIFY(!rig.find<QDialog>("wifi_dialog"));
        rig.find<QAbstractButton>("join_wifi")->click();
        rig.find<QAbstractButton>("wifi_forget")->click();
        QTRY_VERIFY(!code->isVisible());
        QVERIFY(kept.wifi().password.isEmpty());
    }

    void openNetworksKeepNoPassword()
    {
        Rig rig;
        rig.find<QAbstractButton>("join_wifi")->click();
        auto *dialog = rig.find<QDialog>("wifi_dialog");
        dialog->findChild<QLineEdit *>(u"wifi_name"_s)->setText(u"Café"_s);
        dialog->findChild<QLineEdit *>(u"wifi_password"_s)->setText(u"of another network"_s);
        dialog->findChild<QComboBox *>(u"wifi_security"_s)->setCurrentIndex(1);
        dialog->findChild<QAbstractButton *>(u"wifi_keep"_s)->click();
        QCOMPARE(ProgramSettings(rig.folder.filePath(u"d.ini"_s)).wifi(),
                 (WifiAccess{u"Café"_s, {}, Security::Open, false, true}));
    }

    void pickedAddressIsKeptAndPrinted()
    {
        Rig rig;
        auto *list = rig.find<QAbstractItemView>("join_addresses");
        QTRY_COMPARE(list->model()->rowCount(), 3);
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(rig.find<QLabel>("join_address")->text(), u"http://10.0.4.2:8000/"_s);
        const ProgramSettings kept(rig.folder.filePath(u"d.ini"_s));
        QCOMPARE(kept.address(), u"10.0.4.2"_s);
        const auto &all = rig.link.status().addresses;
        QCOMPARE(shownAddress(all, kept.address())->url, all.at(1).url);
        QCOMPARE(shownAddress(all, u"10.9.9.9"_s)->url, all.at(0).url); // gone since: the best
        QVERIFY(!shownAddress({}, u"10.0.4.2"_s));
    }

    void adviceComesWhenNoPhoneDoes()
    {
        Rig rig;
        auto *patience = rig.find<QTimer>("no_phone_patience");
        QTRY_VERIFY(patience->isActive());
        QCOMPARE(patience->interval(), 60'000);
        auto *hint = rig.find<QLabel>("no_phone_hint");
        QVERIFY(!hint->isVisible());
        patience->start(0);
        QTRY_VERIFY(hint->isVisible());
        QVERIFY(rig.find<QAbstractButton>("join_trouble")->isChecked());
        rig.link.join(u"Ana"_s);
        QTRY_VERIFY(!hint->isVisible());
        QVERIFY(!rig.find<QAbstractButton>("join_trouble")->isChecked());
    }

    void aPhoneInTimeNeedsNoAdvice()
    {
        Rig rig;
        auto *patience = rig.find<QTimer>("no_phone_patience");
        QTRY_VERIFY(patience->isActive());
        rig.link.join(u"Ana"_s);
        QTRY_VERIFY(!patience->isActive());
    }

    void addressIsTested()
    {
        Rig rig;
        QTRY_VERIFY(rig.find<QAbstractButton>("test_address")->isEnabled());
        rig.find<QAbstractButton>("join_trouble")->click();
        rig.find<QAbstractButton>("test_address")->click();
        QVERIFY(rig.asked.contains(u"probe http://192.168.1.5:8000/"_s));
        const QLabel *verdict = rig.find<QLabel>("test_verdict");
        QTRY_VERIFY(verdict->text().contains("answers here"_L1));
        auto *list = rig.find<QAbstractItemView>("join_addresses");
        list->setCurrentIndex(list->model()->index(1, 0));
        rig.find<QAbstractButton>("test_address")->click();
        QTRY_VERIFY(verdict->text().contains("does not answer"_L1));
    }

    void settingsAreKept()
    {
        Rig rig;
        rig.find<QAction>("open_settings")->trigger();
        auto *dialog = rig.find<QDialog>("settings");
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QComboBox *>(u"settings_address"_s)->count(), 4);
        const auto choose = [dialog](const QString &box, const QVariant &data) {
            auto *combo = dialog->findChild<QComboBox *>(box);
            combo->setCurrentIndex(combo->findData(data));
        };
        choose(u"settings_language"_s, u"de"_s);
        choose(u"settings_theme"_s, static_cast<int>(Theme::Dark));
        choose(u"settings_address"_s, u"172.17.0.1"_s);
        dialog->findChild<QAbstractButton *>(u"settings_sounds"_s)->setChecked(false);
        dialog->findChild<QSpinBox *>(u"settings_port"_s)->setValue(8123);
        dialog->findChild<QAbstractButton *>(u"settings_keep"_s)->click();
        const ProgramSettings kept(rig.folder.filePath(u"d.ini"_s));
        QCOMPARE(kept.theme(), Theme::Dark);
        QCOMPARE(kept.address(), u"172.17.0.1"_s);
        QVERIFY(!kept.stageSounds());
        QCOMPARE(kept.port(), std::optional<quint16>(8123));
        QCOMPARE(rig.asked.last(), u"speak de"_s);
        QTRY_COMPARE(rig.find<QLabel>("join_address")->text(), u"http://172.17.0.1:8000/"_s);
    }

    void cancelledSettingsChangeNothing()
    {
        Rig rig;
        rig.find<QAction>("open_settings")->trigger();
        auto *dialog = rig.find<QDialog>("settings");
        dialog->findChild<QSpinBox *>(u"settings_port"_s)->setValue(8123);
        dialog->reject();
        QVERIFY(!ProgramSettings(rig.folder.filePath(u"d.ini"_s)).port());
        QVERIFY(rig.asked.isEmpty());
    }

    void themeIsTheSystemsUntilChosen()
    {
        const Shade before = currentShade();
        applyTheme(Theme::Dark);
        QCOMPARE(currentShade(), Shade::Dark);
        applyTheme(Theme::Light);
        QCOMPARE(currentShade(), Shade::Light);
        applyTheme(Theme::System);
        QCOMPARE(currentShade(), before);
    }

    void posterShowsBothCodes()
    {
        QImage page(210 * 6, 297 * 6, QImage::Format_RGB32);
        QPainter painter(&page);
        paintPoster(painter, page.rect(), someFacts());
        painter.end();
        const QImage wifi = qrImage(wifiQrText(someFacts().wifi));
        const QImage game = qrImage(someFacts().join_url);
        QVERIFY(!wifi.isNull() && !game.isNull());
        QCOMPARE(modulesAt(page, 15, 90, 84, wifi.width()), wifi);
        QCOMPARE(modulesAt(page, 111, 90, 84, game.width()), game);

        PosterFacts alone = someFacts();
        alone.wifi = {};
        page.fill(Qt::white);
        painter.begin(&page);
        paintPoster(painter, page.rect(), alone);
        painter.end();
        QCOMPARE(modulesAt(page, 50, 90, 110, game.width()), game);
    }

    void posterIsOnePageOfPdf()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"poster.pdf"_s);
        QCOMPARE(savePoster(someFacts(), path).value(), path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.contains("/Count 1"));
        QVERIFY(bytes.contains("/MediaBox [0 0 595"));
        QVERIFY(!savePoster(someFacts(), folder.filePath(u"missing/poster.pdf"_s)));
    }
};

QTEST_MAIN(DashboardEntryTest)
#include "dashboard_entry_test.moc"
