// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/export_dialogs.h"

#include "app/dashboard/import_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/save_dialog.h"
#include "app/editor/editor_words.h"
#include "app/editor/pack_media.h"
#include "core/packs/export.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(ExportWords)
};

QString fileName(const packs::Pack &pack)
{
    QString name = oneLine(pack.title, 60).trimmed();
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'-' && c != u'_')
            c = u'-';
    }
    return name.isEmpty() ? u"pack"_s : name;
}

QString tableWords(const packs::CsvExport &table, const QString &path)
{
    if (table.left_out.isEmpty())
        return ExportWords::tr("Exported: %1").arg(path);
    return ExportWords::tr("Exported: %1. A table cannot hold everything: %2 left out.")
        .arg(path)
        .arg(table.left_out.size());
}

}

void askExport(QWidget &parent, const packs::Pack &pack, const QString &folder,
               const std::function<void(const QString &)> &tell)
{
    QFileDialog *dialog = saveDialog(&parent, "export_pack", ExportWords::tr("Export pack"));
    dialog->selectFile(fileName(pack));
    QStringList filters{ExportWords::tr("Pack with its media (*.zip)")};
    if (packs::mediaFilesOf(pack).isEmpty())
        filters.append(ExportWords::tr("Questions alone (*.json)"));
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(u"zip"_s);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(".json"_L1) ? u"json"_s : u"zip"_s);
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, [=](const QString &path) {
        const auto done = exportWithMedia(pack, folder, path);
        tell(done ? ExportWords::tr("Exported: %1").arg(path)
                  : noteWords({0, {}, done.error().code, done.error().detail}));
    });
    dialog->open();
}

void askExportTable(QWidget &parent, const packs::Pack &pack,
                    const std::function<void(const QString &)> &tell)
{
    QFileDialog *dialog = saveDialog(&parent, "export_table", ExportWords::tr("Export as table"));
    dialog->selectFile(fileName(pack));
    dialog->setNameFilter(ExportWords::tr("Table (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, [=](const QString &path) {
        const packs::CsvExport table = packs::exportCsv(pack);
        const QString trouble = writeWhole(path, table.bytes);
        tell(trouble.isEmpty() ? tableWords(table, path) : troubleWords({LibraryFault::NotWritten, trouble}));
    });
    dialog->open();
}

}
