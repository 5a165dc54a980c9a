// SPDX-License-Identifier: GPL-3.0-or-later
// Setting a trading round up, own rulesets, and what the panel and the log show of a round.
#include "app/dashboard/log_panel.h"
#include "app/dashboard/main_window.h"
#include "app/dashboard/price_plot.h"
#include "app/dashboard/rules_dialog.h"
#include "app/dashboard/rules_words.h"
#include "app/dashboard/trading_dialog.h"
#include "tests/app/dashboard_fake_link.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace quizaar;

namespace {

/// How many values below this one somebody may change: numbers and ticks.
int changeable(const QJsonValue &value)
{
    if (value.isDouble() || value.isBool())
        return 1;
    int count = 0;
    for (const QJsonValue &one : value.toArray())
        count += changeable(one);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &one : object)
        count += changeable(one);
    return count;
}

void walk(const QAbstractItemModel &model, const QModelIndex &parent,
          const std::function<void(const QModelIndex &)> &visit)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        visit(model.index(row, 0, parent));
        walk(model, model.index(row, 0, parent), visit);
    }
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
}

QByteArray shipped(const QString &id)
{
    for (const trading::ShippedFile &file : trading::shippedFiles()) {
        if (file.id == id)
            return file.contents;
    }
    return {};
}

