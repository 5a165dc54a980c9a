// SPDX-License-Identifier: GPL-3.0-or-later
// Questions with a picture or a sound, as a real browser shows and plays them.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before } from 'node:test';
import { deflateSync } from 'node:zlib';
import { Host, until } from './host.mjs';
import { openBrowser, Phone } from './phones.mjs';
import { step } from './steps.mjs';

function crc32(bytes) {
    let crc = ~0;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit += 1) {
            crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
        }
    }
    return ~crc >>> 0;
}

/** A picture in colour: a sun over water, so that people know it when they look. */
function png(width, height) {
    const rows = Buffer.alloc((width * 3 + 1) * height);
    for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
            const sun = Math.hypot(x - width * 0.7, y - height * 0.35) < height * 0.14;
            const water = y > height * 0.68;
            const colour = sun ? [255, 214, 92] : water ? [24, 78, 119] : [118, 200 - (y * 90) / height, 225];
            rows.set(colour.map(Math.round), y * (width * 3 + 1) + 1 + x * 3);
        }
    }
    const chunk = (name, body) => {
        const named = Buffer.concat([Buffer.from(name), body]);
        const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
        length.writeUInt32BE(body.length);
        check.writeUInt32BE(crc32(named));
        return Buffer.concat([length, named, check]);
    };
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 2, 0, 0, 0], 8);
    return Buffer.concat([
        Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0)),
    ]);
}

/** A tone of 16 bits; long enough that a browser asks for it in pieces. */
function wav(seconds) {
    const rate = 44_100;
    const samples = Buffer.alloc(rate * seconds * 2);
    for (let i = 0; i < rate * seconds; i += 1) {
        samples.writeInt16LE(Math.round(6000 * Math.sin((i * 440 * 2 * Math.PI) / rate)), i * 2);
    }
    const head = Buffer.alloc(44);
    head.write('RIFF', 0, 'latin1');
    head.writeUInt32LE(36 + samples.length, 4);
    head.write('WAVEfmt ', 8, 'latin1');
    head.writeUInt32LE(16, 16);
    head.writeUInt16LE(1, 20);
    head.writeUInt16LE(1, 22);
    head.writeUInt32LE(rate, 24);
    head.writeUInt32LE(rate * 2, 28);
    head.writeUInt16LE(2, 32);
    head.writeUInt16LE(16, 34);
    head.write('data', 36, 'latin1');
    head.writeUInt32LE(samples.length, 40);
    return Buffer.concat([head, samples]);
}

const long = 3_600_000;
const media = (kind, file, on_phones) => [{ kind, file, on_phones }];
const pack = {
    format: 'quizaar-pack',
    version: 1,
    title: 'Look and listen',
    lists: [
        {
            title: 'The list',
            questions: [
                { text: 'What do you see?', answer: 'The sea', media: media('image', 'the sea.png', true), time_limit_ms: long },
                { text: 'What do you hear?', answer: 'A', media: media('audio', 'tone.wav', true), time_limit_ms: long },
                { text: 'What is on the wall?', answer: 'The sea', media: media('image', 'the sea.png', false), time_limit_ms: long },
                { text: 'What is lost?', answer: 'A', media: media('image', 'lost.png', true), time_limit_ms: long },
                {
                    kind: 'choice', text: 'Pick what you see', options: [{ text: 'Sea', correct: true }, { text: 'Land' }],
                    media: media('image', 'the sea.png', true), time_limit_ms: long,
                },
            ],
        },
    ],
};

let host;
let browser;
let ana;
const pictures = process.env.QUIZAAR_PICTURES;

before(async () => {
    host = await Host.start({ pack, files: { 'the sea.png': png(640, 400), 'tone.wav': wav(20) } });
    browser = await openBrowser();
    ana = await (await Phone.open(browser, host)).join('Ana');
    await host.startRound();
});

after(async () => {
    await browser?.close();
    await host?.stop();
});

async function next() {
    if ((await host.snapshot()).live !== null) {
        await host.post('live', { action: 'reveal' });
    }
    return host.select();
}

async function picture(name) {
    if (pictures) {
        mkdirSync(pictures, { recursive: true });
        await ana.page.waitForTimeout(400); // motion comes to rest
        await ana.page.screenshot({ path: `${pictures}/${name}.png` });
    }
}

const image = () => ana.page.getByRole('img', { name: 'The picture that the question is about' });
const wide = () => image().evaluate((one) => (one.complete ? one.naturalWidth : 0));

step('nothing of a picture is known before its question', async () => {
    await ana.page.reload();
    await ana.connected();
    assert.doesNotMatch(ana.received.join('\n'), /\/media\/[\w-]{8}|[Tt]he sea\b/);
});

step('a picture is seen beside the buzzer, at once in its place', async () => {
    await next();
    await image().waitFor();
    await until(async () => (await wide()) === 640, 'the picture');
    const place = await image().boundingBox();
    assert.ok(place.height > 100 && place.width > 160, JSON.stringify(place));
    const buzzer = await ana.buzzer().boundingBox();
    assert.ok(buzzer.y >= place.y + place.height - 1, 'the buzzer hides the picture');
    assert.ok(buzzer.height >= 844 / 3 - 1, 'the buzzer is a third of the screen');
    await picture('media-phone-picture');
});

step('its address is for those who are in, and for this question alone', async () => {
    const { live } = await host.snapshot();
    const url = host.base + live.media[0].url;
    const told = await ana.page.evaluate(async (path) => {
        const reply = await fetch(path);
        const part = await fetch(path, { headers: { Range: 'bytes=0-7' } });
        return [reply.status, reply.headers.get('content-type'), part.status, (await part.arrayBuffer()).byteLength];
    }, live.media[0].url);
    assert.deepEqual(told, [200, 'image/png', 206, 8]);
    assert.equal((await fetch(url)).status, 401);
    await next();
    assert.equal((await fetch(url, { headers: { Authorization: `Bearer ${host.token}` } })).status, 404);
});

step('a sound plays when it is pressed, and a buzz stops it', async () => {
    const play = ana.page.getByRole('button', { name: 'Play', exact: true });
    await play.waitFor();
    await picture('media-phone-sound');
    const sound = ana.page.locator('audio');
    assert.equal(await sound.evaluate((one) => one.paused), true, 'it began by itself');
    await play.tap();
    await until(() => sound.evaluate((one) => !one.paused && one.currentTime > 0), 'the sound');
    await host.openBuzzers();
    assert.equal(await sound.evaluate((one) => one.paused), false);
    await ana.shows('Buzz!');
    await ana.press();
    await until(() => sound.evaluate((one) => one.paused), 'silence');
});

step('what is for the big screen is looked for there', async () => {
    await next();
    await ana.says('Look and listen: it is on the big screen.');
    assert.equal(await image().count(), 0);
    await picture('media-phone-stage');
});

step('a file that was not there leaves the question as it is', async () => {
    await next();
    await ana.says('What is lost?');
    assert.equal(await image().count(), 0);
});

step('everybody answers about a picture', async () => {
    await next();
    await host.openBuzzers();
    await until(async () => (await wide()) === 640, 'the picture');
    await ana.page.getByRole('button', { name: 'Sea' }).waitFor();
    await picture('media-phone-choice');
});

step('a picture that cannot be had says so, quietly', async () => {
    await ana.page.route('**/media/**', (route) => route.abort());
    await ana.page.reload();
    await ana.connected();
    await ana.says('This could not be loaded here. Look at the big screen.');
    await picture('media-phone-lost');
    ana.assertQuiet();
});
