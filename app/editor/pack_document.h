// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/pack_library.h"
#include "core/packs/pack_check.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

namespace quizaar {

/// A pack that is being edited: its value, the way back, and a draft on the disk that is never more than a
/// second behind. It lives longer than the window that shows it. GUI thread.
class PackDocument final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackDocument)

public:
    static constexpr int draftAfterMs = 600;

    /// Edits go on from `now`; `saved` is what lies on the disk as saved, if anything does. `library`
    /// outlives the document.
    PackDocument(PackLibrary &library, const QString &id, const std::optional<packs::Pack> &saved,
                 const packs::Pack &now, QObject *parent = nullptr);
    ~PackDocument() override; // writes what is not on the disk yet

    const packs::Pack &pack() const { return m_pack; }
    const QString &id() const { return m_id; }
    QString folder() const { return m_library.folderOf(m_id); }
    PackLibrary &library() { return m_library; }

    /// One step that can be undone; `words` name it, `at` is where the eye should go. Steps in a row with the
    /// same `typing` (not empty) are one step until endTyping(). Gives whether the change was possible.
    bool change(const packs::Change &change, const packs::Spot &at, const QString &words,
                const QString &typing = {});
    /// What was edited before and not saved, as one step that can be undone.
    void takeUp(const packs::Pack &draft, const QString &words);
    void endTyping() { ++m_typing_run; }
    QUndoStack &steps() { return m_steps; }

    /// Whether there are edits that were not saved.
    bool isChanged() const { return m_saved != m_pack; }
    /// Writes the pack. None: done.
    std::optional<LibraryTrouble> save();
    /// Back to what was saved; the draft goes. A pack that was never saved is gone then.
    void discard();
    /// Writes the draft now, if one is due.
    void flush();

    /// What checkPack() says of the pack as it is, with the files that are there.
    const QList<packs::Remark> &remarks() const { return m_remarks; }

Q_SIGNALS:
    /// Pack and remarks are others now. `at`: where.
    void changed(const quizaar::packs::Spot &at);
    void savedChanged();
    /// The draft could not be written (detail of the system), or could again (empty).
    void troubled(const QString &detail);

private:
    class Step;
    void become(const packs::Pack &pack, const packs::Spot &at);
    void check();

    PackLibrary &m_library;
    QString m_id;
    std::optional<packs::Pack> m_saved;
    packs::Pack m_pack;
    QList<packs::Remark> m_remarks;
    QUndoStack m_steps;
    QTimer m_draft;
    qint64 m_typing_run = 0;
    bool m_in_trouble = false;
    bool m_discarded = false;
};

}
