// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/pack_library.h"

#include "app/editor/pack_media.h"
#include "core/packs/export.h"
#include "core/packs/importer.h"

#include <QCollator>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *savedFile = "quizaar.json";
constexpr const char *draftFile = "draft.json";
constexpr qsizetype longestName = 48;

QString inFolder(const QString &folder, const char *file)
{
    return folder + u'/' + QString::fromLatin1(file);
}

std::optional<packs::Pack> readPack(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > packs::kMaxTextFile)
        return std::nullopt;
    return packs::readExported(file.readAll());
}

/// A folder's name that every system takes: plain letters, digits and dashes.
QString folderName(const QString &title)
{
    QString name;
    const QString apart = title.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : apart) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            name += c;
        else if (!c.isMark() && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
        if (name.size() >= longestName)
            break;
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() || isDeviceName(name) ? u"pack"_s : name;
}

bool copyFolder(const QString &from, const QString &to)
{
    const QFileInfoList entries = QDir(from).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isSymLink())
            continue; // may lead anywhere
        const bool copied = entry.isDir() ? QDir().mkpath(target) && copyFolder(entry.filePath(), target)
                                          : QFile::copy(entry.filePath(), target);
        if (!copied)
            return false;
    }
    return true;
}

}

QList<LibraryPack> PackLibrary::list() const
{
    QList<LibraryPack> all;
    const QStringList folders = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &id : folders) {
        const QString folder = folderOf(id);
        if (QFileInfo::exists(inFolder(folder, savedFile)) || QFileInfo::exists(inFolder(folder, draftFile)))
            all.append(read(id));
    }
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(all.begin(), all.end(), [&](const LibraryPack &a, const LibraryPack &b) {
        return collator.compare(a.header.title, b.header.title) < 0;
    });
    return all;
}

LibraryPack PackLibrary::read(const QString &id) const
{
    LibraryPack entry;
    entry.id = id;
    const QFileInfo saved(inFolder(folderOf(id), savedFile));
    const QFileInfo draft(inFolder(folderOf(id), draftFile));
    entry.saved = saved.exists();
    entry.draft = draft.exists();
    entry.changed = std::max(saved.lastModified(), draft.lastModified());
    auto pack = readPack(draft.filePath());
    if (!pack)
        pack = readPack(saved.filePath());
    entry.damaged = !pack;
    entry.header = packs::headerOf(pack.value_or(packs::Pack()));
    entry.counts = packs::countsOf(pack.value_or(packs::Pack()));
    if (entry.damaged)
        entry.header.title = id;
    return entry;
}

Result<StoredPack, LibraryTrouble> PackLibrary::open(const QString &id) const
{
    const QString folder = folderOf(id);
    if (id.isEmpty() || !QFileInfo(folder).isDir())
        return Failed{LibraryTrouble{LibraryFault::NotThere, {}}};
    const QString draft = inFolder(folder, draftFile);
    StoredPack stored{readPack(inFolder(folder, savedFile)), readPack(draft),
                      QFileInfo(draft).lastModified()};
    if (!stored.saved && !stored.draft)
        return Failed{LibraryTrouble{LibraryFault::Damaged, {}}};
    return stored;
}

Result<QString, LibraryTrouble> PackLibrary::makeFolder(const QString &title) const
{
    if (!QDir().mkpath(m_folder))
        return Failed{LibraryTrouble{LibraryFault::NotWritten, m_folder}};
    const QString name = folderName(title);
    for (int number = 1; number < 10'000; ++number) {
        const QString id = number == 1 ? name : name + u'-' + QString::number(number);
        if (QFileInfo::exists(folderOf(id)))
            continue;
        if (QDir().mkdir(folderOf(id)))
            return id;
        break;
    }
    return Failed{LibraryTrouble{LibraryFault::NotWritten, folderOf(name)}};
}

Result<QString, LibraryTrouble> PackLibrary::put(const packs::Pack &pack, const char *file)
{
    const auto id = makeFolder(pack.title);
    if (!id)
        return id;
    if (const auto done = write(*id, file, pack); !done) {
        QDir(folderOf(*id)).removeRecursively();
        return Failed{done.error()};
    }
    return id;
}

Result<QString, LibraryTrouble> PackLibrary::add(const packs::Pack &pack)
{
    return put(pack, savedFile);
}

Result<QString, LibraryTrouble> PackLibrary::addDraft(const packs::Pack &pack)
{
    return put(pack, draftFile);
}

Result<QString, LibraryTrouble> PackLibrary::duplicate(const QString &id, const QString &title)
{
    const auto stored = open(id);
    if (!stored)
        return Failed{stored.error()};
    const auto copy = makeFolder(title);
    if (!copy)
        return copy;
    const QString folder = folderOf(*copy);
    packs::Pack pack = stored->draft.value_or(stored->saved.value_or(packs::Pack()));
    pack.title = title;
    QString trouble;
    if (!copyFolder(folderOf(id), folder))
        trouble = folder;
    QFile::remove(inFolder(folder, draftFile));
    if (trouble.isEmpty())
        trouble =
            writeWhole(inFolder(folder, stored->saved ? savedFile : draftFile), packs::exportPack(pack));
    if (trouble.isEmpty())
        return copy;
    QDir(folder).removeRecursively();
    return Failed{LibraryTrouble{LibraryFault::NotWritten, trouble}};
}

Result<Done, LibraryTrouble> PackLibrary::write(const QString &id, const char *file, const packs::Pack &pack)
{
    QDir().mkpath(folderOf(id)); // whoever took the folder away: the edits are kept
    const QString trouble = writeWhole(inFolder(folderOf(id), file), packs::exportPack(pack));
    if (!trouble.isEmpty())
        return Failed{LibraryTrouble{LibraryFault::NotWritten, trouble}};
    return Done{};
}

Result<Done, LibraryTrouble> PackLibrary::save(const QString &id, const packs::Pack &pack)
{
    const auto done = write(id, savedFile, pack);
    if (done)
        QFile::remove(inFolder(folderOf(id), draftFile));
    return done;
}

Result<Done, LibraryTrouble> PackLibrary::keepDraft(const QString &id, const packs::Pack &pack)
{
    return write(id, draftFile, pack);
}

void PackLibrary::dropDraft(const QString &id)
{
    QFile::remove(inFolder(folderOf(id), draftFile));
    if (!id.isEmpty() && !QFileInfo::exists(inFolder(folderOf(id), savedFile)))
        QDir(folderOf(id)).removeRecursively();
}

Result<Done, LibraryTrouble> PackLibrary::remove(const QString &id, Removal removal)
{
    const QString folder = folderOf(id);
    if (id.isEmpty() || !QFileInfo(folder).isDir())
        return Failed{LibraryTrouble{LibraryFault::NotThere, {}}};
    const bool gone =
        removal == Removal::ToTrash ? QFile::moveToTrash(folder) : QDir(folder).removeRecursively();
    if (!gone)
        return Failed{LibraryTrouble{LibraryFault::NotWritten, folder}};
    return Done{};
}

}
