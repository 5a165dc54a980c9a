// SPDX-License-Identifier: GPL-3.0-or-later
// Schemas as lists that people read. Text goes in as text nodes alone, so nothing of a document can become markup.

/** An element with classes and children; strings become text. */
export function element(name, classes, ...children) {
    const made = document.createElement(name);
    if (classes) {
        made.className = classes;
    }
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
    return made;
}

/** Text in which `words` stand in a code element. */
export function prose(text, name = 'p') {
    const parts = String(text ?? '').split('`');
    return element(name, '', ...parts.map((part, index) => (index % 2 === 1 ? element('code', '', part) : part)));
}

export class Schemas {
    /** `schemas`: the components of the document, by name. */
    constructor(schemas) {
        this.schemas = schemas;
    }

    /** The schema itself, where it is a reference to one. */
    follow(schema) {
        const name = this.nameOf(schema);
        return name === null ? (schema ?? {}) : (this.schemas[name] ?? {});
    }

    nameOf(schema) {
        return typeof schema?.$ref === 'string' ? schema.$ref.split('/').pop() : null;
    }

    /** In a few words: "whole number or null", "list of Player". */
    kindOf(schema) {
        if (!schema) {
            return 'anything';
        }
        const followed = this.follow(schema);
        const name = this.nameOf(schema);
        if (followed.enum) {
            return followed.enum.map((one) => (one === null ? 'null' : `"${one}"`)).slice(0, 12).join(' | ') + (followed.enum.length > 12 ? ' | …' : '');
        }
        if (followed.const !== undefined) {
            return JSON.stringify(followed.const);
        }
        if (followed.anyOf) {
            return followed.anyOf.map((one) => this.kindOf(one)).join(' or ');
        }
        const words = [followed.type ?? 'anything'].flat().map((type) => {
            if (type === 'array') {
                return `list of ${this.kindOf(followed.items)}`;
            }
            if (type === 'object') {
                return name ?? 'object';
            }
            return { integer: 'whole number', string: 'text', boolean: 'true or false' }[type] ?? type;
        });
        return words.join(' or ');
    }

    /** What stands inside: the schema of an object, a list's or one that may be null as well. */
    inside(schema) {
        const followed = this.follow(schema);
        if (followed.anyOf) {
            return followed.anyOf.map((one) => this.inside(one)).find((one) => one !== null) ?? null;
        }
        if (followed.items) {
            return this.inside(followed.items);
        }
        return followed.properties ? followed : null;
    }

    /** The fields of an object, opened as far as people click. `above` keeps circles from closing. */
    fields(schema, above = []) {
        const object = this.inside(schema);
        if (object === null) {
            return element('p', 'nothing', this.kindOf(schema));
        }
        const required = object.required ?? [];
        const list = element('ul', 'fields');
        for (const [name, property] of Object.entries(object.properties)) {
            const row = element(
                'li',
                '',
                element('span', 'name', name),
                ' ',
                element('span', 'kind', this.kindOf(property)),
                ' ',
                required.includes(name) ? element('span', 'must', 'always') : '',
            );
            const said = property.description ?? this.follow(property).description;
            if (said) {
                row.append(prose(said, 'span'));
                row.lastChild.className = 'said';
            }
            const deeper = this.inside(property);
            if (deeper !== null && !above.includes(deeper)) {
                const more = element('details', '', element('summary', 'kind', 'its fields'));
                more.addEventListener('toggle', () => {
                    if (more.open && more.children.length === 1) {
                        more.append(this.fields(deeper, [...above, object]));
                    }
                });
                row.append(more);
            }
            list.append(row);
        }
        return list;
    }

    /** A value that fits, for the eye. */
    example(schema, depth = 0) {
        const followed = this.follow(schema);
        if (followed.examples?.length > 0) {
            return followed.examples[0];
        }
        if (followed.enum) {
            return followed.enum[0];
        }
        if (followed.const !== undefined) {
            return followed.const;
        }
        if (followed.anyOf) {
            return this.example(followed.anyOf[0], depth);
        }
        const type = [followed.type].flat()[0];
        if (type === 'object' || followed.properties) {
            const entries = Object.entries(followed.properties ?? {});
            return depth > 4 ? {} : Object.fromEntries(entries.map(([name, one]) => [name, this.example(one, depth + 1)]));
        }
        if (type === 'array') {
            return depth > 4 ? [] : [this.example(followed.items, depth + 1)];
        }
        if (followed.format === 'date-time') {
            return '2026-01-31T20:15:00.000Z';
        }
        return { integer: followed.minimum ?? 0, number: 0, boolean: true, string: 'text' }[type] ?? null;
    }
}
