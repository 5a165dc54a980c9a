// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/pack_document.h"

#include "app/editor/pack_media.h"

#include <QUndoCommand>

#include <utility>

namespace quizaar {

/// Both packs share all that the change did not touch, so that a step costs little.
class PackDocument::Step final : public QUndoCommand
{
public:
    Step(PackDocument &document, packs::Pack after, const packs::Spot &at, const QString &typing)
        : m_document(document)
        , m_before(document.m_pack)
        , m_after(std::move(after))
        , m_at(at)
        , m_typing(typing)
        , m_run(document.m_typing_run)
    {}

    void undo() override { m_document.become(m_before, m_at); }
    void redo() override { m_document.become(m_after, m_at); }
    int id() const override { return m_typing.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const Step *>(other); // of our id, so one of ours
        if (next->m_typing != m_typing || next->m_run != m_run)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    PackDocument &m_document;
    packs::Pack m_before;
    packs::Pack m_after;
    packs::Spot m_at;
    QString m_typing;
    qint64 m_run;
};

PackDocument::PackDocument(PackLibrary &library, const QString &id, const std::optional<packs::Pack> &saved,
                           const packs::Pack &now, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_id(id)
    , m_saved(saved)
    , m_pack(now)
{
    m_draft.setSingleShot(true);
    m_draft.setInterval(draftAfterMs);
    connect(&m_draft, &QTimer::timeout, this, &PackDocument::flush);
    check();
}

PackDocument::~PackDocument()
{
    if (m_draft.isActive())
        flush();
}

bool PackDocument::change(const packs::Change &change, const packs::Spot &at, const QString &words,
                          const QString &typing)
{
    const auto edited = packs::edit(m_pack, change);
    if (!edited)
        return false;
    if (*edited == m_pack)
        return true;
    auto *step = new Step(*this, *edited, at, typing);
    step->setText(words);
    m_steps.push(step);
    return true;
}

void PackDocument::takeUp(const packs::Pack &draft, const QString &words)
{
    if (draft == m_pack)
        return;
    auto *step = new Step(*this, draft, {}, {});
    step->setText(words);
    m_steps.push(step);
}

void PackDocument::become(const packs::Pack &pack, const packs::Spot &at)
{
    m_pack = pack;
    check();
    if (!m_draft.isActive())
        m_draft.start(); // not again: while somebody types on, the first letter is safe within the second
    Q_EMIT changed(at);
}

void PackDocument::check()
{
    const QString folder = this->folder();
    m_remarks = packs::checkPack(m_pack, [&folder](const QString &file) { return hasMedia(folder, file); });
}

std::optional<LibraryTrouble> PackDocument::save()
{
    endTyping();
    const auto done = m_library.save(m_id, m_pack);
    if (!done)
        return done.error();
    m_draft.stop();
    m_saved = m_pack;
    Q_EMIT savedChanged();
    return std::nullopt;
}

void PackDocument::discard()
{
    m_draft.stop();
    m_discarded = true;
    m_library.dropDraft(m_id);
}

void PackDocument::flush()
{
    m_draft.stop();
    if (m_discarded)
        return;
    if (m_saved == m_pack) {
        m_library.dropDraft(m_id);
    } else if (const auto done = m_library.keepDraft(m_id, m_pack); !done) {
        m_in_trouble = true;
        m_draft.start(); // until it works
        Q_EMIT troubled(done.error().detail);
        return;
    }
    if (std::exchange(m_in_trouble, false))
        Q_EMIT troubled({});
}

}
