// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/notes_panel.h"

#include "app/dashboard/refusal_text.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include <array>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int afterLastKeyMs = 800;
constexpr std::array afterConflictMs{100, 200, 400}; // contract, "Our phone client"

}

NotesPanel::NotesPanel(StateFeed &feed, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_text(new QPlainTextEdit(this))
    , m_words(new QLabel(this))
    , m_keep(new QPushButton(tr("Keep mine"), this))
    , m_take(new QPushButton(tr("Take theirs"), this))
{
    m_text->setObjectName(u"notes"_s);
    m_text->setAccessibleName(tr("Notes"));
    m_text->setPlaceholderText(tr("Notes for tonight; the co-host sees them too"));
    m_text->setTabChangesFocus(true);
    m_words->setObjectName(u"notes_words"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_keep->setObjectName(u"notes_keep"_s);
    m_take->setObjectName(u"notes_take"_s);
    auto *line = new QHBoxLayout;
    line->addWidget(m_words, 1);
    line->addWidget(m_keep);
    line->addWidget(m_take);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_text);
    layout->addLayout(line);
    tell({});
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &NotesPanel::save);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_tries = 0;
        if (m_keep->isHidden())
            m_pause.start(afterLastKeyMs);
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_base = stored();
        m_clean = m_base; // equal only where nothing is to be written
        tell({});
        save();
    });
    connect(m_take, &QPushButton::clicked, this, &NotesPanel::showTheirs);
    connect(&feed, &StateFeed::changed, this, &NotesPanel::refresh);
    refresh();
}

QString NotesPanel::stored() const
{
    return m_feed.link().published().state->session.flags.value("notes"_L1).toString();
}

void NotesPanel::tell(const QString &words)
{
    m_words->setText(words);
    m_words->setHidden(words.isEmpty());
    m_keep->hide();
    m_take->hide();
}

void NotesPanel::refresh()
{
    setEnabled(m_feed.hasNight());
    const GameId game = m_feed.state().night.id;
    if (game != m_game) {
        m_game = game;
        showTheirs();
        return;
    }
    // what the host is writing stays; a text that nobody touches follows
    if (!m_sending && m_text->toPlainText() == m_clean && stored() != m_base)
        showTheirs();
}

void NotesPanel::showTheirs()
{
    const QString text = stored();
    m_base = text;
    if (m_text->toPlainText() != text) {
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(text);
    }
    m_clean = m_text->toPlainText(); // an editor gives line ends and hard blanks back differently
    m_pause.stop();
    tell({});
}

void NotesPanel::save()
{
    const QString text = m_text->toPlainText();
    if (!m_feed.hasNight() || m_sending || text == m_clean)
        return;
    // the newest state: a stale one would only meet a conflict
    const session::Session &record = m_feed.link().published().state->session;
    if (stored() != m_base && stored() != text) {
        conflict();
        return;
    }
    QJsonObject flags = record.flags;
    flags.insert("notes"_L1, text);
    m_sending = true;
    m_feed.link().submit(
        {session::Command(session::UpdateSession{std::nullopt, flags, std::nullopt}), record.version},
        [panel = QPointer(this), text](const CommandOutcome &outcome) {
            if (panel)
                panel->answer(text, outcome);
        });
}

void NotesPanel::answer(const QString &sent, const CommandOutcome &outcome)
{
    m_sending = false;
    const bool stale = outcome.refusal && outcome.refusal->code == RefusalCode::VersionConflict;
    if (outcome.storage_failed) {
        tell(notStoredText());
    } else if (stale && m_tries < static_cast<int>(afterConflictMs.size())) {
        m_pause.start(afterConflictMs.at(static_cast<std::size_t>(m_tries++)));
    } else if (outcome.refusal) {
        tell(refusalText(*outcome.refusal));
    } else {
        m_tries = 0;
        m_base = sent;
        m_clean = sent;
        tell({});
        if (m_text->toPlainText() != sent)
            m_pause.start(afterLastKeyMs);
    }
}

void NotesPanel::conflict()
{
    tell(tr("Somebody else has changed the notes meanwhile."));
    m_keep->show();
    m_take->show();
}

}
