// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/print_desk.h"

#include "app/dashboard/plain_text.h"
#include "app/dashboard/save_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace quizaar {

using namespace Qt::StringLiterals;

PrintDesk::PrintDesk(StateFeed &feed, const ProgramSettings &settings, QWidget *window)
    : QObject(window)
    , poster(new QAction(tr("Poster (PDF)…"), this))
    , m_feed(feed)
    , m_settings(settings)
    , m_window(window)
{
    poster->setObjectName(u"poster"_s);
    poster->setToolTip(plainTip(tr("A page for the wall: the codes for Wi-Fi and game, and how to join")));
    connect(poster, &QAction::triggered, this, &PrintDesk::askPoster);
    connect(&feed, &StateFeed::changed, this, &PrintDesk::refresh);
    refresh();
}

void PrintDesk::refresh()
{
    poster->setEnabled(m_feed.hasNight() &&
                       shownAddress(m_feed.link().status().addresses, m_settings.address()));
}

PosterFacts PrintDesk::posterNow() const
{
    PosterFacts facts;
    facts.night = m_feed.state().night.name;
    facts.code = m_feed.state().night.code;
    facts.wifi = m_settings.wifi();
    if (const JoinAddress *shown = shownAddress(m_feed.link().status().addresses, m_settings.address())) {
        facts.join_url = shown->url;
        facts.typed_url = shown->typed;
    }
    return facts;
}

void PrintDesk::askPoster()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QFileDialog *dialog = saveDialog(m_window, "poster_file", tr("Save the poster"), folder);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(tr("Poster") + u' ' + m_feed.state().night.code + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto saved = savePoster(posterNow(), path);
        if (saved)
            Q_EMIT told(tr("Saved: %1").arg(QDir::toNativeSeparators(*saved)));
        else
            Q_EMIT told(tr("The poster could not be saved: %1").arg(saved.error().reason));
    });
    dialog->open();
}

}
