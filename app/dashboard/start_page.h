// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/dashboard_actions.h"

#include <QAbstractListModel>
#include <QListView>
#include <QWidget>

class QAction;
class QLabel;

namespace quizaar {

/// The nights on the disk, as rows "Continue "Friday"".
class NightsModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NightsModel)

public:
    enum Role
    {
        NightRole = Qt::UserRole
    };

    explicit NightsModel(QObject *parent)
        : QAbstractListModel(parent)
    {}
    void setNights(const QList<KnownNight> &nights);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString below(const KnownNight &night) const;
    QList<KnownNight> m_nights;
};

class StartPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartPage)

public:
    StartPage(QAction &newNight, QAction &tryWithBots, QAction &openPack, QWidget *parent);

    void setNights(const QList<KnownNight> &nights);
    /// Why something did not work; empty hides it.
    void tell(const QString &words);

Q_SIGNALS:
    void continued(quizaar::GameId night);

private:
    NightsModel *m_model;
    QListView *m_view;
    QLabel *m_heading;
    QLabel *m_notice;
};

}
