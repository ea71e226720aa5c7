import { fault, type Fault, type Place } from '../domain/finding.ts';
import type { RuleId } from '../domain/rules.ts';

/** Bounds that hold before any parser sees the text: beyond them a parser can crash or take seconds. */
export const limits = {
  bytes: 256 * 1024,
  lineLength: 20_000,
  /** Lines and marks of Markdown together, a tag or a reference counting as five: what the work of a parser grows with. */
  weight: 10_000,
  nesting: 12,
  delimiterRun: 12,
  /** Marks that one letter may carry. Honest spelling needs up to five (Arabic, Khmer, Hebrew). */
  combining: 6,
} as const;

const spaceless = '\\p{Script=Khmer}\\p{Script=Lao}\\p{Script=Thai}\\p{Script=Myanmar}';
const rightToLeft = '\\p{scx=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}';
const joining =
  '\\p{scx=Arabic}\\p{Script=Syriac}\\p{scx=Devanagari}\\p{scx=Bengali}\\p{scx=Tamil}\\p{scx=Telugu}\\p{scx=Kannada}' +
  '\\p{scx=Malayalam}\\p{Script=Sinhala}\\p{scx=Gujarati}\\p{scx=Gurmukhi}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Mongolian}';

/** Where a character is at home that elsewhere only deceives. */
interface Home {
  characters: RegExp;
  /** What the character before it must be. */
  after?: RegExp;
  /** What the line must hold somewhere. */
  line?: RegExp;
  /** What may not stand on both its sides. */
  notWithin?: RegExp;
}

/**
 * Zero-width space in lines of Khmer, Lao, Thai and Burmese, though not within a word of other letters; joiners after
 * Arabic and Indic letters and pictographs; marks of direction in a line with right-to-left letters; variation
 * selectors after what they vary.
 */
const homes: Home[] = [
  { characters: /\u200b/, line: new RegExp(`[${spaceless}]`, 'u'), notWithin: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u },
  { characters: /[\u200c\u200d]/, after: new RegExp(`[${joining}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]`, 'u') },
  { characters: /[\u200e\u200f]/, line: new RegExp(`[${rightToLeft}]`, 'u') },
  { characters: /[\ufe0e\ufe0f]/, after: /\p{Emoji}/u },
  { characters: /[\u{e0100}-\u{e01ef}]/u, after: /\p{Script=Han}/u },
  // A soft hyphen is a wish about line breaks, usual where words are long: it deceives nobody in prose.
  { characters: /\u00ad/ },
];

const kinds: [RuleId, RegExp][] = [
  ['character-control', /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/],
  ['character-bidi', /[\u202a-\u202e\u2066-\u2069\u061c]/],
  ['character-invisible', /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u],
  ['character-private', /[\p{Co}\p{Cn}\p{Cs}\ufffd]/u],
];
const suspicious = new RegExp(kinds.map(([, pattern]) => pattern.source).join('|'), 'gu');

/** Everything that can be refused by looking at the characters alone. */
export function checkText(text: string): Fault[] {
  return [...checkCharacters(text), ...checkNormalForm(text), ...checkShape(text)];
}

/** What a text became once its references (&#8238;) or escapes (\u202e) were read, where it is not as `written`. */
export function checkDecoded(text: string, written: string, at: Place): Fault[] {
  const faults = [...suspiciousIn(text)].filter(({ character }) => !written.includes(character)).map(({ rule, code }) => fault(rule, at, { code }));
  const nfc = text.normalize('NFC');
  return nfc === text ? faults : [...faults, fault('text-not-nfc', at, { nfc })];
}

/** Characters that deceive or cannot be shown. */
export function* checkCharacters(text: string): Generator<Fault> {
  if (text.search(suspicious) < 0) return;
  let line = 0;
  for (const content of text.split('\n')) {
    line++;
    for (const { rule, code, index } of suspiciousIn(content)) yield fault(rule, { line, column: index + 1 }, { code });
  }
}

function* suspiciousIn(line: string): Generator<{ character: string; rule: RuleId; code: string; index: number }> {
  let homesHere: Home[] | undefined;
  let before = '';
  let end = 0;
  for (const match of line.matchAll(suspicious)) {
    const { 0: character, index } = match;
    homesHere ??= homes.filter((home) => !home.line || home.line.test(line));
    before = index === end ? before : lastCharacter(line, index);
    const isHome = homesHere.some(
      (home) =>
        home.characters.test(character) &&
        (!home.after || home.after.test(before)) &&
        !(home.notWithin?.test(before) && home.notWithin.test(String.fromCodePoint(line.codePointAt(index + 1) ?? 0))),
    );
    before = character;
    end = index + character.length;
    if (isHome) continue;
    const rule = kinds.find(([, pattern]) => pattern.test(character))?.[0] ?? 'character-private';
    yield { character, rule, code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`, index };
  }
}

const lastCharacter = (text: string, end: number): string => [...text.slice(Math.max(0, end - 2), end)].at(-1) ?? '';

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

const run = /([*_~`<>[\](){}!#^&\\])\1{12,}/g;
/** A line of one mark alone is a rule or a fence, however long. */
const rule = /^\s*([-*_~`])(?: *\1)*\s*$/;
const combining = /\p{M}{7,}/gu;
const marks = /[*_~`[\]<>{}|#@&\\]|:\/\/|www\./g;
/** Marks that each open a level at the start of a line: quotes, lists, YAML's compact sequences and keys. */
const levels = /^(?:[ \t]*(?:>|[-+*?:](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

function* checkShape(text: string): Generator<Fault> {
  let lineNumber = 0;
  let brackets = 0;
  let weight = 0;
  const hasRuns = text.search(run) >= 0;
  const hasStacks = text.search(combining) >= 0;
  for (const line of text.split('\n')) {
    lineNumber++;
    const at = (column: number): Place => ({ line: lineNumber, column });
    if (line.length > limits.lineLength) {
      yield fault('line-too-long', at(limits.lineLength + 1), { length: String(line.length), limit: String(limits.lineLength) });
      continue;
    }
    const opened = (levels.exec(line)?.[0].match(/\S+/g) ?? []).join('').replace(/\d+/g, '').length;
    weight += 1 + opened + (line.match(marks)?.length ?? 0) + 4 * (line.match(/[<&]/g)?.length ?? 0);
    if (weight > limits.weight) {
      yield fault('text-too-heavy', at(1), { limit: String(limits.weight) });
      return;
    }
    if (line === '') brackets = 0;
    const isRule = rule.test(line);
    if (hasRuns && !isRule)
      for (const found of line.matchAll(run))
        yield fault('delimiter-run', at(found.index + 1), { character: found[1] ?? '', length: String(found[0].length), limit: String(limits.delimiterRun) });
    for (const found of hasStacks ? line.matchAll(combining) : [])
      yield fault('character-marks', at(found.index + 1), { count: String([...found[0]].length), limit: String(limits.combining) });
    let deepest = isRule ? 0 : opened;
    if (!/[[{]/.test(line)) brackets = Math.max(0, brackets - (line.match(/[\]}]/g)?.length ?? 0));
    else for (const character of line) {
      if (character === '[' || character === '{') deepest = Math.max(deepest, ++brackets);
      else if (brackets > 0 && (character === ']' || character === '}')) brackets--;
    }
    if (deepest > limits.nesting) {
      yield fault('nesting-too-deep', at(1), { limit: String(limits.nesting) });
      return;
    }
  }
}

export function placeAt(text: string, index: number): Place {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < index; next = text.indexOf('\n', start)) {
    line++;
    start = next + 1;
  }
  return { line, column: index - start + 1 };
}
