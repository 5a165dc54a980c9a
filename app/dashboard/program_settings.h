// SPDX-License-Identifier: GPL-3.0-or-later
// What the host has set for this data folder: kept in a file beside the database, in no journal and no
// export.
#pragma once

#include "app/host/host_link.h"

#include <QSettings>

namespace quizaar {

/// The Wi-Fi that guests are to join, as the host has typed it.
struct WifiAccess
{
    enum class Security
    {
        Password, // WPA, of any generation
        Open
    };

    QString name; // empty: nothing is known, and nothing is shown
    QString password;
    Security security = Security::Password;
    bool hidden = false;  // the network does not tell its name
    bool on_stage = true; // guests may see it in the lobby

    bool operator==(const WifiAccess &) const = default;
};

/// Why phones could not use it.
enum class WifiFault
{
    NoName,
    LongName,   // more than 32 bytes of UTF-8
    BadPassword // neither 8 to 63 characters nor 64 hexadecimal digits
};

std::optional<WifiFault> wifiFault(const WifiAccess &wifi);
/// What a camera needs to join: WIFI:T:WPA;S:…;P:…;; with \ ; , : and " escaped. Empty where no name is
/// known.
QString wifiQrText(const WifiAccess &wifi);

enum class Theme
{
    System,
    Light,
    Dark
};

/// The address that is shown: of the one that the host has picked, else the best. Null: there is none.
const JoinAddress *shownAddress(const QList<JoinAddress> &addresses, const QString &picked);

/// Each object reads and writes the same file; those of one process see each other's values at once. GUI
/// thread.
class ProgramSettings final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgramSettings)

public:
    /// `file`: INI; it may be missing.
    explicit ProgramSettings(const QString &file, QObject *parent = nullptr);

    WifiAccess wifi() const;
    void setWifi(const WifiAccess &wifi);

    /// Which port the next night is served on; nothing: its own one, else the first that is free.
    std::optional<quint16> port() const;
    void setPort(std::optional<quint16> port);

    /// Host part of the address that the host has picked; empty: the best.
    QString address() const;
    void setAddress(const QString &host);

    bool stageSounds() const;
    void setStageSounds(bool on);

    Theme theme() const;
    void setTheme(Theme theme);

    /// Something the program shows once: seen already?
    bool seen(const QString &what) const;
    void noteSeen(const QString &what);

Q_SIGNALS:
    /// One of the values above is another one, set through this object.
    void changed();

private:
    void set(const QString &key, const QVariant &value);

    QSettings m_file;
};

}
