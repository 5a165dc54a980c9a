// SPDX-License-Identifier: GPL-3.0-or-later
import { mount } from 'svelte';
import App from './App.svelte';
import './tokens.css';
import './app.css';
import { night } from './night.svelte';

const target = document.getElementById('app');
if (target !== null) {
    night.start();
    mount(App, { target });
}
