# SPDX-License-Identifier: GPL-3.0-or-later
quizaar_test(storage_test
    SOURCES storage_test.h storage_rig.cpp storage_child.cpp
            storage_group_commit.cpp storage_failures.cpp storage_reading.cpp storage_folder.cpp
            storage_crash.cpp
    LIBRARIES quizaar_storage
    LABELS tsan)
quizaar_test(migration_test
    SOURCES storage_migrations.cpp
    LIBRARIES quizaar_storage)
quizaar_test(media_store_test
    SOURCES media_store_test.cpp
    LIBRARIES quizaar_storage)
