// SPDX-License-Identifier: GPL-3.0-or-later
// A second start hands its files over to the first. GUI thread.
#pragma once

#include <QLocalServer>
#include <QObject>

namespace quizaar {

class InstanceChannel final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InstanceChannel)

public:
    /// The channel's name comes from the data folder's real path and the user: two folders run side by side.
    explicit InstanceChannel(const QString &dataFolder, QObject *parent = nullptr);

    /// Takes files from later starts. Call it once the data folder is ours.
    void listen();
    /// Hands `files` (may be none) to the instance that holds the folder. False: nobody answered within two
    /// seconds.
    static bool handOver(const QString &dataFolder, const QStringList &files);

Q_SIGNALS:
    /// Another start wants these files opened, and the window shown.
    void asked(const QStringList &files);

private:
    static QString nameFor(const QString &dataFolder);

    QString m_name;
    QLocalServer m_server;
};

}
