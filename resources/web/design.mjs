// SPDX-License-Identifier: GPL-3.0-or-later
// The page's share of resources/design/tokens.json: its colours, marks, round corners and motion as CSS, and the
// colours that stand outside of CSS. docs/design.md says what each is for.

const round = (number) => Number(number.toFixed(4));

/** One shade's variables. */
function shadeIn(tokens, shade) {
    const lines = Object.entries(tokens[shade]).map(([name, colour]) => `--${name}: ${colour};`);
    for (const [name, [colour, opacity]] of Object.entries(tokens.veils[shade])) {
        const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
        lines.push(`--${name}: rgb(${parts.join(' ')} / ${round(opacity * 100)}%);`);
    }
    tokens.marks.forEach((mark, at) => {
        lines.push(`--team-${at}: ${mark[shade][0]};`, `--team-${at}-ink: ${mark[shade][1]};`);
    });
    return lines.join('\n');
}

const shapeOf = (outline) =>
    outline === 'circle'
        ? 'circle(48% at 50% 50%)'
        : `polygon(${outline.map(([x, y]) => `${x}% ${y}%`).join(', ')})`;

const markOf = (selector, colour, ink, outline) =>
    `${selector} { --team: ${colour}; --team-ink: ${ink}; --team-shape: ${shapeOf(outline)}; }`;

/** The style sheet of all variables, and of the class of each mark. */
export function cssOf(tokens) {
    const rem = (points) => `${round(points * tokens.point.phone_rem)}rem`;
    return [
        // a backdrop inherits from nothing in browsers of before 2024
        ':root, ::backdrop {',
        'color-scheme: dark light;',
        shadeIn(tokens, 'dark'),
        `--radius: ${rem(tokens.radius.card)};`,
        `--radius-small: ${rem(tokens.radius.control)};`,
        `--quick: ${tokens.motion_ms.quick}ms;`,
        `--calm: ${tokens.motion_ms.calm}ms;`,
        '}',
        '@media (prefers-color-scheme: light) { :root, ::backdrop {',
        'color-scheme: light;',
        shadeIn(tokens, 'light'),
        '} }',
        // somebody without a team
        markOf('.team', 'var(--accent)', 'var(--on-accent)', 'circle'),
        ...tokens.marks.map((mark, at) =>
            markOf(`.team-${at}`, `var(--team-${at})`, `var(--team-${at}-ink)`, mark.outline),
        ),
        '',
    ].join('\n');
}

/** A text in which `{dark:ground}` stands for a colour. Throws on a name that does not exist. */
export function withColours(tokens, text) {
    return text.replace(/\{(dark|light):([a-z-]+)\}/g, (_whole, shade, name) => {
        const colour = tokens[shade][name];
        if (colour === undefined) {
            throw new Error(`resources/design/tokens.json has no colour ${shade}, ${name}`);
        }
        return colour;
    });
}