TradingDialog *dialogFor(const QString &folder, qsizetype nations)
{
    auto *dialog = new TradingDialog({trading::shippedRules(), folder, nations}, nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    return dialog;
}

/// A window on a night with `teams` teams of one player each.
struct Rig
{
    explicit Rig(int teams)
        : window(link, actions(), folder.filePath(u"dashboard.ini"_s))
    {
        window.show();
        link.openNight(u"Test"_s);
        night::Settings settings;
        settings.team_mode = night::TeamMode::HostTeams;
        give(night::Command(night::ChangeSettings{settings}));
        for (int i = 0; i < teams; ++i)
            players.append(link.join(u"Player %1"_s.arg(i), link.addTeam(u"Team %1"_s.arg(i))));
    }
    DashboardActions actions()
    {
        DashboardActions made = fakeActions(link, asked);
        made.rulesFolder = folder.filePath(u"rules"_s);
        return made;
    }
    template <class Command>
    void give(const Command &command)
    {
        QVERIFY(!link.give(engine::Command(command)));
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
    QList<PlayerId> players;
};

}

class DashboardTradingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberHasAName_data()
    {
        QTest::addColumn<QByteArray>("file");
        for (const trading::ShippedFile &one : trading::shippedFiles())
            QTest::newRow(qPrintable(one.id)) << one.contents;
    }
    void everyNumberHasAName()
    {
        QFETCH(QByteArray, file);
        RulesModel model(nullptr);
        model.setFile(file);
        int values = 0;
        QStringList unnamed;
        walk(model, {}, [&](const QModelIndex &what) {
            const QString name = what.data().toString();
            const QModelIndex value = what.siblingAtColumn(1);
            values += value.flags().testAnyFlags(Qt::ItemIsEditable | Qt::ItemIsUserCheckable) ? 1 : 0;
            if (name.isEmpty() || name.contains(u'_')) // the key itself: nobody has a word for it
                unnamed.append(what.data(RulesModel::WhereRole).toString());
        });
        QCOMPARE(unnamed, QStringList());
        QCOMPARE(values, changeable(QJsonDocument::fromJson(file).object()) - 1); // all but the format
        const auto read = trading::readRuleset(model.file());
        QVERIFY(read.ok());
        QCOMPARE(trading::hashOf(*read), trading::hashOf(*trading::readRuleset(file)));
    }
    void numbersChange()
    {
        RulesModel model(nullptr);
        model.setFile(shipped(u"default"_s));
        const auto set = [&model](const QString &where, const QVariant &value) {
            const QModelIndex place = model.find(where);
            QCOMPARE(place.data(RulesModel::WhereRole).toString(), where);
            QVERIFY(model.setData(place, value));
        };
        set(u"bank_stock"_s, 99);
        set(u"goods[1].baseline"_s, 4.5);
        set(u"difficulties.hard.tax_minutes[2]"_s, 8);
        QVERIFY(model.setData(model.find(u"captain_only"_s), Qt::Checked, Qt::CheckStateRole));
        model.setTitle(u"Ours"_s);
        const auto rules = trading::readRuleset(model.file());
        QVERIFY(rules.ok());
        QCOMPARE(rules->bank_stock, 99);
        QCOMPARE(rules->goods.at(1).baseline, 4'500'000);
        QCOMPARE(rules->difficulties.value(u"hard"_s).tax_minutes.at(2), 8);
        QVERIFY(rules->captain_only);
        QCOMPARE(rules->title, u"Ours"_s);
    }
    void faultIsShownWhereItIs()
    {
        QString kept;
        RulesDialog dialog(
            shipped(u"default"_s), u"Ours"_s,
            [&kept](const QString &title, const QByteArray &) {
                kept = title;
                return QString();
            },
            nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *model = dialog.findChild<RulesModel *>();
        auto *save = dialog.findChild<QPushButton *>(u"save_rules"_s);
        QVERIFY(save->isEnabled());
        const QModelIndex stock = model->find(u"spread_percent"_s);
        model->setData(stock, -3);
        QVERIFY(!save->isEnabled());
        const QString words = dialog.findChild<QLabel *>(u"rules_fault"_s)->text();
        QVERIFY2(words.startsWith(u"Line "_s) && words.contains(u"spread_percent"_s), qPrintable(words));
        QCOMPARE(dialog.findChild<QTreeView *>(u"rules"_s)->currentIndex(), stock);
        save->click();
        QCOMPARE(kept, QString());
        model->setData(stock, 25);
        QVERIFY(save->isEnabled());
        save->click();
        QCOMPARE(kept, u"Ours"_s);
    }
    void everyFaultHasASentence()
    {
        using What = trading::RulesetFault::What;
        QStringList sentences;
        for (const What what :
             {What::NotJson, What::Missing, What::WrongKind, What::OutOfRange, What::BadId, What::IdTwice,
              What::UnknownKey, What::UnknownId, What::NotRising, What::WrongCount, What::Empty}) {
            const QString words = rulesetFaultWords({7, u"goods[2]"_s, what, u"1..9"_s});
            QVERIFY(words.startsWith(u"Line 7: "_s));
            QVERIFY(!sentences.contains(words));
            sentences.append(words);
        }
        QVERIFY(!rulesetFaultWords({0, u"goods"_s, What::Missing, {}}).contains(u"Line"_s));
    }
    void ownFilesLieBesideTheShippedOnes()
    {
        QTemporaryDir folder;
        const qsizetype with_program = trading::shippedFiles().size();
        QCOMPARE(rulesetFiles(folder.filePath(u"none"_s)).size(), with_program);
        QCOMPARE(rulesetFiles({}).size(), with_program);
        const QString own = folder.filePath(u"rules"_s);
        const auto first = saveRuleset(own, {}, u"Ours, at last!"_s, "{}");
        QVERIFY(first.ok());
        QCOMPARE(*first, u"ours-at-last"_s);
        QCOMPARE(*saveRuleset(own, {}, u"Ours at last"_s, "[]"), u"ours-at-last-2"_s);
        QCOMPARE(*saveRuleset(own, *first, u"Another name"_s, "{\"a\": 1}"), *first);
        QCOMPARE(*saveRuleset(own, {}, u"default"_s, "{}"), u"default-2"_s); // the program's own keep theirs
        QCOMPARE(*saveRuleset(own, {}, u"عربي"_s, "{}"), u"rules"_s);
        const QList<RulesetFile> files = rulesetFiles(own);
        QCOMPARE(files.size(), with_program + 4);
        QVERIFY(!files.first().own && files.last().own);
        QCOMPARE(contentsOf(own + u"/ours-at-last.json"_s), QByteArray("{\"a\": 1}"));
        write(folder.filePath(u"file"_s), "no folder");
        QVERIFY(!saveRuleset(folder.filePath(u"file"_s), {}, u"x"_s, "{}").ok());
        QVERIFY(!saveRuleset({}, {}, u"x"_s, "{}").ok());
    }
    void onlyOwnFilesAreDeleted()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"ours.json"_s), "{}");
        write(folder.filePath(u"notes.txt"_s), "kept");
        QTemporaryDir beside;
        write(beside.filePath(u"theirs.json"_s), "{}");
        for (const QString &id : {u"default"_s, u"none"_s, u"notes.txt"_s, QString(),
                                  QDir(folder.path()).relativeFilePath(beside.filePath(u"theirs"_s))})
            QCOMPARE(removeRuleset(folder.path(), id), id);
        QVERIFY(QFile::exists(beside.filePath(u"theirs.json"_s)));
        QVERIFY(rulesetFile(folder.path(), u"ours"_s));
        QCOMPARE(removeRuleset(folder.path(), u"ours"_s), QString());
        QVERIFY(!rulesetFile(folder.path(), u"ours"_s));
        QVERIFY(QFile::exists(folder.filePath(u"notes.txt"_s)));
        for (const QString &id : {u"our-road_2"_s, u"7"_s, u"x"_s.repeated(40)})
            QVERIFY2(isRulesetName(id), qPrintable(id));
        for (const QString &id : {QString(), u"../x"_s, u"a/b"_s, u"Road"_s, u"x.json"_s, u"-x"_s, u"a\n"_s,
                                  u"x"_s.repeated(41)})
            QVERIFY2(!isRulesetName(id), qPrintable(id));
    }
    void scenarioNeedsItsNations_data()
    {
        QTest::addColumn<int>("nations");
        QTest::addColumn<bool>("silk_road");
        QTest::newRow("nobody yet") << 0 << true;
        QTest::newRow("three") << 3 << false;
        QTest::newRow("four") << 4 << true;
        QTest::newRow("five") << 5 << false;
    }
    void scenarioNeedsItsNations()
    {
        QFETCH(int, nations);
        QTemporaryDir folder;
        const std::unique_ptr<TradingDialog> dialog(dialogFor(folder.path(), nations));
        auto *view = dialog->findChild<QListView *>(u"rulesets"_s);
        const auto *list = dialog->findChild<RulesetList *>();
        const QModelIndex row = list->index(list->rowOf(u"silk_road"_s));
        QTEST(row.flags().testFlag(Qt::ItemIsEnabled), "silk_road");
        QVERIFY(list->index(list->rowOf(u"default"_s)).flags().testFlag(Qt::ItemIsEnabled));
        if (!row.flags().testFlag(Qt::ItemIsEnabled)) {
            const QString reason = row.data(Qt::AccessibleTextRole).toString();
            QVERIFY2(reason.contains(u"4"_s) && reason.contains(QString::number(nations)),
                     qPrintable(reason));
            return;
        }
        view->setCurrentIndex(row);
        const QString story = dialog->findChild<QLabel *>(u"story"_s)->text();
        for (const QString &words : {u"Caravans"_s, u"Robbers"_s, u"Persia"_s, u"45 "_s})
            QVERIFY2(story.contains(words), qPrintable(story));
        const auto *difficulty = dialog->findChild<QComboBox *>(u"difficulty"_s);
        QVERIFY(!difficulty->isEnabled());
        QCOMPARE(difficulty->currentData().toInt(), static_cast<int>(trading::Difficulty::Easy));
        QCOMPARE(dialog->findChild<QComboBox *>(u"minutes"_s)->currentData().toInt(), 90);
    }
    void brokenFileIsThereWithItsReason()
    {
        QTemporaryDir folder;
        QByteArray broken = shipped(u"default"_s);
        broken.replace("\"bank_stock\": 250", "\"bank_stock\": \"many\"");
        write(folder.filePath(u"broken.json"_s), broken);
        write(folder.filePath(u"words.json"_s), "hello");
        const std::unique_ptr<TradingDialog> dialog(dialogFor(folder.path(), 4));
        const auto *list = dialog->findChild<RulesetList *>();
        for (const QString &id : {u"broken"_s, u"words"_s}) {
            const QModelIndex row = list->index(list->rowOf(id));
            QVERIFY(row.data().toString().contains(id));
            dialog->findChild<QListView *>(u"rulesets"_s)->setCurrentIndex(row);
            QVERIFY(!dialog->findChild<QPushButton *>(u"add_round"_s)->isEnabled());
            QVERIFY(!dialog->findChild<QPushButton *>(u"change_own_rules"_s)->isEnabled());
            QVERIFY(dialog->findChild<QPushButton *>(u"delete_own_rules"_s)->isEnabled());
        }
        const QString reason = list->index(list->rowOf(u"broken"_s)).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(reason.contains(u"Line "_s) && reason.contains(u"bank_stock"_s), qPrintable(reason));
    }
    void otherRulesOfTheProgramAreOffered()
    {
        QTemporaryDir folder;
        trading::Ruleset mine = *trading::shippedRules();
        mine.title = u"Brought along"_s;
        mine.bank_stock = 77;
        TradingDialog dialog({std::make_shared<const trading::Ruleset>(mine), folder.path(), 2}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const auto *view = dialog.findChild<QListView *>(u"rulesets"_s);
        QCOMPARE(view->currentIndex().data().toString(), u"Brought along"_s);
        QVERIFY(!dialog.findChild<QPushButton *>(u"copy_rules"_s)->isEnabled()); // there is no file to copy
    }
    void copyChangeAndPlay()
    {
        Rig rig(4);
        QTRY_VERIFY(rig.find<QAction>("add_trading")->isEnabled());
        rig.find<QAction>("add_trading")->trigger();
        auto *dialog = rig.find<QDialog>("trading_round");
        auto *view = dialog->findChild<QListView *>(u"rulesets"_s);
        const auto *list = dialog->findChild<RulesetList *>();
        view->setCurrentIndex(list->index(list->rowOf(u"silk_road"_s)));
        QVERIFY(!dialog->findChild<QPushButton *>(u"change_own_rules"_s)->isEnabled());
        dialog->findChild<QPushButton *>(u"copy_rules"_s)->click();
        auto *rules = dialog->findChild<RulesDialog *>();
        QVERIFY(rules);
        rules->findChild<QLineEdit *>(u"rules_title"_s)->setText(u"Our road"_s);
        auto *model = rules->findChild<RulesModel *>();
        model->setData(model->find(u"bank_stock"_s), 123);
        rules->findChild<QPushButton *>(u"save_rules"_s)->click();
        const QString path = rig.folder.filePath(u"rules/our-road.json"_s);
        QVERIFY(QFile::exists(path));
        QTRY_COMPARE(view->currentIndex().data().toString(), u"Our road"_s);

        // the own one can be changed where it lies
        dialog->findChild<QPushButton *>(u"change_own_rules"_s)->click();
        for (RulesDialog *again : dialog->findChildren<RulesDialog *>()) {
            if (!again->isVisible())
                continue;
            auto *numbers = again->findChild<RulesModel *>();
            QCOMPARE(numbers->find(u"bank_stock"_s).data().toInt(), 123);
            numbers->setData(numbers->find(u"bank_stock"_s), 124);
            again->findChild<QPushButton *>(u"save_rules"_s)->click();
        }
        QCOMPARE(trading::readRuleset(contentsOf(path))->bank_stock, 124);
        QCOMPARE(QDir(rig.folder.filePath(u"rules"_s)).entryList(QDir::Files).size(), 1);

        dialog->findChild<QPushButton *>(u"add_round"_s)->click();
        QTRY_COMPARE(rig.link.state().trading.games.size(), 1);
        const trading::Game game = rig.link.state().trading.games.first();
        QCOMPARE(game.rules->title, u"Our road"_s);
        QCOMPARE(game.rules->bank_stock, 124);
        QCOMPARE(game.rules->scenario.size(), 3);
        QCOMPARE(game.setup.duration.ms, 90 * 60'000);
    }
    void ownRulesAreDeletedAfterAQuestion()
    {
        Rig rig(4);
        const QString path = rig.folder.filePath(u"rules/ours.json"_s);
        QVERIFY(QDir().mkpath(rig.folder.filePath(u"rules"_s)));
        write(path, shipped(u"default"_s).replace("\"bank_stock\": 250", "\"bank_stock\": 251"));
        QTRY_VERIFY(rig.find<QAction>("add_trading")->isEnabled());
        rig.find<QAction>("add_trading")->trigger();
        auto *dialog = rig.find<QDialog>("trading_round");
        auto *view = dialog->findChild<QListView *>(u"rulesets"_s);
        const auto *list = dialog->findChild<RulesetList *>();
        auto *remove = dialog->findChild<QPushButton *>(u"delete_own_rules"_s);
        QVERIFY(!remove->isEnabled()); // the default rules are the program's
        view->setCurrentIndex(list->index(list->rowOf(u"ours"_s)));
        QVERIFY(remove->isEnabled());
        for (const bool agreed : {false, true}) {
            remove->click();
            auto *box = dialog->findChild<QMessageBox *>(u"ask_first"_s);
            QVERIFY(box);
            QVERIFY(QFile::exists(path));
            for (QAbstractButton *button : box->buttons()) {
                if ((box->buttonRole(button) == QMessageBox::AcceptRole) == agreed)
                    button->click();
            }
            QTRY_VERIFY(!dialog->findChild<QMessageBox *>(u"ask_first"_s));
            QCOMPARE(QFile::exists(path), !agreed);
        }
        QCOMPARE(list->rowOf(u"ours"_s), -1);
        QCOMPARE(view->currentIndex().row(), list->rowOf(u"default"_s));
        QVERIFY(dialog->findChild<QPushButton *>(u"add_round"_s)->isEnabled());
    }
    void pricesAreDrawn()
    {
        Rig rig(2);
        rig.give(trading::Command(trading::StartTrading{{{}, trading::shippedRules(), {}}}));
        auto *plot = rig.find<PricePlot>("price_plot");
        QVERIFY(plot);
        const auto deal = [&rig](trading::Deal how, qint64 amount) {
            rig.link.pass(GameSpan{10'000});
            rig.give(
                trading::Command(trading::TradeWithBank{{rig.players.first(), {}}, how, u"food"_s, amount}));
        };
        deal(trading::Deal::Sell, 20);
        deal(trading::Deal::Buy, 10);
        QTRY_COMPARE(plot->lines().size(), 4);
        const trading::Game game = rig.link.state().trading.games.first();
        const PlotLine food = plot->lines().first();
        QCOMPARE(food.name, u"Food"_s);
        QCOMPARE(food.points.size(), game.position.history.size());
        QCOMPARE(food.points.first().score, 1000); // the start, in tenths of a percent
        QCOMPARE(food.points.last().score, game.position.prices.value(u"food"_s) * 1000 / 2'000'000);
        QVERIFY(food.points.last().score < 1000);
        QVERIFY(plot->accessibleDescription().contains(u"Medical goods"_s));
    }
    /// Minutes and names once lay on each other where the tab was narrow.
    void labelsOfAPlotKeepClearOfEachOther_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("minutes");
        for (const int width : {240, 300, 420, 519, 520, 900}) {
            for (const int minutes : {1, 7, 43, 240})
                QTest::addRow("%d wide, %d minutes", width, minutes)
                    << QSize(width, width < 400 ? 210 : 330) << minutes;
        }
    }
    void labelsOfAPlotKeepClearOfEachOther()
    {
        QFETCH(QSize, size);
        QFETCH(int, minutes);
        LinePlot plot(u"Nothing yet"_s, [](qint64 value) { return u"%1 %"_s.arg(value); }, nullptr);
        plot.resize(size);
        QList<PlotLine> lines;
        for (const QString &name : {u"Nahrung"_s, u"Medizinische Güter und noch einiges mehr"_s,
                                    u"Elektrogeräte"_s, u"Rohstoffe"_s, u"x"_s}) {
            const qint64 end = 1000 + 7 * lines.size();
            lines.append({name, u"123.45"_s, 1, {{GameTime{0}, 1000}, {GameTime{minutes * 60'000}, end}}});
        }
        plot.setLines(lines, GameTime{minutes * 60'000}, 1000);
        const QList<PlotLabel> labels = plot.labels();
        QVERIFY(labels.size() > lines.size() + 3);
        const QFontMetrics metrics(plot.font());
        for (qsizetype i = 0; i < labels.size(); ++i) {
            const PlotLabel &one = labels.at(i);
            QVERIFY2(QRectF(plot.rect()).contains(one.place), qPrintable(one.text));
            QVERIFY2(metrics.horizontalAdvance(one.text) <= one.place.width() + 1, qPrintable(one.text));
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY2(!labels.at(j).place.adjusted(0.5, 0.5, -0.5, -0.5).intersects(one.place),
                         qPrintable(one.text + u" on "_s + labels.at(j).text));
        }
        for (const PlotLine &line : lines)
            QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const PlotLabel &label) {
                return label.text.contains(line.name.left(1)) && label.text.endsWith(line.value);
            }));
        QVERIFY(!plot.grab().isNull());
    }
    void logKeepsPriceStepsAway()
    {
        Rig rig(2);
        rig.give(trading::Command(trading::StartTrading{{{}, trading::shippedRules(), {}}}));
        rig.link.pass(GameSpan{31'000});
        QVERIFY(
            !rig.link.give(engine::Command(trading::Command(trading::PassTime{})), night::Actor::system()));
        const auto *log = rig.find<QListView>("log");
        auto *panel = rig.window.findChild<LogPanel *>();
        const auto shown = [log] {
            QStringList lines;
            for (int row = 0; row < log->model()->rowCount(); ++row)
                lines.append(log->model()->index(row, 0).data(LogModel::WordsRole).toString());
            return lines;
        };
        const auto steps = [&] { return shown().filter(u"Prices have moved"_s).size(); };
        QTRY_VERIFY(!shown().isEmpty());
        QCOMPARE(steps(), 0);
        panel->findChild<QAbstractButton *>(u"log_quiet"_s)->setChecked(true);
        QTRY_COMPARE(steps(), 1);
        panel->findChild<QLineEdit *>(u"log_filter"_s)->setText(u"nobody is called so"_s);
        QTRY_COMPARE(log->model()->rowCount(), 0);
    }
    void shippedRulesSpeakGerman()
    {
        QFile file(QString::fromUtf8(QUIZAAR_SOURCE_DIR) + u"/resources/i18n/quizaar_de.ts"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QSet<QString> spoken;
        QString context;
        QXmlStreamReader reader(&file);
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == u"name"_s)
                context = reader.readElementText();
            else if (reader.isStartElement() && reader.name() == u"source"_s && context == u"Ruleset"_s)
                spoken.insert(reader.readElementText());
        }
        QStringList silent;
        const auto need = [&](const QString &words) {
            if (!words.isEmpty() && !spoken.contains(words))
                silent.append(words);
        };
        for (const trading::ShippedFile &one : trading::shippedFiles()) {
            const auto rules = trading::readRuleset(one.contents);
            QVERIFY(rules.ok());
            need(rules->title);
            need(rules->score.no_trades);
            const auto needLabels = [&](const auto &entries) {
                for (const auto &entry : entries)
                    need(entry.label);
            };
            needLabels(rules->goods);
            needLabels(rules->buildings);
            needLabels(rules->nations);
            needLabels(rules->challenge_types);
            needLabels(rules->score.labels);
            for (const auto &events : {rules->events, rules->scenario}) {
                needLabels(events);
                for (const trading::EventType &event : events)
                    need(event.text);
            }
        }
        QCOMPARE(silent, QStringList());
    }
};

QTEST_MAIN(DashboardTradingTest)
#include "dashboard_trading_test.moc"
