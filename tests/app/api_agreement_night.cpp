// SPDX-License-Identifier: GPL-3.0-or-later
// A night in short: every reply and every frame fits what the documents say, strictly, and every route and
// frame has had its turn.
#include "api_agreement.h"
#include "api_story.h"

using namespace quizaar;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

void ApiAgreementTest::aNightIsToldAsDescribed()
{
    RigOptions options;
    options.pack = manyKinds();
    HostRig rig(options);
    QVERIFY(rig.isReady());
    ApiStory story(rig, m_api);
    story.getIn();
    story.connectSockets();
    story.playBoard();
    story.hostByMessages();
    story.takeBack();
    story.playFinal();
    story.playList();
    story.trade();
    story.keepSession();
    story.moveSeats();
    QVERIFY2(story.faults.isEmpty(), qPrintable(story.faults.join('\n'_L1)));

    QStringList unused;
    for (const Operation &operation : std::as_const(m_api.operations)) {
        if (!story.worked.contains(operation.name()))
            unused.append(operation.name());
    }
    QVERIFY2(unused.isEmpty(),
             qPrintable(u"described, but tests/app/api_story.cpp never uses:\n"_s + unused.join('\n'_L1)));

    QSet<QString> types;
    QStringList faults;
    const QList<ApiStory::Heard> heard = story.heard();
    for (const ApiStory::Heard &one : heard) {
        const QString type = one.frame.value("type"_L1).toString();
        types.insert(type);
        const auto kind = std::find_if(m_api.toClients.begin(), m_api.toClients.end(),
                                       [&](const FrameKind &known) { return known.type == type; });
        QString fault;
        if (kind == m_api.toClients.end())
            fault = u"not described: "_s + type;
        else if (!kind->roles.contains(one.role))
            fault = u"%1 is not for a %2"_s.arg(type, one.role);
        else
            fault = m_api.faultIn(one.frame, kind->schema);
        if (!fault.isEmpty())
            faults.append(fault + u' ' + QString::fromUtf8(json(one.frame)).left(300));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 20).join('\n'_L1)));
    QStringList silent;
    for (const FrameKind &kind : std::as_const(m_api.toClients)) {
        if (!types.contains(kind.type) && kind.type != "sync"_L1) // those go by a timer, not by what is done
            silent.append(kind.type);
    }
    QVERIFY2(silent.isEmpty(), qPrintable(u"described, but never heard: "_s + silent.join(' '_L1)));
}
