// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens that the three screens share (docs/design.md): readable, told apart, and really shared.
#include "app/design/tokens.h"
#include "resources/web/web_assets.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace quizaar;

namespace {

/// Relative luminance (WCAG 2.2).
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [less, more] = std::minmax({luminance(one), luminance(other)});
    return (more + 0.05) / (less + 0.05);
}

struct Pair
{
    const char *name;
    QColor Tones::*front;
    QColor Tones::*back;
    double least;
};

/// Text wants 4.5 : 1, the edge of a control 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11).
constexpr Pair pairs[]{
    {"ink on ground", &Tones::ink, &Tones::ground, 7},
    {"ink on deep ground", &Tones::ink, &Tones::ground_deep, 7},
    {"ink on surface", &Tones::ink, &Tones::surface, 7},
    {"ink on raised", &Tones::ink, &Tones::raised, 7},
    {"soft ink on ground", &Tones::ink_soft, &Tones::ground, 4.5},
    {"soft ink on surface", &Tones::ink_soft, &Tones::surface, 4.5},
    {"soft ink on raised", &Tones::ink_soft, &Tones::raised, 4.5},
    {"accent on ground", &Tones::accent, &Tones::ground, 4.5},
    {"accent on surface", &Tones::accent, &Tones::surface, 4.5},
    {"accent on raised", &Tones::accent, &Tones::raised, 4.5},
    {"good on surface", &Tones::good, &Tones::surface, 4.5},
    {"bad on surface", &Tones::bad, &Tones::surface, 4.5},
    {"warn on surface", &Tones::warn, &Tones::surface, 4.5},
    {"text on accent", &Tones::on_accent, &Tones::accent, 4.5},
    {"text on good", &Tones::on_good, &Tones::good, 4.5},
    {"text on bad", &Tones::on_bad, &Tones::bad, 4.5},
    {"text on warn", &Tones::on_warn, &Tones::warn, 4.5},
};

QJsonObject file()
{
    return QJsonObject::fromVariantMap(tokens().all);
}

QString shadeName(Shade shade)
{
    return shade == Shade::Dark ? u"dark"_s : u"light"_s;
}

}

class DesignTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readable_data()
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("back");
        QTest::addColumn<double>("least");
        for (const Shade shade : {Shade::Light, Shade::Dark}) {
            const Tones &tones = tokens().tones(shade);
            for (const Pair &pair : pairs) {
                QTest::addRow("%s, %s", qPrintable(shadeName(shade)), pair.name)
                    << tones.*pair.front << tones.*pair.back << pair.least;
            }
            const QJsonArray marks = file().value("marks"_L1).toArray();
            for (const QJsonValue &mark : marks) {
                const QJsonValue colors = mark[shadeName(shade)];
                const QColor color = QColor::fromString(colors[0].toString());
                const QByteArray name = mark["name"_L1].toString().toUtf8();
                QTest::addRow("%s, %s on surface", qPrintable(shadeName(shade)), name.constData())
                    << color << tones.surface << 3.0;
                QTest::addRow("%s, text on %s", qPrintable(shadeName(shade)), name.constData())
                    << QColor::fromString(colors[1].toString()) << color << 4.5;
            }
        }
    }

    void readable()
    {
        QFETCH(QColor, front);
        QFETCH(QColor, back);
        QFETCH(double, least);
        const double found = contrast(front, back);
        QVERIFY2(found >= least, qPrintable(u"%1 : 1, wanted %2"_s.arg(found).arg(least)));
    }

    void marksAreToldApart()
    {
        const std::vector<Mark> &marks = tokens().marks;
        // as many teams as a night may have, and as the phone page counts
        QCOMPARE(marks.size(), std::size_t{20});
        for (std::size_t i = 0; i < marks.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                QVERIFY2(marks[i].outline != marks[j].outline, qPrintable(marks[i].name));
                QVERIFY2(marks[i].on_dark != marks[j].on_dark, qPrintable(marks[i].name));
                QVERIFY2(marks[i].on_light != marks[j].on_light, qPrintable(marks[i].name));
            }
            const QRectF bounds = marks[i].outline.boundingRect();
            QVERIFY2(QRectF(0, 0, 1, 1).contains(bounds), qPrintable(marks[i].name));
            QVERIFY2(bounds.width() > 0.6 && bounds.height() > 0.6, qPrintable(marks[i].name));
        }
    }

    void numbersGoRound()
    {
        const auto count = static_cast<qint64>(tokens().marks.size());
        QCOMPARE(tokens().mark(count + 3).name, tokens().mark(3).name);
        QCOMPARE(tokens().mark(-1).name, tokens().mark(count - 1).name);
    }

    /// What the phones get was made of the same file.
    void thePhonePageHasThem()
    {
        initWebAssets();
        QString css;
        const QDir assets(u":/web/assets"_s);
        const QStringList names = assets.entryList({u"*.css"_s});
        for (const QString &name : names) {
            QFile sheet(assets.filePath(name));
            QVERIFY(sheet.open(QIODevice::ReadOnly));
            css += QString::fromUtf8(sheet.readAll());
        }
        QHash<QString, QStringList> values; // dark first, as in the style sheet
        static const QRegularExpression variable(u"--([a-z0-9-]+):\\s*([^;}]+)"_s);
        for (auto found = variable.globalMatch(css); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            values[match.captured(1)].append(match.captured(2).trimmed());
        }
        for (const Shade shade : {Shade::Dark, Shade::Light}) {
            const qsizetype place = shade == Shade::Dark ? 0 : 1;
            const QJsonObject tones = file().value(shadeName(shade)).toObject();
            for (auto tone = tones.begin(); tone != tones.end(); ++tone) {
                const QString there = values.value(tone.key()).value(place);
                QVERIFY2(QColor::fromString(there) == QColor::fromString(tone.value().toString()),
                         qPrintable(u"%1, %2: the page has %3"_s.arg(shadeName(shade), tone.key(), there)));
            }
            for (std::size_t i = 0; i < tokens().marks.size(); ++i) {
                const Mark &mark = tokens().marks[i];
                const QString there = values.value(u"team-%1"_s.arg(i)).value(place);
                QVERIFY2(QColor::fromString(there) == (place == 0 ? mark.on_dark : mark.on_light),
                         qPrintable(u"%1: the page has %2"_s.arg(mark.name, there)));
            }
        }
        QFile page(u":/web/index.html"_s);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray html = page.readAll();
        QVERIFY(html.contains(tokens().dark.ground.name().toUtf8()));
        QVERIFY(html.contains(tokens().light.ground.name().toUtf8()));
    }
};

QTEST_GUILESS_MAIN(DesignTest)
#include "design_test.moc"
