// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/pack_files.h"

#include "core/packs/export.h"
#include "core/packs/media.h"
#include "core/packs/media_intake.h"
#include "core/packs/report_builder.h"
#include "core/packs/zip_source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar {

namespace {

constexpr qsizetype kMaxFiles = 2000;
constexpr qsizetype kMaxFolders = 8;

Result<QByteArray, packs::SourceFault> readFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failed{packs::SourceFault::Unreadable};
    if (file.size() > limit)
        return Failed{packs::SourceFault::TooLarge};
    QByteArray bytes = file.read(limit + 1); // a file may grow after it was measured
    if (bytes.size() > limit)
        return Failed{packs::SourceFault::TooLarge};
    if (file.error() != QFileDevice::NoError)
        return Failed{packs::SourceFault::Unreadable};
    return bytes;
}

bool looksLikeZip(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && packs::looksLikeZip(file.read(4));
}

}

FolderSource::FolderSource(const QString &folder)
    : m_root(QFileInfo(folder).canonicalFilePath())
{
    while (m_root.endsWith(u'/')) // the root of a file system ends in one
        m_root.chop(1);
}

FolderSource::Listing FolderSource::walk() const
{
    Listing listing;
    if (m_root.isEmpty())
        return listing;
    QList<QString> waiting{QString()};
    while (!waiting.isEmpty() && listing.files.size() + listing.left_out.size() < kMaxFiles) {
        const QString below = waiting.takeFirst();
        const QFileInfoList entries =
            QDir(m_root + u'/' + below)
                .entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::System, QDir::Name);
        for (const QFileInfo &entry : entries) {
            const QString path = below + entry.fileName();
            if (entry.isDir()) {
                if (!entry.isSymLink() && path.count(u'/') < kMaxFolders)
                    waiting.append(path + u'/');
                else
                    listing.left_out.append(path);
            } else if (has(path)) {
                listing.files.append(path);
            } else {
                listing.left_out.append(path);
            }
            if (listing.files.size() + listing.left_out.size() >= kMaxFiles)
                break;
        }
    }
    std::sort(listing.files.begin(), listing.files.end());
    return listing;
}

QString FolderSource::realPath(const QString &path) const
{
    if (m_root.isEmpty() || !packs::isInsidePath(path) || !packs::isPackFile(path))
        return {};
    const QFileInfo info(m_root + u'/' + path);
    const QString real = info.canonicalFilePath();
    return info.isFile() && real.startsWith(m_root + u'/') ? real : QString();
}

QList<QString> FolderSource::list() const
{
    return walk().files;
}

QList<QString> FolderSource::leftOut() const
{
    return walk().left_out;
}

bool FolderSource::has(const QString &path) const
{
    return !realPath(path).isEmpty();
}

Result<QByteArray, packs::SourceFault> FolderSource::read(const QString &path, qint64 limit) const
{
    const QString real = realPath(path);
    if (real.isEmpty())
        return Failed{packs::SourceFault::NotThere};
    return readFile(real, limit);
}

namespace {

packs::ImportReport imported(const QString &path, const packs::MediaKeeper &keep)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        const FolderSource folder(path);
        return packs::importPack({{}, QDir(path).dirName(), &folder, keep});
    }
    if (!info.isFile()) // a device or a pipe might never end
        return packs::refusedWhole({}, {packs::NoteCode::Unreadable, info.fileName()});
    const qint64 limit = looksLikeZip(path) ? packs::ZipLimits{}.zip_size : packs::kMaxTextFile;
    const auto bytes = readFile(path, limit);
    if (!bytes && bytes.error() == packs::SourceFault::TooLarge)
        return packs::refusedWhole({}, {packs::NoteCode::FileTooLarge, QString::number(limit)});
    if (!bytes)
        return packs::refusedWhole({}, {packs::NoteCode::Unreadable, info.fileName()});
    const FolderSource around(info.path());
    // A source without bytes is a folder, so an empty file must not bring one along.
    return packs::importPack({*bytes, info.fileName(), bytes->isEmpty() ? nullptr : &around, keep});
}

}

packs::ImportReport importPackFile(const QString &path, const storage::MediaStore &media)
{
    return imported(path, [&media](const QString &name, const QByteArray &bytes) {
        return media.put(name, bytes).ok();
    });
}

packs::ImportReport importPackFile(const QString &path)
{
    packs::ImportReport report = imported(path, {});
    if (report.pack) {
        packs::forEachQuestion(*report.pack, [](packs::Question &question) {
            for (packs::Media &media : question.media)
                media.kept.reset(); // nobody has kept it
        });
    }
    return report;
}

Result<packs::Media, packs::Finding> addMediaFile(const QString &path, const storage::MediaStore &media)
{
    const QFileInfo info(path);
    const QString file = u"media/"_s + info.fileName();
    if (!packs::mediaKindOf(file)) // before any of it is read
        return Failed{packs::Finding{packs::NoteCode::MediaUnknownType, file}};
    const auto bytes =
        info.isFile() ? readFile(path, packs::MediaLimits{}.video) : Failed{packs::SourceFault::NotThere};
    if (!bytes) {
        const bool large = bytes.error() == packs::SourceFault::TooLarge;
        const auto code = large ? packs::NoteCode::MediaTooLarge : packs::NoteCode::Unreadable;
        return Failed{packs::Finding{code, file}};
    }
    auto taken = packs::mediaFrom(file, *bytes);
    if (taken && !media.put(taken->kept->name, *bytes))
        return Failed{packs::Finding{packs::NoteCode::MediaNotKept, file}};
    return taken;
}

Result<Done, packs::Finding> writePackFile(const QString &path, const packs::Pack &pack,
                                           const storage::MediaStore &media)
{
    const auto zip =
        packs::exportZip(pack, [&media](const QString &name) -> Result<QByteArray, packs::SourceFault> {
            auto bytes = media.read(name);
            if (!bytes)
                return Failed{packs::SourceFault::Unreadable};
            return std::move(bytes).value();
        });
    if (!zip)
        return Failed{zip.error()};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*zip) != zip->size() || !file.commit())
        return Failed{packs::Finding{packs::NoteCode::Unreadable, path}};
    return Done{};
}

}
