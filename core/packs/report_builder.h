// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/report.h"

namespace quizaar::packs {

/// The report of a file of which nothing was taken.
ImportReport refusedWhole(const Place &place, const Finding &finding);

/// The file's name without folders and its last suffix: the title of a pack that has none.
QString titleFrom(const QString &file_name);

/// Keeps the account while an importer goes through its items.
class ReportBuilder final
{
public:
    /// Counts one item; gives it back cleaned and checked, or books why not. `raw` is what the file says.
    std::optional<Question> admit(const Place &place, Question raw);

    void refuse(const Place &place, const Finding &finding);
    void change(const Place &place, const Finding &finding);

    /// Whether more items were seen than a pack may have; reading on is useless then.
    bool overfull() const;

    /// `pack` holds what admit() gave. Refused whole if that is nothing, or if there was too much.
    ImportReport finish(Pack pack) &&;

private:
    ImportReport m_report;
};

}
