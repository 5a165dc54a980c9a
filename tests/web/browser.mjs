// SPDX-License-Identifier: GPL-3.0-or-later
import { tool } from './tools.mjs';

const { chromium } = tool('playwright-core');

/** The Chromium that is installed; never one that is downloaded. */
export function openBrowser() {
    return chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: [
            '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync',
        ],
    });
}

export const small = { width: 360, height: 640 };
export const usual = { width: 390, height: 844 };
export const tablet = { width: 820, height: 1180 };
