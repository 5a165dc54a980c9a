// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/import_words.h"

#include "app/dashboard/plain_text.h"

#include <QCoreApplication>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

public:
    /// With %1 where the detail belongs.
    static QString of(packs::NoteCode code)
    {
        switch (code) {
        case packs::NoteCode::UnknownFormat:
            return tr("No importer knows this kind of file");
        case packs::NoteCode::EmptyFile:
            return tr("There is nothing in it that could be a question");
        case packs::NoteCode::FileTooLarge:
            return tr("The file is too large (limit: %1 bytes)");
        case packs::NoteCode::Unreadable:
            return tr("The file could not be read: %1");
        case packs::NoteCode::NotText:
            return tr("This is not a text file");
        case packs::NoteCode::NotUtf8:
            return tr("The text is not UTF-8; please save it as UTF-8");
        case packs::NoteCode::Malformed:
            return tr("The file is cut off or damaged: %1");
        case packs::NoteCode::TooDeep:
            return tr("The file is nested deeper than any pack");
        case packs::NoteCode::DuplicateKey:
            return tr("“%1” is given twice");
        case packs::NoteCode::NewerVersion:
            return tr("The pack was made by a newer version (%1)");
        case packs::NoteCode::NoHeader:
            return tr("The first row does not name the columns question and answer");
        case packs::NoteCode::DuplicateColumn:
            return tr("The column “%1” is there twice");
        case packs::NoteCode::TooManyQuestions:
            return tr("There are too many questions (limit: %1)");
        case packs::NoteCode::ServiceRefused:
            return tr("The service sent no questions (code %1)");
        case packs::NoteCode::ManifestMissing:
            return tr("There is no list of questions in this folder or zip");
        case packs::NoteCode::ZipDamaged:
            return tr("The zip is damaged");
        case packs::NoteCode::ZipTooLarge:
            return tr("Unpacked, the zip is too large: %1");
        case packs::NoteCode::ZipTooManyFiles:
            return tr("There are too many files in the zip (limit: %1)");
        case packs::NoteCode::ZipBomb:
            return tr("A file in the zip is packed beyond belief: %1");
        case packs::NoteCode::ZipPathOutside:
            return tr("A file in the zip points outside: %1");
        case packs::NoteCode::ZipNotSupported:
            return tr("A file in the zip cannot be read (encrypted, a link or a rare compression): %1");
        case packs::NoteCode::NotAnObject:
            return tr("“%1” is not what it should be");
        case packs::NoteCode::BadField:
            return tr("“%1” has a value of the wrong kind");
        case packs::NoteCode::BadRow:
            return tr("The row has wrong quotes or too many cells");
        case packs::NoteCode::NoText:
            return tr("The question has no text");
        case packs::NoteCode::NoAnswer:
            return tr("The question has no answer");
        case packs::NoteCode::NoCategory:
            return tr("The category is missing");
        case packs::NoteCode::TextTooLong:
            return tr("“%1” is too long");
        case packs::NoteCode::BadKind:
            return tr("There is no such kind of question: %1");
        case packs::NoteCode::BadPoints:
            return tr("These are not points: %1");
        case packs::NoteCode::BadTime:
            return tr("This is not a time: %1");
        case packs::NoteCode::BadNumber:
            return tr("This is not a number: %1");
        case packs::NoteCode::BadTruth:
            return tr("This is neither yes nor no: %1");
        case packs::NoteCode::BadEncoding:
            return tr("The text does not decode");
        case packs::NoteCode::TooFewOptions:
            return tr("There are too few options");
        case packs::NoteCode::TooManyOptions:
            return tr("There are too many options");
        case packs::NoteCode::EmptyOption:
            return tr("An option is empty");
        case packs::NoteCode::SameOption:
            return tr("Two options are the same: %1");
        case packs::NoteCode::NoCorrectOption:
            return tr("No option is marked as right");
        case packs::NoteCode::SeveralCorrectOptions:
            return tr("More than one option is marked as right");
        case packs::NoteCode::AnswerNotAmongOptions:
            return tr("The answer is not among the options: %1");
        case packs::NoteCode::TooManyParts:
            return tr("“%1” is too long a list");
        case packs::NoteCode::MediaMissing:
            return tr("The file is missing: %1");
        case packs::NoteCode::MediaBadPath:
            return tr("The file’s path is not allowed: %1");
        case packs::NoteCode::MediaUnknownType:
            return tr("Files of this kind cannot be shown: %1");
        case packs::NoteCode::MediaNotAsNamed:
            return tr("This file is something else than its name says: %1");
        case packs::NoteCode::MediaTooLarge:
            return tr("This file is too large to be shown: %1");
        case packs::NoteCode::MediaNotKept:
            return tr("This file could not be read or stored: %1");
        case packs::NoteCode::SecondFinal:
            return tr("The board has a final question already");
        case packs::NoteCode::ControlCharacters:
            return tr("Invisible characters were taken out of “%1”");
        case packs::NoteCode::FieldLeftOut:
            return tr("“%1” was left out: it means nothing here");
        case packs::NoteCode::UnknownKeys:
            return tr("Not known and passed over: %1");
        case packs::NoteCode::UnknownColumn:
            return tr("The column “%1” was passed over");
        case packs::NoteCode::UnknownEntity:
            return tr("Left as written: %1");
        case packs::NoteCode::PointsRead:
            return tr("The points were read from “%1”");
        case packs::NoteCode::RepeatLeftOut:
            return tr("Empty or repeated entries of “%1” were left out");
        case packs::NoteCode::NoDifficulty:
            return tr("No points, because the difficulty is not known: %1");
        case packs::NoteCode::FileLeftOut:
            return tr("Not needed by any question: %1");
        case packs::NoteCode::PlayedAsWager:
            return tr("“%1” is played as a bet of the team that chose it");
        case packs::NoteCode::PlayedByAll:
            return tr("“%1”: everybody answers on the phone");
        case packs::NoteCode::PlayedAsPlain:
            return tr("“%1” is played as any other question");
        case packs::NoteCode::FinalInList:
            return tr("One final question has its place; this further one stands in a list");
        }
        return {};
    }

    static QString note(const packs::Note &note)
    {
        QString words = of(note.code);
        if (words.contains("%1"_L1))
            words = words.arg(note.detail.isEmpty() ? u"?"_s : isolated(note.detail));
        if (note.line > 0)
            return tr("Line %1: %2").arg(note.line).arg(words);
        return note.item.isEmpty() ? words : tr("%1: %2").arg(oneLine(note.item), words);
    }

    static QStringList counts(const packs::PackCounts &counts)
    {
        QStringList parts;
        parts.append(counts.questions == 1 ? tr("1 question") : tr("%1 questions").arg(counts.questions));
        if (counts.boards > 0)
            parts.append(counts.boards == 1 ? tr("1 board") : tr("%1 boards").arg(counts.boards));
        if (counts.lists > 0)
            parts.append(counts.lists == 1 ? tr("1 list") : tr("%1 lists").arg(counts.lists));
        return parts;
    }

    static QString summary(const packs::ImportReport &report)
    {
        if (!report.pack)
            return tr("Nothing could be taken from this file.");
        return tr("“%1”: %2.")
            .arg(isolated(report.pack->title), counts(packs::countsOf(*report.pack)).join(u", "_s));
    }
};

}

QString noteWords(const packs::Note &note)
{
    return ImportWords::note(note);
}

QStringList countParts(const packs::PackCounts &counts)
{
    return ImportWords::counts(counts);
}

QString importSummary(const packs::ImportReport &report)
{
    return ImportWords::summary(report);
}

}
