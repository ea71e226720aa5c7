import { codelistOfCodelists, type Code, type Codelist } from '../domain/data/codelist.ts';
import { fault, type Fault, type Finding } from '../domain/finding.ts';
import { parseCodelist } from '../feed/parse-codelist.ts';
import type { DataLanguages, ReadCodelists } from './read-dataset.ts';
import { inFile } from './read-fields.ts';
import { readFolder } from './read-folder.ts';
import { readLines } from './read-lines.ts';
import { allFaults } from './read-observations.ts';

const folder = 'content/data/codelists';
const fileOf = (id: string): string => `${folder}/${id}.csv`;

/** Every codelist, each named by the list of all of them. */
export function readCodelists(root: string, languages: DataLanguages): ReadCodelists & { findings: Finding[] } {
  const { files, findings } = readFolder(root, folder, { files: (name) => /^CL_[A-Z0-9_]{1,57}\.csv$/.test(name) });
  const read = new Map<string, Code[]>();
  const broken = new Set<string>();
  for (const id of files.map((name) => name.slice(0, -'.csv'.length))) {
    const codes = readCodes(root, id, languages);
    if (isCodes(codes)) read.set(id, codes);
    else broken.add(id);
    if (!isCodes(codes)) findings.push(...inFile(codes, fileOf(id)));
  }
  const list = read.get(codelistOfCodelists);
  const named = new Map(list?.map((code) => [code.id, code]));
  const isThere = (id: string): boolean => read.has(id) || broken.has(id);
  // While the list cannot be read, nothing can be said of what it names.
  if (!broken.has(codelistOfCodelists)) {
    for (const id of [...read.keys(), ...broken]) if (!named.has(id)) findings.push({ ...fault('codelist-unlisted', { line: 1, column: 1 }, { codelist: id, list: codelistOfCodelists }), file: fileOf(id) });
    for (const [index, { id }] of (list ?? []).entries())
      if (!isThere(id)) findings.push({ ...fault('codelist-unknown', { line: index + 2, column: 1 }, { codelist: id, list: codelistOfCodelists }), file: fileOf(codelistOfCodelists) });
  }
  const codelists = new Map([...read].map(([id, codes]): [string, Codelist] => [id, { id, name: named.get(id)?.name ?? {}, codes: new Map(codes.map((code) => [code.id, code])) }]));
  return { codelists, broken, findings };
}

function readCodes(root: string, id: string, { known, needed }: DataLanguages): Code[] | Fault[] {
  const lines: string[] = [];
  const text = readLines(root, fileOf(id), (line) => lines.push(line));
  if ('rule' in text) return [text];
  const codes = parseCodelist(lines, known, needed);
  const faults = allFaults(text, isCodes(codes) ? [] : codes);
  return faults.length > 0 ? faults : codes;
}

const isCodes = (read: Code[] | Fault[]): read is Code[] => !read.some((item) => 'rule' in item);
