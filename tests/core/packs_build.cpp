// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/packs_build.h"

#include <QFile>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace quizaar::packs::test {

Result<QByteArray, SourceFault> MemorySource::read(const QString &path, qint64 limit) const
{
    const auto found = m_files.constFind(path);
    if (found == m_files.constEnd())
        return Failed{SourceFault::NotThere};
    if (found->size() > limit)
        return Failed{SourceFault::TooLarge};
    return *found;
}

QByteArray makeZip(const QList<ZipEntry> &entries)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *out = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(out);
    zip_t *archive = zip_open_from_source(out, ZIP_TRUNCATE, &error);
    for (const ZipEntry &entry : entries) {
        zip_source_t *in = zip_source_buffer(archive, entry.bytes.constData(),
                                             static_cast<zip_uint64_t>(entry.bytes.size()), 0);
        const zip_int64_t index =
            zip_file_add(archive, entry.name.toUtf8().constData(), in, ZIP_FL_ENC_UTF_8);
        if (index < 0)
            qFatal("cannot add %s", qPrintable(entry.name));
        const auto at = static_cast<zip_uint64_t>(index);
        zip_set_file_compression(
            archive, at, entry.packing == ZipEntry::Packing::Store ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
        const zip_uint32_t mode = entry.type == ZipEntry::Type::Link ? 0120777 : 0100644;
        zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_UNIX, mode << 16);
    }
    if (zip_close(archive) != 0)
        qFatal("%s", zip_strerror(archive));
    zip_stat_t stat;
    zip_source_stat(out, &stat);
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    zip_source_open(out);
    zip_source_read(out, bytes.data(), stat.size);
    zip_source_close(out);
    zip_source_free(out);
    zip_error_fini(&error);
    return bytes;
}

ImportReport import(const QByteArray &bytes, const QString &name)
{
    return importPack({bytes, name, nullptr});
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray dataFile(const QString &name)
{
    return fileBytes(QStringLiteral(QUIZAAR_SOURCE_DIR "/tests/core/data/packs/") + name);
}

namespace {

Question plain(QuestionKind kind, const QString &text, const QString &answer)
{
    Question question;
    question.kind = kind;
    question.text = text;
    question.answer = answer;
    return question;
}

}

Pack fullPack()
{
    Question buzz =
        plain(QuestionKind::Buzz, u"Which bird is \"wise\"; in tales, at least?\nSay one."_s, u"The owl"_s);
    buzz.accepted = {u"Owl"_s, u"Owl | barn owl"_s, u"back\\slash\\\\twice"_s};
    buzz.points = 100;
    buzz.note = u"שלום 👩‍🚀"_s;
    buzz.explanation = u"Athena's bird."_s;
    buzz.time_limit = GameSpan{12'050};
    buzz.difficulty = u"easy"_s;
    buzz.wager = true;
    Question choice = plain(QuestionKind::Choice, u"Which are even?"_s, u"2 / 4"_s);
    choice.options = {{u"1"_s, false}, {u"2"_s, true}, {u"3"_s, false}, {u"4"_s, true}};
    choice.points = 200;
    choice.by_speed = true;
    Question truth = plain(QuestionKind::TrueFalse, u"Water is wet."_s, u"True"_s);
    truth.options = {{u"True"_s, true}, {u"False"_s, false}};
    truth.points = 0;
    Question text = plain(QuestionKind::Text, u"Spell it."_s, u"It"_s);
    Question number = plain(QuestionKind::Number, u"Pi?"_s, u"3.14"_s);
    number.tolerance = u"0.01"_s;
    number.nearest = true;
    number.topic = u"Numbers"_s;
    Question order = plain(QuestionKind::Order, u"Sort them."_s, u"a, b, c"_s);
    order.options = {{u"a"_s, false}, {u"b"_s, false}, {u"c"_s, false}};
    order.partial_credit = true;
    Pack pack;
    pack.title = u"Everything"_s;
    pack.author = u"A. Nobody"_s;
    pack.licence = u"CC0-1.0"_s;
    pack.source = u"nowhere"_s;
    pack.language = u"en"_s;
    pack.tags = {u"one"_s, u"two"_s};
    pack.boards = {{u"Board"_s,
                    {{u"Birds"_s, {buzz, choice}}, {u"Water"_s, {truth}}},
                    FinalQuestion{u"Last things"_s, text}}};
    pack.lists = {{u"Pub"_s, {number, order}}};
    return pack;
}

QString brokenRule(const ImportReport &report)
{
    if (report.seen < 1)
        return u"nothing seen"_s;
    if (report.taken + report.refused.size() != report.seen)
        return u"%1 taken and %2 refused are not %3 seen"_s.arg(report.taken)
            .arg(report.refused.size())
            .arg(report.seen);
    if (report.pack.has_value() != (report.taken > 0))
        return u"a pack and nothing taken, or the other way round"_s;
    if (report.pack && countsOf(*report.pack).questions != report.taken)
        return u"the pack holds %1 questions, %2 were taken"_s.arg(countsOf(*report.pack).questions)
            .arg(report.taken);
    return {};
}

bool isPatient()
{
    return qEnvironmentVariableIsSet("QUIZAAR_LONG");
}

QList<QString> codesOf(const QList<Note> &notes)
{
    QList<QString> codes;
    for (const Note &note : notes)
        codes.append(QString::fromLatin1(wordOf(note.code)));
    return codes;
}

}
