// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/two_line_model.h"
#include "app/editor/pack_document.h"

namespace quizaar {

/// The parts of a pack from top to bottom: the pack itself, its boards, its lists.
class OutlineModel final : public TwoLineModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutlineModel)

public:
    explicit OutlineModel(QObject *parent)
        : TwoLineModel(parent)
    {}
    void show(const packs::Pack &pack);
    packs::Spot spotAt(const QModelIndex &index) const { return m_spots.value(index.row()); }
    QModelIndex indexOf(const packs::Spot &spot) const;

private:
    QList<packs::Spot> m_spots;
};

/// What is to be mended, or where a search has found something.
class RemarksModel final : public TwoLineModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemarksModel)

public:
    explicit RemarksModel(QObject *parent)
        : TwoLineModel(parent)
    {}
    void show(const packs::Pack &pack, const QList<packs::Remark> &remarks);
    void show(const packs::Pack &pack, const QList<packs::Hit> &hits);
    packs::Spot spotAt(const QModelIndex &index) const { return m_spots.value(index.row()); }

private:
    QList<packs::Spot> m_spots;
};

}
