// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/two_line_model.h"
#include "app/host/ruleset_files.h"

#include <memory>

namespace quizaar {

/// Rulesets to choose from. What cannot be played is there with the reason, and cannot be chosen; own ones
/// can be selected even so, to be changed or deleted.
class RulesetList final : public TwoLineModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesetList)

public:
    struct Entry
    {
        RulesetFile file;                              // empty: there is none
        std::shared_ptr<const trading::Ruleset> rules; // null: the file is at fault
        QString fault;
        bool fits = false; // the number of nations that there are
    };

    explicit RulesetList(QObject *parent)
        : TwoLineModel(parent)
    {}

    /// `usual`: what the program was started with; it gets a row of its own where no file says the same.
    /// `nations`: teams with players now; 0: nobody is there yet, and nothing is ruled out for it.
    void setFiles(const QList<RulesetFile> &files, const std::shared_ptr<const trading::Ruleset> &usual,
                  qsizetype nations);
    /// The row of the usual ones.
    int usualRow() const { return m_usual; }
    const Entry &entry(int row) const { return m_entries.at(row); }
    bool canBeChosen(int row) const { return m_entries.at(row).rules && m_entries.at(row).fits; }
    /// The row of this ruleset; -1 where it is not there.
    int rowOf(const QString &id) const;

    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Entry> m_entries;
    int m_usual = 0;
};

}
