// SPDX-License-Identifier: GPL-3.0-or-later
// Golden nights: tests/golden/README.md says what the files hold. With --update they are written anew.
#include "core/engine/view.h"
#include "tests/support/command_text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTest>

namespace quizaar {

using namespace Qt::StringLiterals;
using test::Evening;

namespace {

enum class Mode
{
    Compare,
    Update
};

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString hashOf(const QJsonObject &object)
{
    return QString::fromLatin1(QCryptographicHash::hash(compact(object), QCryptographicHash::Sha256).toHex());
}

QJsonObject whatFollowed(const Evening &evening)
{
    if (evening.refusal()) {
        return {{u"refused"_s, QLatin1String(wordOf(evening.refusal()->code))},
                {u"facts"_s, evening.refusal()->facts}};
    }
    QJsonArray events;
    for (const engine::Recorded &recorded : evening.newest()) {
        QJsonObject data = engine::eventToJson(recorded.event);
        // a pack's text is the sample's; here only that it came
        if (std::holds_alternative<quiz::PackAdded>(recorded.event))
            data = {{u"sha256"_s, hashOf(data)}};
        events.append(QJsonObject{{u"name"_s, QLatin1String(engine::nameOf(recorded.event))},
                                  {u"format"_s, engine::formatOf(recorded.event)},
                                  {u"data"_s, data}});
    }
    return {{u"events"_s, events}};
}

QJsonObject finalLine(const Evening &evening)
{
    const auto view = [&](night::Role role) {
        return hashOf(engine::snapshot(evening.state(), {role, {}}, {}));
    };
    return {{u"version"_s, evening.state().version},
            {u"hash"_s, QString::fromLatin1(engine::stateHash(evening.state()))},
            {u"guest"_s, view(night::Role::Spectator)},
            {u"host"_s, view(night::Role::Host)}};
}

}

class GoldenTest final : public QObject
{
    Q_OBJECT

public:
    explicit GoldenTest(Mode mode)
        : m_mode(mode)
    {}

private Q_SLOTS:
    void nights_data();
    void nights();

private:
    const Mode m_mode;
};

void GoldenTest::nights_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(QUIZAAR_SOURCE_DIR "/tests/golden"));
    const QStringList names = folder.entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 3);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void GoldenTest::nights()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QVERIFY(lines.size() > 3);
    file.close();
    const QJsonObject head = QJsonDocument::fromJson(lines.first()).object();
    Evening evening({}, head.value("seed"_L1).toInteger());
    QList<QByteArray> written{compact(head)};
    for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
        const QJsonObject line = QJsonDocument::fromJson(lines[i]).object();
        const QString say = line.value("say"_L1).toString();
        evening.live({line.value("wait"_L1).toInteger()});
        const auto asked = test::spoken(evening, say);
        QVERIFY2(asked.has_value(), qPrintable(u"line %1: %2"_s.arg(i + 1).arg(say)));
        evening.ask(engine::Request{asked->command, std::nullopt}, asked->actor);
        QJsonObject became = whatFollowed(evening);
        became.insert(u"wait"_s, line.value("wait"_L1));
        became.insert(u"say"_s, say);
        became.insert(u"version"_s, evening.state().version);
        written.append(compact(became));
        if (m_mode == Mode::Compare)
            QCOMPARE(QString::fromUtf8(written.last()), QString::fromUtf8(lines[i]));
    }
    written.append(compact(finalLine(evening)));
    if (m_mode == Mode::Compare) {
        QCOMPARE(QString::fromUtf8(written.last()), QString::fromUtf8(lines.last()));
        const auto again = test::replayed(evening.journal());
        QVERIFY(again.has_value());
        QCOMPARE(engine::stateHash(*again), engine::stateHash(evening.state()));
        return;
    }
    QSaveFile fresh(path);
    QVERIFY(fresh.open(QIODevice::WriteOnly));
    fresh.write(written.join('\n') + '\n');
    QVERIFY(fresh.commit());
}

}

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const bool update = arguments.removeAll(QStringLiteral("--update")) > 0;
    quizaar::GoldenTest test(update ? quizaar::Mode::Update : quizaar::Mode::Compare);
    return QTest::qExec(&test, arguments);
}

#include "engine_golden.moc"
