// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/help_pages.h"

#include <QCoreApplication>
#include <QStringList>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(Help)
public:
    static QString list(const QStringList &lines, const QString &tag = u"ol"_s)
    {
        QString html = u"<"_s + tag + u'>';
        for (const QString &line : lines)
            html += u"<li>"_s + line.toHtmlEscaped() + u"</li>"_s;
        return html + u"</"_s + tag + u'>';
    }
    static QString say(const QString &words) { return u"<p>"_s + words.toHtmlEscaped() + u"</p>"_s; }
    static QString part(const QString &title) { return u"<h3>"_s + title.toHtmlEscaped() + u"</h3>"_s; }

    static HelpPage start()
    {
        return {
            u"start"_s, tr("A first evening"),
            list({tr("Connect this laptop to the Wi-Fi that your guests use, or open its own hotspot."),
                  tr("Make a new game night. One pack of questions comes along; Open pack adds your own."),
                  tr("Plug in the projector or television and press F11: guests see the stage there."),
                  tr("Guests scan the code, type a name, and are in. No app and no account is needed."),
                  tr("Press Start. Arrows and Enter choose a question, Space opens the buzzers, C and X "
                     "rule.")}) +
                say(tr("Everything is stored at once. Close the laptop, and go on another day."))};
    }

    static HelpPage hotspot()
    {
        return {
            u"hotspot"_s, tr("A Wi-Fi of this laptop’s own"),
            say(tr("Where there is no Wi-Fi, or it keeps devices apart, the laptop can make one. It needs no "
                   "internet for the game.")) +
                part(u"Windows"_s) +
                list({tr("Open Settings, Network and internet, Mobile hotspot."),
                      tr("Switch it on; name and password stand there. Without any internet connection "
                         "Windows "
                         "may refuse: connect a phone by cable first.")}) +
                part(u"macOS"_s) +
                list({tr("Open System Settings, General, Sharing, Internet Sharing."),
                      tr("Share to Wi-Fi, set a name and a password under Options, and switch it on.")}) +
                part(u"Linux"_s) +
                list({tr("GNOME: Settings, Wi-Fi, the menu at the top, Turn On Wi-Fi Hotspot."),
                      tr("Plasma: the network symbol in the panel, then the hotspot button."),
                      tr("Anywhere: nmcli device wifi hotspot ssid NAME password PASSWORD")}) +
                say(tr("Then type name and password under Wi-Fi… beside the code, so that guests can scan "
                       "them."))};
    }

    static HelpPage firewall()
    {
        return {u"firewall"_s, tr("Firewall"),
                say(tr("Phones come in through one port, from 8000 to 8009; the dashboard shows which. The "
                       "installers "
                       "allow it. Where phones are kept out all the same:")) +
                    part(u"Windows"_s) +
                    list({tr("Windows Security, Firewall, Allow an app: tick Quizaar for private networks."),
                          tr("The Wi-Fi itself must be set to private, not public: Settings, Network, its "
                             "properties.")}) +
                    part(u"macOS"_s) +
                    list({tr("System Settings, Network, Firewall, Options: Quizaar must accept connections."),
                          tr("System Settings, Privacy, Local Network: Quizaar must be on.")}) +
                    part(u"Linux"_s) +
                    list({tr("ufw: sudo ufw allow Quizaar"),
                          tr("firewalld: sudo firewall-cmd --add-service=quizaar")})};
    }

    static HelpPage mobile()
    {
        return {u"mobile"_s, tr("Mobile data and guest Wi-Fi"),
                list({tr("A Wi-Fi without internet makes many phones go back to mobile data. Switch mobile "
                         "data off, "
                         "or choose Stay connected when the phone asks."),
                      tr("A guest Wi-Fi often keeps devices apart. Use the main Wi-Fi, or a hotspot of this "
                         "laptop."),
                      tr("A VPN on the phone or here leads past the room: switch it off for the evening."),
                      tr("Private DNS and ad blockers do no harm; a browser’s proxy does.")},
                     u"ul"_s) +
                    say(tr("Test this address, beside the code, tells whether the laptop answers at all."))};
    }

    static HelpPage buzzers()
    {
        return {u"buzzers"_s, tr("Fair buzzers"),
                say(tr("Who pressed first counts, not whose message came first. Each phone measures its "
                       "clock against "
                       "the laptop’s all evening, so that a slow Wi-Fi costs nobody the answer.")) +
                    list({tr("A press counts from the moment when the buzzers open on that phone; before, it "
                             "is too "
                             "early and locks for a moment."),
                          tr("The screen says by how much: Ana, 41 ms before Ben."),
                          tr("Too close to tell apart: the one that arrived first, and it says so."),
                          tr("Every press stands in the results, with its time and its uncertainty.")},
                         u"ul"_s)};
    }

    static HelpPage trading()
    {
        return {u"trading"_s, tr("Trading, in five cards"),
                list({tr("Your team is a nation. It begins with some goods, some money and a building."),
                      tr("A building produces when a player does a challenge: push-ups, or whatever the bank "
                         "sets."),
                      tr("Goods build more. Each building brings points, and the dear ones bring more."),
                      tr("The market’s prices move with what everybody buys and sells. Nations also trade "
                         "with each "
                         "other, with offers that both must accept."),
                      tr("From time to time everybody pays food. Who cannot, loses something. The best score "
                         "at the "
                         "end wins.")})};
    }

    static HelpPage keys()
    {
        const auto row = [](const QString &key, const QString &what) {
            return u"<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(key.toHtmlEscaped(),
                                                                               what.toHtmlEscaped());
        };
        return {u"keys"_s, tr("Keys"),
                u"<table>"_s + row(tr("Arrows, Enter"), tr("choose a question on the board")) +
                    row(tr("Space"), tr("opens the buzzers; goes on; holds a round that runs by itself")) +
                    row(u"C, X, H"_s, tr("right, wrong, half")) + row(u"R, S"_s, tr("reopen, skip")) +
                    row(u"Z"_s, tr("undo")) + row(u"Ctrl+P"_s, tr("pause and resume")) +
                    row(u"F11"_s, tr("stage")) + row(u"Ctrl+L"_s, tr("cover the dashboard")) +
                    row(tr("Tab"), tr("to the next part")) + row(u"M"_s, tr("on the stage: mute")) +
                    u"</table>"_s};
    }
};

}

QList<HelpPage> helpPages()
{
    return {Help::start(),   Help::hotspot(), Help::firewall(), Help::mobile(),
            Help::buzzers(), Help::trading(), Help::keys()};
}

}
