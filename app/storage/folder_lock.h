// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/storage_error.h"
#include "core/base/result.h"

#include <QtGlobal>

#include <memory>

namespace quizaar::storage {

/// The data folder's lock: a lock of the operating system on the file quizaar.lock, held while this lives and
/// gone with the process, however that ends. The file itself stays.
class FolderLock final
{
public:
    /// Errors: InUse, NotWritable, DiskFull, Other. Never waits.
    static Result<std::unique_ptr<FolderLock>, StorageFailure> take(const QString &folder);
    ~FolderLock();
    Q_DISABLE_COPY_MOVE(FolderLock)

private:
    explicit FolderLock(qintptr handle);

    qintptr m_handle; // file descriptor, or HANDLE on Windows
};

}
