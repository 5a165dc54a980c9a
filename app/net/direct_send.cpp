// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/direct_send.h"

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace quizaar {

qint64 sendDirectly(qintptr descriptor, QByteArrayView bytes)
{
#ifdef Q_OS_UNIX
#ifdef MSG_NOSIGNAL
    constexpr int flags = MSG_DONTWAIT | MSG_NOSIGNAL;
#else
    constexpr int flags = MSG_DONTWAIT; // Qt has told the system to ignore the signal
#endif
    const auto sent =
        ::send(static_cast<int>(descriptor), bytes.data(), static_cast<size_t>(bytes.size()), flags);
    return sent > 0 ? static_cast<qint64>(sent) : 0;
#else
    Q_UNUSED(descriptor)
    Q_UNUSED(bytes)
    return 0;
#endif
}

}
