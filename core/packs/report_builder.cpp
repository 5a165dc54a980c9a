// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/report_builder.h"

#include "core/packs/clean_text.h"
#include "core/packs/importer.h"
#include "core/packs/question_check.h"

namespace quizaar::packs {

namespace {

constexpr qsizetype kMaxDetail = 120;

Note noteOf(const Place &place, const Finding &finding)
{
    return {place.line, place.item, finding.code, cleanText(finding.detail.left(kMaxDetail)).text};
}

}

ImportReport refusedWhole(const Place &place, const Finding &finding)
{
    ImportReport report;
    report.seen = 1;
    report.refused.append(noteOf(place, finding));
    return report;
}

QString titleFrom(const QString &file_name)
{
    QString name = file_name.sliced(file_name.lastIndexOf(u'/') + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot > 0)
        name.truncate(dot);
    return cleanText(name.left(kMaxText)).text;
}

std::optional<Question> ReportBuilder::admit(const Place &place, Question raw)
{
    auto checked = checkQuestion(std::move(raw));
    if (!checked) {
        refuse(place, checked.error());
        return std::nullopt;
    }
    ++m_report.seen;
    ++m_report.taken;
    for (const Finding &finding : checked->changed)
        change(place, finding);
    return std::move(checked).value().question;
}

void ReportBuilder::refuse(const Place &place, const Finding &finding)
{
    ++m_report.seen;
    m_report.refused.append(noteOf(place, finding));
}

void ReportBuilder::change(const Place &place, const Finding &finding)
{
    m_report.changed.append(noteOf(place, finding));
}

bool ReportBuilder::overfull() const
{
    return m_report.seen > kMaxQuestions;
}

ImportReport ReportBuilder::finish(Pack pack) &&
{
    if (overfull())
        return refusedWhole({}, {NoteCode::TooManyQuestions, QString::number(kMaxQuestions)});
    if (m_report.seen == 0)
        return refusedWhole({}, {NoteCode::EmptyFile, {}});
    if (m_report.taken > 0)
        m_report.pack = std::move(pack);
    return std::move(m_report);
}

}
