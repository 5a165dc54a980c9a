// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/ruleset_list.h"

#include "app/dashboard/plain_text.h"
#include "app/dashboard/rules_words.h"
#include "app/dashboard/trading_words.h"
#include "app/language/ruleset_words.h"

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QString wordsBelow(const RulesetList::Entry &entry, qsizetype nations)
{
    if (!entry.rules)
        return entry.fault;
    if (!entry.fits)
        return RulesetList::tr("For %1 nations; teams with players: %2")
            .arg(*entry.rules->teams)
            .arg(nations);
    QStringList parts{entry.rules->teams ? RulesetList::tr("%1 nations").arg(*entry.rules->teams)
                                         : RulesetList::tr("any number of nations"),
                      RulesetList::tr("%1 minutes").arg(entry.rules->usual_duration)};
    if (entry.rules->fixed_difficulty)
        parts.append(difficultyWords(*entry.rules->fixed_difficulty));
    return parts.join(u" · "_s);
}

}

void RulesetList::setFiles(const QList<RulesetFile> &files,
                           const std::shared_ptr<const trading::Ruleset> &usual, qsizetype nations)
{
    m_entries.clear();
    m_usual = -1;
    const QString usual_hash = trading::hashOf(*usual);
    for (const RulesetFile &file : files) {
        Entry entry{file, nullptr, {}, false};
        if (auto rules = trading::readRuleset(file.contents))
            entry.rules = std::make_shared<const trading::Ruleset>(*std::move(rules));
        else
            entry.fault = rulesetFaultWords(rules.error());
        if (m_usual < 0 && entry.rules && trading::hashOf(*entry.rules) == usual_hash)
            m_usual = static_cast<int>(m_entries.size());
        m_entries.append(entry);
    }
    if (m_usual < 0) {
        m_entries.prepend({{}, usual, {}, false});
        m_usual = 0;
    }
    QList<Row> rows;
    for (Entry &entry : m_entries) {
        entry.fits = entry.rules && (!entry.rules->teams || nations == 0 || *entry.rules->teams == nations);
        const QString title = entry.rules ? rulesetWords(entry.rules->title) : entry.file.id + u".json"_s;
        const QString sign = !entry.rules ? u"!"_s : entry.file.own ? u"✎"_s : QString();
        rows.append({rows.size() + 1, oneLine(title, 60), wordsBelow(entry, nations), sign, false});
    }
    setRows(rows);
}

int RulesetList::rowOf(const QString &id) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).file.id == id)
            return row;
    }
    return -1;
}

Qt::ItemFlags RulesetList::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = TwoLineModel::flags(index);
    const bool selectable = index.isValid() && (canBeChosen(index.row()) || entry(index.row()).file.own);
    return index.isValid() && !selectable ? usual & ~Qt::ItemIsEnabled : usual;
}

}
