// SPDX-License-Identifier: GPL-3.0-or-later
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

declare const process: { env: Record<string, string | undefined> };

// For `npm run dev`: where a host program (or the mock of tests/web) answers.
const host = process.env.QUIZAAR_HOST ?? 'http://127.0.0.1:8000';

export default defineConfig({
    plugins: [svelte()],
    base: '/',
    build: {
        target: ['es2021', 'safari15', 'firefox102', 'chrome94'],
        // The page's policy allows no data: addresses and no inline script.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
    },
    server: {
        proxy: {
            '/api': { target: host },
            '/ws': { target: host, ws: true },
        },
    },
    test: {
        environment: 'node',
        setupFiles: ['./vitest.setup.js'],
        include: ['src/**/*.test.ts'],
    },
});
