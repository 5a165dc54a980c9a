// SPDX-License-Identifier: GPL-3.0-or-later
// Every number that the front door goes by, in one place, so that a test can shrink them.
#pragma once

#include <QtGlobal>

namespace quizaar {

/// Limits on one request. Sizes in bytes.
struct RequestLimits
{
    qsizetype maxHeadBytes = 8 * 1024; ///< request line, header lines and the empty line, line ends included
    int maxHeaderLines = 64;
    qint64 maxBodyBytes = 64 * 1024; ///< nothing is uploaded over HTTP
};

/// Limits on connections. Times in milliseconds, sizes in bytes.
struct DoorLimits
{
    RequestLimits request;
    int headMs = 5000;   ///< from accept to the first byte, and again from there to the end of the head
    int bodyMs = 10000;  ///< from the end of the head to the end of the body
    int lingerMs = 1000; ///< how long a refused connection is read and discarded ...
    qint64 lingerBytes = 1024 * 1024; ///< ... and how much of it
    int writeStallMs = 10000;         ///< a reply of which nothing leaves for so long is given up
    int maxConnections = 2000;
    int maxPerAddress = 600; ///< a class behind one router is one address; not applied to loopback
    int maxUnfinishedPerAddress =
        64; ///< connections whose request is not complete yet; not applied to loopback
    int maxTurnedAway =
        64; ///< connections above the caps that still hear a 503; more are closed without a word
    int idleGraceMs = 250; ///< a connection that sent nothing for so long may be closed to make room
    int backlog = 1024;    ///< Qt's 50 makes the last of 200 simultaneous phones wait for more than a second
    qint64 readBuffer = 80 * 1024;
    int socketSendBuffer =
        128 * 1024; ///< kernel send buffer of a WebSocket, so that a stuck phone shows early
    quint64 maxFrameBytes = 64 * 1024;
    quint64 maxMessageBytes = 64 * 1024;
    qint64 streamPiece = 64 * 1024; ///< a streamed body is read and buffered in pieces of this size
};

}
