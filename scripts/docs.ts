import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldDocs } from '../src/editing/field-docs.ts';
import { generatorRoot } from '../src/io/fingerprint.ts';

const file = path.join(generatorRoot, 'docs/fields.md');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, fieldDocs());
console.log(path.relative(process.cwd(), file));
