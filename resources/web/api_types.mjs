// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the page's types from the description of the interface, or tells whether they are up to date:
//
//     node api_types.mjs TOOLS OPENAPI TYPES [--check]
//
// `TOOLS` is a folder with node_modules, such as the build's resources/web/work.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [tools, openApi, types, check] = process.argv.slice(2);
const found = createRequire(join(resolve(tools), 'package.json')).resolve('openapi-typescript');
const generator = await import(pathToFileURL(found).href);
const openapiTS = generator.default?.default ?? generator.default;

// Routes are named where they are called; what travels is what the page needs types of. Numbers are all alike there.
const document = JSON.parse(readFileSync(openApi, 'utf8'), (key, value) =>
    key === 'format' && value === 'int64' ? undefined : value,
);
const schemas = { ...document, paths: {}, components: { schemas: document.components.schemas } };
const nodes = await openapiTS(schemas, { rootTypes: true, rootTypesNoSchemaPrefix: true, alphabetize: true });
const header = `// SPDX-License-Identifier: GPL-3.0-or-later
// Made from resources/api/openapi.json by resources/web/api_types.mjs (npm run types); do not edit.
`;
const fresh = header + generator.astToString(nodes);
if (check === '--check') {
    const kept = readFileSync(types, 'utf8').replaceAll('\r\n', '\n');
    if (kept !== fresh) {
        process.stderr.write(`${types} is not what ${openApi} gives; run "npm run types" in resources/web\n`);
        process.exit(1);
    }
} else {
    writeFileSync(types, fresh);
}
