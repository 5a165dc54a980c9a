// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the packs make their inputs from.
#pragma once

#include "core/packs/importer.h"

#include <QMap>

namespace quizaar::packs::test {

/// Files in memory.
class MemorySource final : public SourceReader
{
public:
    explicit MemorySource(QMap<QString, QByteArray> files)
        : m_files(std::move(files))
    {}

    QList<QString> list() const override { return m_files.keys(); }
    bool has(const QString &path) const override { return m_files.contains(path); }
    Result<QByteArray, SourceFault> read(const QString &path, qint64 limit) const override;
    QList<QString> leftOut() const override { return {}; }

private:
    QMap<QString, QByteArray> m_files;
};

struct ZipEntry
{
    QString name;
    QByteArray bytes;
    enum class Packing
    {
        Store,
        Deflate
    } packing = Packing::Deflate;
    enum class Type
    {
        File,
        Link
    } type = Type::File;
};
QByteArray makeZip(const QList<ZipEntry> &entries);

/// `bytes` under `name`, with nothing around.
ImportReport import(const QByteArray &bytes, const QString &name);

QByteArray fileBytes(const QString &path);
QByteArray dataFile(const QString &name);

/// A pack in which every member of every type says something, with one question of each kind. No media.
Pack fullPack();

/// The rules that hold for each report, whatever the file was. Empty: they hold.
QString brokenRule(const ImportReport &report);

QList<QString> codesOf(const QList<Note> &notes);

/// QUIZAAR_LONG=1: the largest inputs, too, in every format.
bool isPatient();

int runCsv(int argc, char **argv);
int runEntities(int argc, char **argv);
int runMalformed(int argc, char **argv);
int runMedia(int argc, char **argv);
int runOpenTdb(int argc, char **argv);
int runOwnJson(int argc, char **argv);
int runQuestions(int argc, char **argv);
int runShipped(int argc, char **argv);
int runText(int argc, char **argv);
int runXml(int argc, char **argv);
int runZip(int argc, char **argv);

}
