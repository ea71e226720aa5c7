import { collections } from './collections.ts';
import type { Entry, EntryText } from './entry.ts';
import type { Finding, Place } from './finding.ts';
import type { Graph } from './graph.ts';
import type { RuleId } from './rules.ts';

/** Finds the line of a field again: the file is read a second time only where something is wrong. */
export type LocateField = (file: string, path: readonly PropertyKey[]) => Place;

/** What entries say of each other and of the portal, held against what is there. */
export function checkGraph(graph: Graph, pictures: ReadonlySet<string>, locate: LocateField): Finding[] {
  const findings: Finding[] = [];
  const known = { agencies: graph.portal.agencies.map(({ id }) => id), topics: graph.portal.topics.map(({ id }) => id) };
  for (const entry of graph.entries.values()) {
    const source = entry.texts[entry.source];
    if (source) findings.push(...checkShared(graph, entry, source, known, pictures, locate));
    for (const text of Object.values(entry.texts)) findings.push(...checkMentions(graph, entry, text, source ?? text, pictures));
  }
  return [...findings, ...checkAddresses(graph, locate)];
}

function checkShared(graph: Graph, entry: Entry, text: EntryText, known: { agencies: string[]; topics: string[] }, pictures: ReadonlySet<string>, locate: LocateField): Finding[] {
  const { fields, file } = text;
  const findings: Finding[] = [];
  const report = (rule: RuleId, path: readonly PropertyKey[], values: Record<string, string>) => findings.push({ rule, file, ...locate(file, path), values });
  for (const field of ['owner', 'contact']) {
    const id = fields[field];
    if (typeof id === 'string' && !known.agencies.includes(id)) report('agency-unknown', [field], { id, known: known.agencies.join(', ') });
  }
  fields.topics?.forEach((id, index) => {
    if (!known.topics.includes(id)) report('topic-unknown', ['topics', index], { id, known: known.topics.join(', ') });
  });
  for (const field of ['related', 'implements']) {
    const list = fields[field];
    if (Array.isArray(list)) list.forEach((id: string, index) => {
      if (!graph.entries.has(id)) report('entry-dead', [field, index], { entry: id, near: nearest(id, graph) });
    });
  }
  if (fields.cover && !pictures.has(`${entry.id}/${fields.cover.src.slice(2)}`)) report('picture-missing', ['cover', 'src'], { src: fields.cover.src });
  return findings;
}

function checkMentions(graph: Graph, entry: Entry, text: EntryText, source: EntryText, pictures: ReadonlySet<string>): Finding[] {
  const sources = (source.fields.sources ?? []).map(({ id }) => id);
  return text.mentions.flatMap(({ kind, name, anchor, line, column }): Finding[] => {
    const at = { file: text.file, line, column };
    if (kind === 'entry' && !graph.entries.has(name)) return [{ rule: 'entry-dead', ...at, values: { entry: name, near: nearest(name, graph) } }];
    // A heading has other words in each language: it is looked for in the text that the reader of this one will see.
    const anchors = kind === 'entry' && anchor !== undefined ? graph.read(name, text.locale)?.text.anchors : undefined;
    if (anchors && anchor !== undefined && !anchors.includes(anchor)) return [{ rule: 'link-anchor', ...at, values: { anchor, known: anchors.join(', ') || '—' } }];
    if (kind === 'source' && !sources.includes(name)) return [{ rule: 'source-dead', ...at, values: { id: name, file: source.file, known: sources.join(', ') || '—' } }];
    if (kind === 'picture' && !pictures.has(`${entry.id}/${name.slice(2)}`)) return [{ rule: 'picture-missing', ...at, values: { src: name } }];
    return [];
  });
}

/** Two pages at one address: the second would silently overwrite the first. */
function checkAddresses(graph: Graph, locate: LocateField): Finding[] {
  const taken = new Map<string, string>();
  const findings: Finding[] = [];
  for (const key of graph.pages) {
    const address = graph.pathOf(key);
    const other = taken.get(address);
    const text = key.kind === 'entry' ? graph.entries.get(key.entry)?.texts[key.locale] : undefined;
    const owner = text?.file ?? (key.kind === 'list' ? `${key.collection} (${key.kind})` : key.kind);
    if (other === undefined) taken.set(address, owner);
    else if (text) findings.push({ rule: 'address-twice', file: text.file, ...locate(text.file, ['slug']), values: { address, other } });
    else findings.push({ rule: 'address-twice', file: 'content/portal.yaml', line: 1, column: 1, values: { address, other } });
  }
  return findings;
}

/** “, perhaps …” with the entry whose name is closest, where one is close. */
function nearest(id: string, graph: Graph): string {
  const folder = id.split('/')[1] ?? '';
  const best = [...graph.entries.keys()].map((key) => ({ key, distance: distance(id, key) })).sort((a, b) => a.distance - b.distance)[0];
  const elsewhere = Object.keys(collections).map((collection) => `${collection}/${folder}`).find((key) => graph.entries.has(key));
  const guess = elsewhere ?? (best && best.distance <= 3 ? best.key : undefined);
  return guess ? ` — ${guess}?` : '';
}

/** Edit distance (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] ?? 0;
}
