// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/ruleset_files.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 1'000'000;
constexpr qsizetype longestName = 40;
constexpr auto ending = ".json"_L1;

/// A name that every file system takes.
QString nameFor(const QString &title)
{
    static const QRegularExpression other(u"[^a-z0-9]+"_s);
    QString name = title.toLower().replace(other, u"-"_s).left(longestName);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? u"rules"_s : name;
}

bool isTaken(const QDir &folder, const QString &name)
{
    for (const trading::ShippedFile &shipped : trading::shippedFiles()) {
        if (shipped.id == name)
            return true;
    }
    return folder.exists(name + ending);
}

QString freeName(const QDir &folder, const QString &title)
{
    const QString wanted = nameFor(title);
    QString name = wanted;
    for (int number = 2; isTaken(folder, name); ++number)
        name = wanted + u'-' + QString::number(number);
    return name;
}

}

QString rulesFolderIn(const QString &data)
{
    return QDir(data).filePath(u"rules"_s);
}

QList<RulesetFile> rulesetFiles(const QString &folder)
{
    QList<RulesetFile> files;
    for (const trading::ShippedFile &shipped : trading::shippedFiles())
        files.append({shipped.id, shipped.contents, false});
    if (folder.isEmpty())
        return files;
    const QFileInfoList own =
        QDir(folder).entryInfoList({u'*' + ending}, QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &info : own) {
        QFile file(info.filePath());
        if (info.size() <= largest && file.open(QIODevice::ReadOnly))
            files.append({info.completeBaseName(), file.read(largest), true});
    }
    return files;
}

std::optional<RulesetFile> rulesetFile(const QString &folder, const QString &id)
{
    const QList<RulesetFile> files = rulesetFiles(folder);
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const RulesetFile &file) { return file.id == id; });
    return found == files.end() ? std::nullopt : std::optional(*found);
}

bool isRulesetName(const QString &id)
{
    static const QRegularExpression name(u"\\A[a-z0-9][a-z0-9_-]{0,39}\\z"_s);
    return name.match(id).hasMatch();
}

Result<QString, QString> saveRuleset(const QString &folder, const QString &id, const QString &title,
                                     const QByteArray &contents)
{
    const QDir in(folder);
    if (folder.isEmpty() || !in.mkpath(u"."_s))
        return Failed{folder};
    const QString name = id.isEmpty() ? freeName(in, title) : id;
    QSaveFile file(in.filePath(name + ending));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size() || !file.commit())
        return Failed{file.errorString()};
    return name;
}

QString removeRuleset(const QString &folder, const QString &id)
{
    // only what the list shows: an id may come from anywhere
    for (const RulesetFile &there : rulesetFiles(folder)) {
        if (!there.own || there.id != id)
            continue;
        QFile file(QDir(folder).filePath(id + ending));
        return file.remove() ? QString() : file.errorString();
    }
    return id;
}

QString rulesetFaultText(const trading::RulesetFault &fault)
{
    using What = trading::RulesetFault::What;
    switch (fault.what) {
    case What::NotJson:
        return u"it is no JSON file (%1)"_s.arg(fault.detail);
    case What::Missing:
        return u"%1 is missing"_s.arg(fault.where);
    case What::WrongKind:
        return u"%1 is not of the kind that is expected"_s.arg(fault.where);
    case What::OutOfRange:
        return u"%1 must be from %2"_s.arg(fault.where, QString(fault.detail).replace(".."_L1, " to "_L1));
    case What::BadId:
        return u"%1 may hold a to z, 0 to 9 and _ only"_s.arg(fault.where);
    case What::IdTwice:
        return u"%1 is there twice: %2"_s.arg(fault.where, fault.detail);
    case What::UnknownKey:
        return u"nothing is called %1 there"_s.arg(fault.where);
    case What::UnknownId:
        return u"%1 names %2, which is in no list"_s.arg(fault.where, fault.detail);
    case What::NotRising:
        return u"%1 must be more than the one before it"_s.arg(fault.where);
    case What::WrongCount:
        return u"%1 needs another number of entries (%2)"_s.arg(fault.where, fault.detail);
    case What::Empty:
        return u"%1 is empty"_s.arg(fault.where);
    }
    return fault.where;
}

}
