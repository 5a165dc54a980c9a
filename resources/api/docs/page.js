// SPDX-License-Identifier: GPL-3.0-or-later
// Draws /api/openapi.json and /api/asyncapi.json as a page to read.
import { element, prose, Schemas } from './schema.js';

const verbs = ['get', 'post', 'patch', 'delete'];
const find = document.getElementById('find');
const main = document.getElementById('main');
const contents = element('ul', '');
let role = null;
/** Everything that can be searched: {card, words, roles, link}. */
const entries = [];

const read = async (address) => (await fetch(address)).json();

function chips(roles) {
    return element('p', '', ...(roles ?? []).flatMap((one) => [element('span', 'chip', one.replace('_', '-')), ' ']));
}

function code(value) {
    return element('pre', '', JSON.stringify(value, null, 2));
}

function resolve(whole, item) {
    return typeof item?.$ref === 'string'
        ? item.$ref.slice(2).split('/').reduce((at, key) => at?.[key.replaceAll('~1', '/')], whole)
        : item;
}

/** A card that is filled when it is opened for the first time. */
function card(id, head, words, roles, fill) {
    const made = element('details', 'card', element('summary', '', ...head));
    made.id = id;
    made.addEventListener('toggle', () => {
        if (made.open && made.children.length === 1) {
            const inside = element('div', 'inside');
            fill(inside);
            made.append(inside);
        }
    });
    const link = element('li', '', element('a', '', words.title));
    link.firstChild.href = `#${id}`;
    link.firstChild.addEventListener('click', () => (made.open = true));
    entries.push({ card: made, link, words: Object.values(words).join(' ').toLowerCase(), roles });
    contents.append(link);
    return made;
}

function fillOperation(whole, schemas, shared, operation) {
    return (inside) => {
        if (operation.description) {
            inside.append(prose(operation.description));
        }
        inside.append(element('h3', '', 'Who'), chips(operation['x-roles']));
        const parameters = [...shared, ...(operation.parameters ?? [])].map((one) => resolve(whole, one));
        if (parameters.length > 0) {
            const list = element('ul', 'fields');
            for (const one of parameters) {
                const said = prose(one.description, 'span');
                said.className = 'said';
                list.append(element('li', '', element('span', 'name', one.name), ' ', element('span', 'kind', `${schemas.kindOf(one.schema)}, in the ${one.in}`), said));
            }
            inside.append(element('h3', '', 'Parameters'), list);
        }
        const media = operation.requestBody?.content?.['application/json'];
        if (media) {
            inside.append(element('h3', '', 'Body'), schemas.fields(media.schema));
            if (media.example !== undefined) {
                inside.append(element('h3', '', 'For example'), code(media.example));
            }
        }
        inside.append(element('h3', '', 'Answers'));
        const answers = element('ul', 'answers');
        for (const [status, given] of Object.entries(operation.responses)) {
            const answer = resolve(whole, given);
            const good = status < '400';
            const row = element('li', '', element('span', `status ${good ? 'good' : 'bad'}`, status), ' ', answer.description);
            const schema = answer.content?.['application/json']?.schema;
            if (schema && good) {
                row.append(schemas.fields(schema));
                const more = element('details', '', element('summary', 'kind', 'an example'));
                more.append(code(schemas.example(schema)));
                row.append(more);
            }
            answers.append(row);
        }
        inside.append(answers);
    };
}

function drawRoutes(whole, schemas) {
    for (const paragraph of whole.info.description.split('\n\n')) {
        main.append(prose(paragraph));
    }
    for (const tag of whole.tags) {
        main.append(element('h2', '', tag.name), prose(tag.description));
        contents.append(element('li', 'group', tag.name));
        for (const [path, item] of Object.entries(whole.paths)) {
            for (const verb of verbs.filter((one) => item[one]?.tags?.includes(tag.name))) {
                const operation = item[verb];
                const head = [
                    element('span', `verb ${verb}`, verb),
                    element('span', 'path', path),
                    element('span', 'what', operation.summary),
                ];
                const words = { title: operation.summary, path, verb, more: operation.description ?? '' };
                main.append(
                    card(operation.operationId, head, words, operation['x-roles'], fillOperation(whole, schemas, item.parameters ?? [], operation)),
                );
            }
        }
    }
}

function drawFrames(frames, schemas) {
    main.append(element('h2', '', 'Over the socket'), prose(frames.info.description));
    contents.append(element('li', 'group', 'Over the socket'));
    for (const [key, message] of Object.entries(frames.components.messages)) {
        const fromHost = key.startsWith('to');
        const head = [
            element('span', `verb ${fromHost ? 'sends' : 'hears'}`, fromHost ? 'host ➜' : '➜ host'),
            element('span', 'path', message.name),
            element('span', 'what', message.summary),
        ];
        const words = { title: `${fromHost ? '' : '➜ '}${message.name}`, more: message.summary };
        main.append(
            card(`frame-${key}`, head, words, message['x-roles'], (inside) => {
                inside.append(element('h3', '', fromHost ? 'Who gets it' : 'Who may send it'), chips(message['x-roles']));
                inside.append(element('h3', '', 'Fields'), schemas.fields(message.payload));
                inside.append(element('h3', '', 'For example'), code(message.examples?.[0]?.payload ?? schemas.example(message.payload)));
            }),
        );
    }
}

function drawSchemas(whole, schemas) {
    main.append(element('h2', '', 'Schemas'));
    contents.append(element('li', 'group', 'Schemas'));
    for (const name of Object.keys(whole.components.schemas)) {
        const schema = whole.components.schemas[name];
        const head = [element('span', 'verb', ''), element('span', 'path', name), element('span', 'what', schema.description ?? '')];
        main.append(
            card(`schema-${name}`, head, { title: name, more: schema.description ?? '' }, null, (inside) => {
                inside.append(schemas.fields(schema), element('h3', '', 'For example'), code(schemas.example(schema)));
            }),
        );
    }
}

function filter() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const entry of entries) {
        const fits = words.every((word) => entry.words.includes(word)) && (role === null || (entry.roles ?? []).includes(role));
        entry.card.hidden = !fits;
        entry.link.hidden = !fits;
    }
}

function drawRoles(names) {
    const bar = document.getElementById('roles');
    for (const name of names) {
        const button = element('button', '', name === 'none' ? 'no token' : name.replace('_', '-'));
        button.type = 'button';
        button.setAttribute('aria-pressed', 'false');
        button.addEventListener('click', () => {
            role = role === name ? null : name;
            for (const other of bar.children) {
                other.setAttribute('aria-pressed', String(other === button && role !== null));
            }
            filter();
        });
        bar.append(button);
    }
}

try {
    const [whole, frames] = await Promise.all([read('/api/openapi.json'), read('/api/asyncapi.json')]);
    const schemas = new Schemas(whole.components.schemas);
    main.replaceChildren();
    document.getElementById('contents').append(contents);
    document.getElementById('title').textContent = `${whole.info.title}: what programs can ask`;
    drawRoles(['host', 'co_host', 'banker', 'player', 'spectator', 'none']);
    drawRoutes(whole, schemas);
    drawFrames(frames, schemas);
    drawSchemas(whole, schemas);
    find.addEventListener('input', filter);
    const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (wanted) {
        wanted.open = true;
        wanted.scrollIntoView();
    }
} catch (error) {
    main.replaceChildren(element('p', '', `The description could not be read: ${error.message}`));
}
