# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target carries the rules that every target of ours is compiled under.
add_library(quizaar_rules INTERFACE)
target_compile_definitions(quizaar_rules INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS QT_NO_KEYWORDS
    QUIZAAR_VERSION="${PROJECT_VERSION}")
# A host who builds with tomorrow's compiler shall not be stopped by what that one warns of.
option(QUIZAAR_WARNINGS "Warn, and stop at what was warned of" ON)
if(MSVC)
    target_compile_options(quizaar_rules INTERFACE /permissive- /utf-8 /Zc:__cplusplus)
endif()
if(NOT QUIZAAR_WARNINGS)
    target_compile_options(quizaar_rules INTERFACE -w)
elseif(MSVC)
    target_compile_options(quizaar_rules INTERFACE /W4 /WX)
else()
    target_compile_options(quizaar_rules INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wswitch-enum -Wimplicit-fallthrough
        -Wold-style-cast -Werror)
endif()
if(QUIZAAR_SANITIZE)
    target_compile_options(quizaar_rules INTERFACE -fsanitize=${QUIZAAR_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(quizaar_rules INTERFACE -fsanitize=${QUIZAAR_SANITIZE})
    # GCC takes what the sanitizers weave into copies of optional members for reading them; without sanitizers, and by
    # clang, the warning is as it should be.
    target_compile_options(quizaar_rules INTERFACE "$<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>")
    if(QUIZAAR_SANITIZE MATCHES "undefined")
        # What AddressSanitizer stops at anyway, or this kind of machine forgives, is left out: those checks stand at every
        # member access and make a third of the whole build's time.
        target_compile_options(quizaar_rules INTERFACE
            -fno-sanitize-recover=undefined -fno-sanitize=null,alignment,object-size)
    endif()
endif()
if(QUIZAAR_FUZZERS)
    # coverage counters in our own code, without libFuzzer's main
    target_compile_options(quizaar_rules INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(quizaar_rules INTERFACE -fsanitize=fuzzer-no-link)
endif()
# CMake picks a compiler cache up by itself where one is installed; nothing depends on it.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
