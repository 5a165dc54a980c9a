// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/packs_desk.h"

#include "app/dashboard/import_dialog.h"
#include "app/dashboard/import_words.h"
#include "app/dashboard/plain_text.h"
#include "app/editor/editor_window.h"
#include "app/editor/editor_words.h"
#include "app/editor/library_window.h"
#include "app/editor/pack_media.h"

#include <QFileInfo>
#include <QPointer>

namespace quizaar {

using namespace Qt::StringLiterals;

PacksDesk::PacksDesk(const QString &folder, PacksActions actions, QObject *parent)
    : QObject(parent)
    , m_library(folder)
    , m_do(std::move(actions))
{}

PacksDesk::~PacksDesk() = default;

void PacksDesk::showLibrary()
{
    if (!m_window) {
        m_window = std::make_unique<LibraryWindow>(m_library);
        LibraryWindow *window = m_window.get();
        connect(window, &LibraryWindow::newAsked, this, &PacksDesk::addNew);
        connect(window, &LibraryWindow::starterAsked, this, &PacksDesk::addStarter);
        connect(window, &LibraryWindow::importAsked, this, &PacksDesk::importFile);
        connect(window, &LibraryWindow::editAsked, this, &PacksDesk::edit);
        connect(window, &LibraryWindow::useAsked, this, [this](const QString &id) { tell(use(id)); });
        connect(window, &LibraryWindow::removeAsked, this, &PacksDesk::remove);
    }
    m_window->reload();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void PacksDesk::renewWindows()
{
    const bool listed = m_window && m_window->isVisible();
    m_window.reset();
    const QHash<QString, Bench> benches = m_benches;
    for (auto it = benches.begin(); it != benches.end(); ++it) {
        const packs::Spot at = it->window->current();
        const QByteArray geometry = it->window->saveGeometry();
        openWindow(it.key(), it->document);
        editorOf(it.key())->restoreGeometry(geometry);
        editorOf(it.key())->goTo(at);
    }
    if (listed)
        showLibrary();
}

void PacksDesk::flush()
{
    for (const Bench &bench : std::as_const(m_benches))
        bench.document->flush();
}

EditorWindow *PacksDesk::editorOf(const QString &id) const
{
    return m_benches.value(id).window.get();
}

void PacksDesk::edit(const QString &id)
{
    if (EditorWindow *open = editorOf(id)) {
        open->raise();
        open->activateWindow();
        return;
    }
    const auto stored = m_library.open(id);
    if (!stored) {
        tell(troubleWords(stored.error()));
        return;
    }
    const packs::Pack begin = stored->saved ? *stored->saved : *stored->draft;
    const auto document = std::make_shared<PackDocument>(m_library, id, stored->saved, begin);
    if (stored->draft)
        document->takeUp(*stored->draft, tr("earlier changes"));
    openWindow(id, document);
    if (stored->saved && stored->draft && *stored->saved != *stored->draft)
        editorOf(id)->offerDraft(stored->drafted);
}

void PacksDesk::openWindow(const QString &id, const std::shared_ptr<PackDocument> &document)
{
    const auto window = std::make_shared<EditorWindow>(*document);
    m_benches.insert(id, Bench{document, window});
    connect(window.get(), &EditorWindow::useAsked, this, [this, id] { editorOf(id)->tell(use(id)); });
    // later: the window that closes is still at work
    connect(
        window.get(), &EditorWindow::closed, this, [this, id] { closeBench(id); }, Qt::QueuedConnection);
    connect(document.get(), &PackDocument::savedChanged, window.get(), [this] {
        if (m_window)
            m_window->reload();
    });
    window->show();
}

void PacksDesk::closeBench(const QString &id)
{
    const Bench bench = m_benches.take(id);
    if (bench.document)
        bench.document->flush();
    if (m_window)
        m_window->reload();
}

void PacksDesk::addNew()
{
    packs::Pack pack;
    pack.title = tr("New pack");
    const auto id = m_library.addDraft(pack);
    if (!id) {
        tell(troubleWords(id.error()));
        return;
    }
    m_window->reload();
    m_window->select(*id);
    edit(*id);
}

void PacksDesk::addStarter()
{
    const auto starter = m_do.starter();
    if (!starter)
        return;
    const auto id = m_library.add(*starter);
    tell(id ? QString() : troubleWords(id.error()));
    m_window->reload();
    if (id)
        m_window->select(*id);
}

void PacksDesk::importFile(const QString &path)
{
    tell(tr("Reading “%1”…").arg(isolated(QFileInfo(path).fileName())));
    m_do.readPack(path, [desk = QPointer(this), path](const packs::ImportReport &report) {
        if (desk)
            desk->takeImport(path, report);
    });
}

void PacksDesk::takeImport(const QString &path, const packs::ImportReport &report)
{
    QString words = importSummary(report);
    if (report.pack) {
        const auto id = m_library.add(*report.pack);
        if (!id) {
            tell(troubleWords(id.error()));
            return;
        }
        const QList<QString> missing = copyMedia(*report.pack, path, m_library.folderOf(*id));
        if (!missing.isEmpty())
            words += u' ' + tr("Media that could not be copied: %1").arg(missing.size());
        if (m_window) {
            m_window->reload();
            m_window->select(*id);
        }
    }
    tell(words);
    if (m_window && ImportDialog::hasNews(report))
        (new ImportDialog(QFileInfo(path).fileName(), report, m_window.get()))->open();
}

void PacksDesk::remove(const QString &id, Removal removal)
{
    if (const Bench bench = m_benches.take(id); bench.document)
        bench.document->flush(); // what lies in the trash is complete
    const auto done = m_library.remove(id, removal);
    m_window->reload();
    if (!done && removal == Removal::ToTrash)
        m_window->askForGood(id);
    else
        tell(done ? QString() : troubleWords(done.error()));
}

QString PacksDesk::use(const QString &id)
{
    const auto stored = m_library.open(id);
    if (!stored)
        return troubleWords(stored.error());
    if (!stored->saved)
        return tr("Save the pack first: so far it is a draft.");
    m_do.useTonight(m_library.folderOf(id));
    const QString title = isolated(stored->saved->title);
    return stored->draft
               ? tr("Handed over as it was saved last: “%1”. Later changes are not in it.").arg(title)
               : tr("Handed over: “%1”.").arg(title);
}

void PacksDesk::tell(const QString &words)
{
    if (m_window)
        m_window->tell(words);
}

}
