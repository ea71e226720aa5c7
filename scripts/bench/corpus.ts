import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { portalSchema, type PortalFile } from '../../src/domain/portal.ts';

export interface CorpusSize {
  /** Texts in all: entries times languages. */
  pages: number;
  locales: number;
  words: number;
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = 'la sen bi hoa tra mua song nui dong que lan gio trang ve nam som chieu mai co ban'.split(' ');

/** Writes a portal of generated entries: prose with headings, emphasis, lists and links, every fifth with components. */
export function writeCorpus(root: string, from: string, { pages, locales, words }: CorpusSize): void {
  const portal = portalSchema.parse(parse(readFileSync(path.join(from, 'content/portal.yaml'), 'utf8')));
  const count = Math.ceil(pages / locales);
  mkdirSync(path.join(root, 'content'), { recursive: true });
  cpSync(path.join(from, 'i18n'), path.join(root, 'i18n'), { recursive: true });
  cpSync(path.join(from, 'public'), path.join(root, 'public'), { recursive: true });
  const reduced = reducePortal(portal, locales);
  writeFileSync(path.join(root, 'content/portal.yaml'), stringify(reduced));
  const random = seeded(47);
  const agency = portal.agencies[0]?.id ?? '';
  const topics = portal.topics.map(({ id }) => id);
  for (let entry = 0; entry < count; entry++) {
    const folder = path.join(root, 'content/guides', `entry-${entry}`);
    mkdirSync(folder, { recursive: true });
    reduced.locales.forEach(({ prefix }, index) => {
      const shared = index > 0 ? [] : [
        'date: 2026-01-01',
        `owner: ${agency}`,
        `topics: [${topics[entry % topics.length]}]`,
        'reviewBy: 2027-01-01',
        'sources:',
        '  - id: source-one',
        '    title: Generated table',
        '    publisher: Generated office',
      ];
      const head = ['---', `title: ${sentence(random, 6)} ${entry}`, `summary: ${sentence(random, 18)}`, ...shared, '---', ''];
      writeFileSync(path.join(folder, `index.${prefix}.mdx`), head.join('\n') + body(random, words, entry, count));
    });
  }
}

function reducePortal(portal: PortalFile, locales: number): PortalFile {
  const source = portal.locales.filter(({ prefix }) => prefix === portal.sourceLocale);
  const kept = [...source, ...portal.locales.filter(({ prefix }) => prefix !== portal.sourceLocale)].slice(0, locales);
  const prefixes = new Set(kept.map(({ prefix }) => prefix));
  const prune = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(prune);
    if (!value || typeof value !== 'object') return value;
    const entries = Object.entries(value);
    const isLocalized = entries.some(([key]) => key === portal.sourceLocale) && entries.every(([, item]) => typeof item === 'string');
    return Object.fromEntries(entries.filter(([key]) => !isLocalized || prefixes.has(key)).map(([key, item]) => [key, prune(item)]));
  };
  return portalSchema.parse({
    ...(prune(portal) as object),
    locales: kept,
    fallbackLocales: portal.fallbackLocales.filter((prefix) => prefixes.has(prefix)).concat(prefixes.has(portal.sourceLocale) ? [] : kept.map(({ prefix }) => prefix)),
    navigation: { main: [{ collection: 'guides' }, { view: 'topics' }], footer: [] },
    home: { ...(prune(portal.home) as object), hero: 'guides/entry-0', featured: ['guides/entry-1'], gallery: { collection: 'guides', entries: ['guides/entry-2'] }, answers: { collection: 'guides' }, figures: [] },
    data: undefined,
  });
}

const word = (random: () => number): string => Array.from({ length: 1 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join('');

function sentence(random: () => number, length: number): string {
  const text = Array.from({ length }, () => word(random)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function body(random: () => number, words: number, entry: number, count: number): string {
  const blocks: string[] = [];
  for (let written = 0, block = 0; written < words; written += 60, block++) {
    if (block % 3 === 0) blocks.push(`## ${sentence(random, 4)}`);
    if (block % 5 === 4) blocks.push(Array.from({ length: 5 }, () => `- ${sentence(random, 11)}`).join('\n'));
    else blocks.push(`${sentence(random, 30)} *${word(random)}* and [${word(random)}](entry:guides/entry-${(entry * 7 + block) % count}), ${sentence(random, 26)}.`);
  }
  if (entry % 5 === 0) {
    blocks.splice(2, 0, '<Stat value="42" label="a generated figure" source="source-one" />');
    blocks.push(`<Callout kind="note" title="${sentence(random, 3)}">\n\n${sentence(random, 20)} <Source id="source-one" />.\n\n</Callout>`);
  }
  return `\n${blocks.join('\n\n')}\n`;
}
