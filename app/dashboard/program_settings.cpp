// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/program_settings.h"

#include <QFile>
#include <QUrl>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 32; // bytes, IEEE 802.11
constexpr qsizetype shortestPassword = 8;
constexpr qsizetype longestPassphrase = 63;
constexpr qsizetype rawKey = 64;

QString escaped(const QString &text)
{
    QString safe;
    for (const QChar c : text) {
        if (u"\\;,:\""_s.contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

bool isPassword(const QString &password)
{
    const qsizetype length = password.toUtf8().size();
    if (length == rawKey) {
        return std::all_of(password.begin(), password.end(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
        });
    }
    return length >= shortestPassword && length <= longestPassphrase;
}

}

std::optional<WifiFault> wifiFault(const WifiAccess &wifi)
{
    if (wifi.name.isEmpty())
        return WifiFault::NoName;
    if (wifi.name.toUtf8().size() > longestName)
        return WifiFault::LongName;
    if (wifi.security == WifiAccess::Security::Password && !isPassword(wifi.password))
        return WifiFault::BadPassword;
    return std::nullopt;
}

QString wifiQrText(const WifiAccess &wifi)
{
    if (wifi.name.isEmpty())
        return {};
    const bool open = wifi.security == WifiAccess::Security::Open;
    QString text = open ? u"WIFI:T:nopass;"_s : u"WIFI:T:WPA;"_s;
    text += u"S:"_s + escaped(wifi.name) + u';';
    if (!open)
        text += u"P:"_s + escaped(wifi.password) + u';';
    if (wifi.hidden)
        text += u"H:true;"_s;
    return text + u';';
}

const JoinAddress *shownAddress(const QList<JoinAddress> &addresses, const QString &picked)
{
    const auto found = std::find_if(addresses.begin(), addresses.end(), [&](const JoinAddress &address) {
        return !picked.isEmpty() && QUrl(address.url).host() == picked;
    });
    if (found != addresses.end())
        return &*found;
    return addresses.isEmpty() ? nullptr : &addresses.first();
}

ProgramSettings::ProgramSettings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file, QSettings::IniFormat)
{}

void ProgramSettings::set(const QString &key, const QVariant &value)
{
    if (m_file.value(key) == value)
        return;
    if (value.isValid())
        m_file.setValue(key, value);
    else
        m_file.remove(key);
    Q_EMIT changed();
}

WifiAccess ProgramSettings::wifi() const
{
    WifiAccess wifi;
    wifi.name = m_file.value(u"wifi/name"_s).toString();
    wifi.password = m_file.value(u"wifi/password"_s).toString();
    wifi.security = m_file.value(u"wifi/open"_s, false).toBool() ? WifiAccess::Security::Open
                                                                 : WifiAccess::Security::Password;
    wifi.hidden = m_file.value(u"wifi/hidden"_s, false).toBool();
    wifi.on_stage = m_file.value(u"wifi/on_stage"_s, true).toBool();
    return wifi;
}

void ProgramSettings::setWifi(const WifiAccess &wifi)
{
    if (wifi == this->wifi())
        return;
    m_file.setValue(u"wifi/name"_s, wifi.name);
    m_file.setValue(u"wifi/password"_s, wifi.password);
    m_file.setValue(u"wifi/open"_s, wifi.security == WifiAccess::Security::Open);
    m_file.setValue(u"wifi/hidden"_s, wifi.hidden);
    m_file.setValue(u"wifi/on_stage"_s, wifi.on_stage);
    m_file.sync();
    // the data folder may stand where others can look
    QFile::setPermissions(m_file.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    Q_EMIT changed();
}

std::optional<quint16> ProgramSettings::port() const
{
    const uint port = m_file.value(u"network/port"_s).toUInt();
    return port > 0 && port <= 65535 ? std::optional(static_cast<quint16>(port)) : std::nullopt;
}

void ProgramSettings::setPort(std::optional<quint16> port)
{
    set(u"network/port"_s, port ? QVariant(static_cast<uint>(*port)) : QVariant());
}

QString ProgramSettings::address() const
{
    return m_file.value(u"network/address"_s).toString();
}

void ProgramSettings::setAddress(const QString &host)
{
    set(u"network/address"_s, host.isEmpty() ? QVariant() : QVariant(host));
}

bool ProgramSettings::stageSounds() const
{
    return m_file.value(u"stage/sounds"_s, true).toBool();
}

void ProgramSettings::setStageSounds(bool on)
{
    if (on != stageSounds())
        set(u"stage/sounds"_s, on);
}

Theme ProgramSettings::theme() const
{
    const QString word = m_file.value(u"window/theme"_s).toString();
    return word == "light"_L1 ? Theme::Light : word == "dark"_L1 ? Theme::Dark : Theme::System;
}

void ProgramSettings::setTheme(Theme theme)
{
    if (theme == this->theme())
        return;
    set(u"window/theme"_s,
        theme == Theme::System ? QVariant() : QVariant(theme == Theme::Light ? u"light"_s : u"dark"_s));
}

bool ProgramSettings::seen(const QString &what) const
{
    return m_file.value(u"seen/"_s + what, false).toBool();
}

void ProgramSettings::noteSeen(const QString &what)
{
    set(u"seen/"_s + what, true);
}

}
