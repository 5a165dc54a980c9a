// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/responder.h"

#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;

namespace quizaar {

namespace {
Q_LOGGING_CATEGORY(lcResponder, "quizaar.net.responder")
}

struct Responder::Duty
{
    Sink sink;
    QByteArray what;

    Duty(Sink s, QByteArray w)
        : sink(std::move(s))
        , what(std::move(w))
    {}
    Duty(const Duty &) = delete;
    Duty &operator=(const Duty &) = delete;
    ~Duty()
    {
        if (!sink)
            return;
        qCWarning(lcResponder) << "nobody answered" << what;
        sink(errorResponse(500, "internal"_L1, u"The host program has not answered this request."_s));
    }
};

Responder::Responder(Sink sink, QByteArray what)
    : m_duty(std::make_shared<Duty>(std::move(sink), std::move(what)))
{}

void Responder::send(HttpResponse response) const
{
    const Sink sink = std::exchange(m_duty->sink, {});
    if (!sink) {
        qCWarning(lcResponder) << "answered twice:" << m_duty->what;
        return;
    }
    sink(std::move(response));
}

bool Responder::isAnswered() const
{
    return !m_duty->sink;
}

}
