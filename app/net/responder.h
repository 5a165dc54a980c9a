// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/http_message.h"

#include <functional>
#include <memory>

namespace quizaar {

/// The right, and the duty, to answer one request; now or later, from the host thread. Copies share it. If
/// the last copy goes without an answer, the asker gets a 500 `internal` and the log a warning. If the asker
/// has gone meanwhile, an answer goes nowhere.
class Responder final
{
public:
    using Sink = std::function<void(HttpResponse)>;

    /// `sink` gets exactly one response. `what` names the request in the log; it must hold no query (tokens).
    Responder(Sink sink, QByteArray what);

    /// The first answer counts; another one is dropped with a warning.
    void send(HttpResponse response) const;
    bool isAnswered() const;

private:
    struct Duty;
    std::shared_ptr<Duty> m_duty;
};

}
