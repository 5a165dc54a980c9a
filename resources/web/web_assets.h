// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quizaar {

/// Makes the phone page readable as Qt resources under ":/web": index.html and assets/NAME-HASH.*, and beside
/// each text file its gzip form under the same name with ".gz". A static library's resources are left out of
/// a program that does not ask for them; calling this is asking. Main thread, before the first read; calling
/// it again does nothing more.
void initWebAssets();

} // namespace quizaar
