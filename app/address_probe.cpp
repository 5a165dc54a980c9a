// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/address_probe.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QUrl>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int probePatienceMs = 3000;

ProbeResult verdictOn(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return ProbeResult::Silent;
    const QJsonObject health = QJsonDocument::fromJson(reply.readAll()).object();
    return status == 200 && health.value("status"_L1) == "ok"_L1 ? ProbeResult::Answers
                                                                 : ProbeResult::OtherAnswers;
}

}

void probeAddress(const QString &typed, DashboardActions::Probed done)
{
    auto *manager = new QNetworkAccessManager;
    manager->setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(QUrl(typed).resolved(QUrl(u"healthz"_s)));
    request.setTransferTimeout(probePatienceMs);
    QNetworkReply *reply = manager->get(request);
    QObject::connect(reply, &QNetworkReply::finished, manager, [manager, reply, done = std::move(done)] {
        const ProbeResult result = verdictOn(*reply);
        manager->deleteLater(); // and the reply with it
        done(result);
    });
}

}
