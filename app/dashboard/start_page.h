// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/dashboard_actions.h"

#include <QAbstractListModel>
#include <QListView>
#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QPushButton;

namespace quizaar {

/// The nights on the disk, as rows "Continue "Friday"".
class NightsModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NightsModel)

public:
    enum Role
    {
        NightRole = Qt::UserRole,
        ArchivedRole = Qt::UserRole + 10, // those in between are the delegate's
        NameRole,
        EndedRole
    };

    explicit NightsModel(QObject *parent)
        : QAbstractListModel(parent)
    {}
    void setNights(const QList<KnownNight> &nights);
    /// Row of that night, else of the first one.
    QModelIndex indexOf(GameId night) const;

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
    StartPage(QAction &newNight, QAction &tryWithBots, QAction &packs, QAction &importNight,
              QAction &sample, QWidget *parent);

    void setNights(const QList<KnownNight> &nights);
    /// Why something did not work; empty hides it.
    void tell(const QString &words);

Q_SIGNALS:
    void continued(quizaar::GameId night);
    void exportAsked(quizaar::GameId night, const QString &name);
    void archiveAsked(quizaar::GameId night, bool archived);
    void replayAsked(quizaar::GameId night);
    void deleteAsked(quizaar::GameId night, const QString &name);

private:
    QWidget *makeNightButtons(QAction &importNight);
    void refreshNights();
    void refreshButtons();
    GameId chosen() const;

    QList<KnownNight> m_nights;
    NightsModel *m_model;
    QListView *m_view;
    QPushButton *m_continue;
    QPushButton *m_replay;
    QPushButton *m_archive;
    QPushButton *m_export;
    QPushButton *m_delete;
    QCheckBox *m_with_archived;
    QWidget *m_buttons;
    QLabel *m_heading;
    QLabel *m_notice;
};

}
