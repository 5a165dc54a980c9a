// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log_lines.h"

#include "app/net/event_log.h"
#include "core/base/json_text.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView word(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "error"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    return "info"_L1;
}

void write(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    std::fflush(stderr);
}

/// A name in a message must not begin a line of its own, nor steer somebody's terminal.
QByteArray harmless(const QString &message)
{
    QString shown = message;
    for (QChar &letter : shown) {
        if (letter.category() == QChar::Other_Control)
            letter = ' '_L1;
    }
    return shown.toUtf8();
}

void plain(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    write(QByteArray(word(type).data(), word(type).size()) + ": " + harmless(message) + '\n');
}

void json(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool isEvent = qstrcmp(context.category, eventCategory) == 0;
    QJsonObject object =
        isEvent ? QJsonDocument::fromJson(message.toUtf8()).object() : QJsonObject{{"message"_L1, message}};
    object.insert("time"_L1, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    object.insert("level"_L1, word(type));
    if (context.category)
        object.insert("category"_L1, QString::fromLatin1(context.category));
    write(jsonText(object) + '\n');
}

}

void logToStderr(LogForm form)
{
    if (form == LogForm::Json)
        QLoggingCategory::setFilterRules(QLatin1StringView(eventCategory) + ".info=true"_L1);
    qInstallMessageHandler(form == LogForm::Json ? json : plain);
}

}
