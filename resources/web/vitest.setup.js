// SPDX-License-Identifier: GPL-3.0-or-later
import { webcrypto } from 'node:crypto';

// Browsers have it; Node only from version 20 on.
globalThis.crypto ??= webcrypto;
globalThis.navigator ??= { language: 'en', languages: ['en'] };
