// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/results_export.h"

#include "app/dashboard/results_words.h"
#include "core/report/csv_tables.h"
#include "core/report/html_report.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

Result<QString, SaveFault> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Failed{SaveFault{path, file.errorString()}};
    return path;
}

}

QString fileName(const QString &text, const QString &otherwise)
{
    QString name;
    for (const QChar c : text.simplified()) {
        const bool plain = c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || u" -_'’"_s.contains(c);
        if (name.size() < 60)
            name += plain ? c : QChar(u'-');
    }
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    return name.trimmed().isEmpty() ? otherwise : name.trimmed();
}

QString fileNameFor(const report::Results &results)
{
    const QString words = QCoreApplication::translate("Results", "Results");
    return fileName(results.name, results.code) + u" - "_s + words;
}

Result<QString, SaveFault> saveReport(const report::Results &results, const QString &path)
{
    return save(path, report::htmlReport(results, reportWords()));
}

Result<QString, SaveFault> saveTables(const report::Results &results, const QString &folder)
{
    const QDir dir(folder);
    QString name = fileNameFor(results);
    for (int i = 2; dir.exists(name) && i < 1000; ++i)
        name = u"%1 %2"_s.arg(fileNameFor(results), QString::number(i));
    if (!dir.mkdir(name))
        return Failed{SaveFault{dir.filePath(name),
                                QCoreApplication::translate("Results", "The folder cannot be made.")}};
    const QDir made(dir.filePath(name));
    for (const report::CsvTable &table : report::csvTables(results)) {
        const auto saved = save(made.filePath(table.file), table.bytes);
        if (!saved)
            return saved;
    }
    return made.path();
}

}
