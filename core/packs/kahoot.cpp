// SPDX-License-Identifier: GPL-3.0-or-later
// The spreadsheet (.xlsx) that Kahoot takes questions from. First sheet, heading in row 8:
//   B question, C to F answers 1 to 4, G time limit in seconds, H numbers of the right answers ("1", "1,3")
// and a question in each row below, until the sheet ends; rows without any text are passed over. Another row
// is the heading if it says so in English. Texts stand in the cell or in xl/sharedStrings.xml.
#include "core/packs/arrange.h"
#include "core/packs/formats.h"
#include "core/packs/report_builder.h"
#include "core/packs/xml_file.h"
#include "core/packs/zip_source.h"

#include <array>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

constexpr auto kWorkbook = "xl/workbook.xml"_L1;
constexpr auto kRelations = "xl/_rels/workbook.xml.rels"_L1;
constexpr auto kStrings = "xl/sharedStrings.xml"_L1;
constexpr auto kFirstSheet = "xl/worksheets/sheet1.xml"_L1;

constexpr std::size_t kColumns = 8; // A to H
constexpr std::size_t kText = 1;
constexpr std::size_t kFirstOption = 2;
constexpr std::size_t kOptions = 4;
constexpr std::size_t kTime = 6;
constexpr std::size_t kRight = 7;
constexpr qint64 kHeadingRow = 8;

using Cells = std::array<QString, kColumns>;

/// A finding about one of the files in the zip.
struct PartFinding
{
    Place place;
    Finding finding;
};

/// The text of a cell or a shared string: its runs, without the reading aids of East Asian scripts.
QString runsOf(const XmlNode &node)
{
    QString text;
    for (const XmlNode &child : node.children) {
        if (child.name == u"t")
            text += child.text;
        else if (child.name == u"r")
            text += runsOf(child);
    }
    return text.remove(u"_x000D_"_s); // how a carriage return is written
}

class KahootReader final
{
public:
    explicit KahootReader(const SourceReader &around)
        : m_around(around)
    {}

    ImportReport run(const QString &file_name)
    {
        const QString sheet = firstSheet();
        if (!m_failure && m_around.has(kStrings))
            readStrings();
        if (!m_failure)
            readSheet(sheet);
        if (m_failure)
            return refusedWhole(m_failure->place, m_failure->finding);
        if (!m_headed)
            return refusedWhole({0, sheet}, {NoteCode::NoHeader, {}});
        Pack pack;
        pack.title = titleFrom(file_name);
        arrange(pack, std::move(m_questions));
        return std::move(m_report).finish(std::move(pack));
    }

private:
    /// Reads one file of the zip: `visit` gets the reader within the root element.
    template <class Visit>
    void readPart(const QString &path, Visit visit)
    {
        const auto bytes = m_around.read(path, kMaxTextFile);
        if (!bytes && bytes.error() == SourceFault::TooLarge) {
            m_failure = {{0, path}, {NoteCode::FileTooLarge, QString::number(kMaxTextFile)}};
        } else if (!bytes) {
            m_failure = {{0, path}, {NoteCode::Unreadable, path}};
        } else {
            XmlReader xml(*bytes);
            if (xml.nextChild()) {
                visit(xml);
                xml.finish();
            }
            if (const auto &failure = xml.failure())
                m_failure = {{failure->line, path}, failure->finding};
        }
    }

    QString firstSheet()
    {
        QString id;
        readPart(kWorkbook, [&](XmlReader &xml) {
            while (xml.nextChild()) {
                if (xml.name() != "sheets"_L1) {
                    xml.skip();
                    continue;
                }
                while (xml.nextChild()) {
                    const XmlNode sheet = xml.tree();
                    for (const QXmlStreamAttribute &attribute : sheet.attributes) {
                        if (id.isEmpty() && attribute.name() == "id"_L1) // r:id, not sheetId
                            id = attribute.value().toString();
                    }
                }
            }
        });
        QString path;
        if (!m_failure && !id.isEmpty() && m_around.has(kRelations)) {
            readPart(kRelations, [&](XmlReader &xml) {
                while (xml.nextChild()) {
                    const XmlNode relation = xml.tree();
                    if (relation.attribute("Id"_L1) == id)
                        path = relation.attribute("Target"_L1);
                }
            });
        }
        path = path.startsWith(u'/') ? path.sliced(1) : u"xl/"_s + path;
        return m_around.has(path) ? path : QString(kFirstSheet);
    }

    void readStrings()
    {
        readPart(kStrings, [&](XmlReader &xml) {
            while (xml.nextChild())
                m_strings.append(runsOf(xml.tree()));
        });
    }

    void readSheet(const QString &path)
    {
        readPart(path, [&](XmlReader &xml) {
            while (xml.nextChild()) {
                if (xml.name() == "sheetData"_L1)
                    readRows(xml);
                else
                    xml.skip();
            }
        });
    }

