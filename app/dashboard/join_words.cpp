// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/join_words.h"

#include <QCoreApplication>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

struct JoinWords
{
    Q_DECLARE_TR_FUNCTIONS(JoinWords)
};

}

QString reasonWords(const QString &reason)
{
    if (reason == "wifi"_L1)
        return JoinWords::tr("Wi-Fi");
    if (reason == "ethernet"_L1)
        return JoinWords::tr("cable");
    if (reason == "virtual"_L1)
        return JoinWords::tr("virtual: phones rarely reach it");
    if (reason == "vpn"_L1)
        return JoinWords::tr("VPN: phones rarely reach it");
    if (reason == "link_local"_L1)
        return JoinWords::tr("no router: same cable or hotspot only");
    if (reason == "loopback"_L1)
        return JoinWords::tr("this laptop only");
    return JoinWords::tr("other network");
}

QStringList phoneAdvice()
{
    return {JoinWords::tr("Switch mobile data off on the phone: many leave a Wi-Fi that has no internet."),
            JoinWords::tr(
                "Is the phone in the same Wi-Fi as this laptop? A guest Wi-Fi often keeps devices apart: "
                "use the main one, or this laptop’s own hotspot."),
            JoinWords::tr(
                "Does the firewall let Quizaar in? Allow it for private networks (ports 8000 to 8009)."),
            JoinWords::tr("Is a VPN on, here or on the phone? Switch it off for the evening.")};
}

QString probeWords(ProbeResult result, const QString &address)
{
    switch (result) {
    case ProbeResult::Answers:
        return JoinWords::tr(
                   "%1 answers here. If phones do not get through, something between them and this laptop "
                   "keeps them apart: go through the list above, or try another address.")
            .arg(address);
    case ProbeResult::OtherAnswers:
        return JoinWords::tr(
                   "Something answers at %1, but it is not this game night. Choose another port in the "
                   "settings, and open the night again.")
            .arg(address);
    case ProbeResult::Silent:
        return JoinWords::tr(
                   "%1 does not answer even here: the network has changed, or a firewall is in the way. "
                   "Connect to the Wi-Fi again, or try another address.")
            .arg(address);
    }
    return {};
}

}
