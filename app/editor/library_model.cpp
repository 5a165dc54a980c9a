// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/library_model.h"

#include "app/dashboard/plain_text.h"
#include "app/editor/editor_words.h"

#include <QLocale>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

void LibraryModel::setPacks(const QList<LibraryPack> &packs)
{
    if (packs == m_packs)
        return;
    beginResetModel();
    m_packs = packs;
    endResetModel();
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_packs.size());
}

int LibraryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString LibraryModel::text(const LibraryPack &pack, int column) const
{
    switch (column) {
    case Title: {
        QString title = oneLine(pack.header.title, 90);
        if (title.trimmed().isEmpty())
            title = tr("(no title)");
        if (pack.damaged)
            return tr("%1 (damaged)").arg(title);
        return pack.draft ? tr("%1 (draft)").arg(title) : title;
    }
    case Questions:
        return pack.damaged ? QString() : countWords(pack.counts);
    case Tags:
        return oneLine(QStringList(pack.header.tags).join(u", "_s));
    case Language:
        return oneLine(pack.header.language, 20);
    case Licence:
        return oneLine(pack.header.licence, 40);
    case Changed:
        return QLocale().toString(pack.changed, QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant LibraryModel::sortKey(const LibraryPack &pack, int column) const
{
    switch (column) {
    case Questions:
        return pack.counts.questions;
    case Changed:
        return pack.changed;
    default:
        return text(pack, column).toCaseFolded();
    }
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LibraryPack &pack = m_packs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(pack, index.column());
    case Qt::ToolTipRole:
        return plainTip(text(pack, index.column()));
    case IdRole:
        return pack.id;
    case SortRole:
        return sortKey(pack, index.column());
    default:
        return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return memberWords(u"title"_s);
    case Questions:
        return tr("Questions");
    case Tags:
        return memberWords(u"tags"_s);
    case Language:
        return memberWords(u"language"_s);
    case Licence:
        return memberWords(u"licence"_s);
    case Changed:
        return tr("Last change");
    default:
        return {};
    }
}

LibraryFilter::LibraryFilter(LibraryModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(LibraryModel::SortRole);
    setSortLocaleAware(true);
}

void LibraryFilter::setText(const QString &text)
{
    m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void LibraryFilter::setTag(const QString &tag)
{
    m_tag = tag;
    invalidateFilter();
}

bool LibraryFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const packs::Header &header = m_model.packs().at(row).header;
    if (!m_tag.isEmpty() && !header.tags.contains(m_tag))
        return false;
    const QString all =
        (QStringList{header.title, header.author, header.language, header.licence} + QStringList(header.tags))
            .join(u'\n')
            .toCaseFolded();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&all](const QString &word) { return all.contains(word); });
}

}
