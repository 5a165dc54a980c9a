// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/choice_box.h"

#include <QSignalBlocker>

namespace quizaar {

void ChoiceBox::keepNarrow()
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void ChoiceBox::offer(const QList<std::pair<QString, qint64>> &entries, qint64 current)
{
    const QSignalBlocker quiet(this);
    bool same = count() == entries.size();
    for (int i = 0; same && i < count(); ++i)
        same = itemText(i) == entries.at(i).first && itemData(i).toLongLong() == entries.at(i).second;
    if (!same) {
        clear();
        for (const auto &[text, id] : entries)
            addItem(text, id);
    }
    setCurrentIndex(findData(current));
    setEnabled(!entries.isEmpty());
}

}
