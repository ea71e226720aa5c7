import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Wording } from '../reports/wording.ts';
import { generatorRoot } from './fingerprint.ts';

/** Sentences of the rules in a language, where the generator has them; English stands in the rules themselves. */
export function readWording(language: string): Wording {
  const file = path.join(generatorRoot, 'i18n/findings', `${language}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Wording) : {};
}