    void readRows(XmlReader &xml)
    {
        qint64 number = 0;
        while (xml.nextChild()) {
            if (m_report.overfull()) {
                xml.skip();
                continue;
            }
            bool said = false;
            const qint64 row = xml.attribute("r"_L1).toLongLong(&said);
            number = said && row > number ? row : number + 1;
            Cells cells;
            std::size_t column = 0;
            while (xml.nextChild()) {
                const XmlNode cell = xml.tree();
                column = columnOf(cell.attribute("r"_L1)).value_or(column);
                if (column < kColumns)
                    cells[column] = valueOf(cell).trimmed();
                ++column;
            }
            if (!xml.failure())
                readRow(number, cells);
        }
    }

    /// Of "B9": 1. Columns behind the last that matters are all the same.
    static std::optional<std::size_t> columnOf(const QString &reference)
    {
        if (reference.isEmpty() || reference[0] < u'A' || reference[0] > u'Z')
            return std::nullopt;
        const bool one_letter = reference.size() == 1 || !reference[1].isLetter();
        return one_letter ? std::size_t{reference[0].unicode()} - u'A' : kColumns;
    }

    QString valueOf(const XmlNode &cell)
    {
        const QString type = cell.attribute("t"_L1);
        if (const XmlNode *within = cell.child("is"_L1); within && type == u"inlineStr")
            return runsOf(*within);
        const XmlNode *value = cell.child("v"_L1);
        if (!value || type == u"e")
            return {};
        if (type == u"b")
            return value->text.trimmed() == u"1" ? u"TRUE"_s : u"FALSE"_s;
        if (type != u"s")
            return QString(value->text).remove(u"_x000D_"_s);
        bool whole = false;
        const qlonglong at = value->text.toLongLong(&whole);
        return whole && at >= 0 && at < m_strings.size() ? m_strings[at] : QString();
    }

    bool isHeading(qint64 row, const Cells &cells) const
    {
        const auto begins = [&](std::size_t column, QLatin1StringView word) {
            return cells[column].startsWith(word, Qt::CaseInsensitive);
        };
        if (begins(kText, "question"_L1) && begins(kFirstOption, "answer"_L1))
            return true;
        if (row != kHeadingRow) // a heading in another language is known by its place
            return false;
        bool number = false;
        cells[kTime].toDouble(&number);
        return !cells[kText].isEmpty() && !cells[kFirstOption].isEmpty() && !cells[kTime].isEmpty() &&
               !number && !cells[kRight].isEmpty();
    }

    void readRow(qint64 row, const Cells &cells)
    {
        if (!m_headed) {
            m_headed = isHeading(row, cells);
            return;
        }
        bool filled = !cells[kText].isEmpty() || !cells[kRight].isEmpty();
        for (std::size_t i = 0; i < kOptions; ++i)
            filled = filled || !cells[kFirstOption + i].isEmpty();
        if (!filled)
            return; // the form comes with numbered rows to fill in
        auto question = questionOf(cells);
        if (!question)
            return m_report.refuse({row, {}}, question.error());
        if (auto taken = m_report.admit({row, {}}, std::move(question).value()))
            m_questions.append(*std::move(taken));
    }

    static Result<Question, Finding> questionOf(const Cells &cells)
    {
        Question question;
        question.text = cells[kText];
        question.by_speed = true;
        std::array<bool, kOptions> right{};
        // A spreadsheet may have made the number 1.3 out of "1,3", so any sign divides.
        QString digits = cells[kRight];
        for (QChar &c : digits)
            c = c.isDigit() ? c : QChar(u' ');
        for (const QString &number : digits.split(u' ', Qt::SkipEmptyParts)) {
            const int slot = number.toInt();
            if (slot < 1 || slot > int{kOptions} || cells[kFirstOption + std::size_t(slot) - 1].isEmpty())
                return Failed{Finding{NoteCode::AnswerNotAmongOptions, cells[kRight]}};
            right[static_cast<std::size_t>(slot) - 1] = true;
        }
        for (std::size_t i = 0; i < kOptions; ++i) {
            if (const QString &text = cells[kFirstOption + i]; !text.isEmpty())
                question.options.append({text, right[i]});
        }
        question.kind = areTruths(question.options) ? QuestionKind::TrueFalse : QuestionKind::Choice;
        if (const QString &time = cells[kTime]; !time.isEmpty()) {
            bool number = false;
            const double seconds = time.toDouble(&number);
            if (!number || !(seconds >= 0 && seconds <= 1e6))
                return Failed{Finding{NoteCode::BadTime, time}};
            question.time_limit = GameSpan{static_cast<qint64>(seconds * 1000)};
        }
        return question;
    }

    const SourceReader &m_around;
    QList<QString> m_strings;
    bool m_headed = false;
    QList<Question> m_questions;
    std::optional<PartFinding> m_failure;
    ReportBuilder m_report;
};

}

Confidence detectKahoot(const Source &source)
{
    return isContainer(source) && source.around->has(kWorkbook) ? Confidence::Likely : Confidence::None;
}

ImportReport readKahoot(const Source &source)
{
    return KahootReader(*source.around).run(source.file_name);
}

}
