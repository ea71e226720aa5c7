import { fault, type Fault, type Place } from '../domain/finding.ts';
import type { RuleId } from '../domain/rules.ts';

/** Bounds that hold before any parser sees the text: beyond them the native parser can crash or take seconds. */
export const limits = {
  bytes: 256 * 1024,
  lineLength: 20_000,
  nesting: 12,
  delimiterRun: 12,
} as const;

const spaceless = '\\p{Script=Khmer}\\p{Script=Lao}\\p{Script=Thai}\\p{Script=Myanmar}';
const joining =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}' +
  '\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Gujarati}\\p{Script=Gurmukhi}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Mongolian}';

/**
 * Characters that some scripts need and that elsewhere only deceive: right beside a letter of such a script they pass.
 * Zero-width space in Khmer, Lao, Thai and Burmese; joiners in Arabic and Indic scripts and between pictographs;
 * marks of direction in a line that holds right-to-left letters; variation selectors after what they vary.
 */
const contexts: [RegExp, RegExp, RegExp][] = [
  [/\u200b/, new RegExp(`[${spaceless}\\p{M}]$`, 'u'), new RegExp(`^[${spaceless}]`, 'u')],
  [/[\u200c\u200d]/, new RegExp(`[${joining}\\p{Extended_Pictographic}\\p{M}\\ufe0f]$`, 'u'), /(?!)/],
  [/[\u200e\u200f]/, /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u, /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u],
  [/[\ufe0e\ufe0f]/, /[\p{Emoji}]$/u, /(?!)/],
  [/[\u{e0100}-\u{e01ef}]/u, /\p{Script=Han}$/u, /(?!)/],
];

const kinds: [RuleId, RegExp][] = [
  ['character-control', /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/],
  ['character-bidi', /[\u202a-\u202e\u2066-\u2069\u061c]/],
  ['character-invisible', /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e01ef}]/u],
  ['character-private', /[\p{Co}\p{Cn}\p{Cs}\ufffd]/u],
];
const suspicious = new RegExp(kinds.map(([, pattern]) => pattern.source).join('|'), 'gu');

/** Everything that can be refused by looking at the characters alone. */
export function checkText(text: string): Fault[] {
  return [...checkCharacters(text), ...checkNormalForm(text), ...checkShape(text)];
}

function* checkCharacters(text: string): Generator<Fault> {
  for (const match of text.matchAll(suspicious)) {
    const character = match[0];
    // A soft hyphen is a wish about line breaks that German and Vietnamese press offices type: it deceives nobody in prose.
    if (character === '\u00ad' || isAtHome(character, text, match.index)) continue;
    const rule = kinds.find(([, pattern]) => pattern.test(character))?.[0] ?? 'character-private';
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    yield fault(rule, placeAt(text, match.index), { code });
  }
}

function isAtHome(character: string, text: string, index: number): boolean {
  const context = contexts.find(([pattern]) => pattern.test(character));
  if (!context) return false;
  const [, before, after] = context;
  const lineStart = text.lastIndexOf('\n', index - 1) + 1;
  const lineEnd = text.indexOf('\n', index);
  return (
    before.test(text.slice(lineStart, index)) ||
    after.test(text.slice(index + character.length, lineEnd < 0 ? text.length : lineEnd))
  );
}

function checkNormalForm(text: string): Fault[] {
  const normal = text.normalize('NFC');
  if (normal === text) return [];
  let index = 0;
  while (text[index] === normal[index]) index++;
  // The first difference lies within a cluster; the word around it is what the editor can see.
  const start = Math.max(text.lastIndexOf(' ', index), text.lastIndexOf('\n', index)) + 1;
  const word = /^\S{1,40}/u.exec(text.slice(start))?.[0] ?? '';
  return [fault('text-not-nfc', placeAt(text, start), { nfc: word.normalize('NFC') })];
}

const opening = /[[({]/;
const run = /([*_~`<>[\](){}|!#^&\\])\1{12,}/g;
/** Marks that each open a level at the start of a line: quotes, lists, YAML's compact sequences and keys. */
const levels = /^(?:[ \t]*(?:>|[-+*?:](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

function* checkShape(text: string): Generator<Fault> {
  let lineNumber = 0;
  let brackets = 0;
  let openTags = 0;
  for (const line of text.split('\n')) {
    lineNumber++;
    const at = (column: number): Place => ({ line: lineNumber, column });
    if (line.length > limits.lineLength) {
      yield fault('line-too-long', at(limits.lineLength + 1), { length: String(line.length), limit: String(limits.lineLength) });
      continue;
    }
    if (line === '') brackets = 0;
    for (const found of line.matchAll(run))
      yield fault('delimiter-run', at(found.index + 1), { character: found[1] ?? '', length: String(found[0].length), limit: String(limits.delimiterRun) });
    const marks = (levels.exec(line)?.[0].match(/\S+/g) ?? []).join('').replace(/\d+/g, '').length;
    let deepest = Math.max(marks, Math.floor((/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length / 4));
    for (const character of line) {
      if (opening.test(character)) deepest = Math.max(deepest, ++brackets);
      else if (brackets > 0 && (character === ']' || character === ')' || character === '}')) brackets--;
    }
    openTags += (line.match(/<[A-Za-z>](?:[^<>]*[^/<>])?>?/g) ?? []).length - (line.match(/<\//g) ?? []).length;
    openTags = Math.max(0, openTags - (line.match(/\/>/g) ?? []).length);
    deepest = Math.max(deepest, openTags, alternations(line));
    if (deepest > limits.nesting) {
      yield fault('nesting-too-deep', at(1), { limit: String(limits.nesting) });
      return;
    }
  }
}

/** Emphasis marks in a row of changing kinds (`*_*_*_`) nest as deep as they are many. */
const alternations = (line: string): number => Math.max(0, ...(line.match(/[*_~]{13,}/g) ?? []).map((marks) => marks.length));

export function placeAt(text: string, index: number): Place {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < index; next = text.indexOf('\n', start)) {
    line++;
    start = next + 1;
  }
  return { line, column: index - start + 1 };
}
