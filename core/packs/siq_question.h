// SPDX-License-Identifier: GPL-3.0-or-later
// One question of a SIGame pack, version 4 or 5; the file as a whole is read in siq.cpp.
#pragma once

#include "core/packs/media_intake.h"
#include "core/packs/xml_file.h"

#include <QHash>

namespace quizaar::packs {

/// The media of the pack by the names that questions call them.
class SiqMedia final
{
public:
    /// Borrows the source, which is a folder or zip.
    explicit SiqMedia(const Source &source);

    /// `type`: image, audio, voice or video. The medium is checked and kept.
    Result<Media, Finding> take(const QString &type, const QString &name);

private:
    Result<Media, Finding> find(const QString &type, const QString &name) const;

    MediaIntake m_intake;
    QHash<QString, QString> m_paths; ///< as called, to as stored
};

struct SiqQuestion
{
    Question question;
    QList<Finding> changed;
};

enum class SiqPlace
{
    Board,
    Final ///< everybody bets and types
};

/// The question as the file says it; checkQuestion() has the last word on it. A medium that is not there or
/// cannot be shown is left out, and the question is refused if nothing else is left of it; media of an answer
/// are left out.
Result<SiqQuestion, Finding> readSiqQuestion(const XmlNode &node, SiqPlace place, SiqMedia &media);

}
