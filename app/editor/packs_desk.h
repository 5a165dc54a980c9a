// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/pack_document.h"
#include "core/packs/report.h"

#include <QHash>

#include <functional>
#include <memory>

namespace quizaar {

class EditorWindow;
class LibraryWindow;

/// What the library asks of the program around it. GUI thread; every member must be set.
struct PacksActions
{
    using Report = std::function<void(const packs::ImportReport &)>;
    /// Reads only; `report` comes later, exactly once.
    std::function<void(const QString &path, Report report)> readPack;
    /// Adds the pack in that folder to the night, or to the next one.
    std::function<void(const QString &folder)> useTonight;
    std::function<std::shared_ptr<const packs::Pack>()> starter; ///< may give null
};

/// The library of packs with its windows: one that lists them, one for each pack that is edited. GUI thread.
class PacksDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PacksDesk)

public:
    /// `folder`: where the packs lie.
    PacksDesk(const QString &folder, PacksActions actions, QObject *parent = nullptr);
    ~PacksDesk() override; // what is being edited is kept as a draft

    /// Shows the list, in front.
    void showLibrary();
    /// The windows in another language; what is being edited goes on where it was.
    void renewWindows();
    /// Writes what is not on the disk yet.
    void flush();

    PackLibrary &library() { return m_library; }
    LibraryWindow *libraryWindow() const { return m_window.get(); }
    EditorWindow *editorOf(const QString &id) const;
    void edit(const QString &id);

private:
    struct Bench
    {
        std::shared_ptr<PackDocument> document; // before the window, which reads it
        std::shared_ptr<EditorWindow> window;
    };
    void openWindow(const QString &id, const std::shared_ptr<PackDocument> &document);
    void closeBench(const QString &id);
    void addNew();
    void addStarter();
    void importFile(const QString &path);
    void takeImport(const QString &path, const packs::ImportReport &report);
    void remove(const QString &id, Removal removal);
    QString use(const QString &id); ///< how it went, in words
    void tell(const QString &words);

    PackLibrary m_library;
    PacksActions m_do;
    std::unique_ptr<LibraryWindow> m_window;
    QHash<QString, Bench> m_benches;
};

}
