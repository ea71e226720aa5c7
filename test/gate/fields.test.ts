import { expect, test } from 'vitest';
import type { CollectionId } from '../../src/domain/collections.ts';
import { compileSource, type CompileJob } from '../../src/io/compile-file.ts';
import { wordsOf } from '../../src/reports/wording.ts';

const cover = ['cover:', '  src: ./x.jpg', '  alt: Boats on a river at dawn.', '  credit: Desk', '  licence: CC-BY-4.0'];
const whole = ['title: Coffee', 'summary: Where it grows and how it is drunk.', 'date: 2026-01-02', 'owner: editors', 'topics: [country, people]', ...cover];
const translated = ['title: Coffee', 'summary: Where it grows and how it is drunk.'];

/** What an editor reads who has made these changes to right front matter: `[^begin, instead]`, or one more line. */
function told(lines: string[], changes: ([begin: string, instead: string] | string)[], job: Partial<CompileJob> = {}): string {
  const changed = changes.reduce<string[]>((all, change) => (typeof change === 'string' ? [...all, change] : replaceLine(all, ...change)), lines);
  const file = 'content/articles/coffee/index.en.mdx';
  const { faults } = compileSource(`---\n${changed.join('\n')}\n---\n\nText.\n`, { file, collection: 'articles', ...job });
  return faults.map((fault) => `${file.replace('content/articles/coffee/', '')}:${fault.line}:${fault.column} ${fault.rule}\n  ${Object.values(wordsOf({ ...fault, file }, {})).join('\n  ')}`).join('\n');
}

function replaceLine(lines: string[], begin: string, instead: string): string[] {
  const index = lines.findIndex((line) => line.trimStart().startsWith(begin));
  expect(index).toBeGreaterThanOrEqual(0);
  return [...lines.slice(0, index), ...(instead ? [instead] : []), ...lines.slice(index + 1)];
}

const inSource = (...changes: Parameters<typeof told>[1]): string => told(whole, changes);
const inTranslation = (...changes: Parameters<typeof told>[1]): string => told(translated, changes, { translates: 'content/articles/coffee/index.vi.mdx' });
const inCollection = (collection: CollectionId, ...changes: Parameters<typeof told>[1]): string => told(whole.slice(0, 5), changes, { collection });

test('right front matter', () => {
  expect(inSource()).toBe('');
  expect(inTranslation()).toBe('');
});

test('a title forgotten', () => {
  expect(inSource(['title', ''])).toMatchInlineSnapshot(`
    "index.en.mdx:2:1 field-missing
      The field “title” is missing.
      Add title: Title, without a full stop."
  `);
});

test('a title left empty', () => {
  expect(inSource(['title', 'title:'])).toMatchInlineSnapshot(`
    "index.en.mdx:2:1 field-missing
      The field “title” is missing.
      Add title: Title, without a full stop."
  `);
});

test('a title too long', () => {
  expect(inSource(['title', `title: ${'Coffee '.repeat(20)}`])).toMatchInlineSnapshot(`
    "index.en.mdx:2:8 field-invalid
      “title” is not right: Too big: expected string to have <=120 characters.
      Title, without a full stop."
  `);
});

test('a colon in a title', () => {
  expect(inSource(['title', 'title: Coffee: a history'])).toMatchInlineSnapshot(`
    "index.en.mdx:2:8 yaml-syntax
      The YAML cannot be read: Nested mappings are not allowed in compact mappings.
      Correct the line; put text that holds “: ”, “#” or a quotation mark between double quotes."
  `);
});

test('a title that begins with a quotation mark', () => {
  expect(inSource(['title', 'title: "Coffee" in short'])).toMatchInlineSnapshot(`
    "index.en.mdx:2:17 yaml-syntax
      The YAML cannot be read: Unexpected scalar at node end.
      Correct the line; put text that holds “: ”, “#” or a quotation mark between double quotes."
  `);
});

test('a title that begins with a star', () => {
  expect(inSource(['title', 'title: *Coffee*'])).toMatchInlineSnapshot(`
    "index.en.mdx:2:8 yaml-alias
      Anchors and aliases (& and *) are not allowed.
      Write the value out; put text that begins with & or * between quotes."
  `);
});

test('a field misspelt', () => {
  expect(inSource(['summary', 'sumary: Where it grows and how it is drunk.'])).toMatchInlineSnapshot(`
    "index.en.mdx:2:1 field-missing
      The field “summary” is missing.
      Add summary: One or two sentences that stand for the text in lists and search engines.
    index.en.mdx:3:1 field-unknown
      There is no field “sumary” here.
      Use one of: title, summary, slug, date, updated, owner, topics, sources, related, cover."
  `);
});

test('a field of another system', () => {
  expect(inSource('draft: true')).toMatchInlineSnapshot(`
    "index.en.mdx:12:1 field-unknown
      There is no field “draft” here.
      Use one of: title, summary, slug, date, updated, owner, topics, sources, related, cover."
  `);
});

test('a field twice', () => {
  expect(inSource('title: Coffee again')).toMatchInlineSnapshot(`
    "index.en.mdx:12:1 yaml-key-twice
      The field “title” stands twice.
      Remove one of the two."
  `);
});

test('a date as it is spoken', () => {
  expect(inSource(['date', 'date: 2 January 2026'])).toMatchInlineSnapshot(`
    "index.en.mdx:4:7 field-invalid
      “date” is not right: Invalid ISO date.
      Day on which the entry was first published."
  `);
});

test('a day that there is not', () => {
  expect(inSource(['date', 'date: 2026-02-30'])).toMatchInlineSnapshot(`
    "index.en.mdx:4:7 field-invalid
      “date” is not right: Invalid ISO date.
      Day on which the entry was first published."
  `);
});

test('a date with a time', () => {
  expect(inSource(['date', 'date: 2026-01-02T08:00:00Z'])).toMatchInlineSnapshot(`
    "index.en.mdx:4:7 field-invalid
      “date” is not right: Invalid ISO date.
      Day on which the entry was first published."
  `);
});

test('four topics', () => {
  expect(inSource(['topics', 'topics: [a, b, c, d]'])).toMatchInlineSnapshot(`
    "index.en.mdx:6:9 field-invalid
      “topics” is not right: Too big: expected array to have <=3 items.
      One to three topics from content/portal.yaml."
  `);
});

test('one topic twice', () => {
  expect(inSource(['topics', 'topics: [a, a]'])).toMatchInlineSnapshot(`
    "index.en.mdx:6:9 field-invalid
      “topics” is not right: something stands twice.
      One to three topics from content/portal.yaml."
  `);
});

test('topics without brackets', () => {
  expect(inSource(['topics', 'topics: country, people'])).toMatchInlineSnapshot(`
    "index.en.mdx:6:9 field-invalid
      “topics” is not right: Invalid input: expected array, received string.
      One to three topics from content/portal.yaml."
  `);
});

test('a topic by its name', () => {
  expect(inSource(['topics', 'topics: [country, The People]'])).toMatchInlineSnapshot(`
    "index.en.mdx:6:19 field-invalid
      “topics[2]” is not right: Invalid string: must match pattern /^[a-z0-9]+(-[a-z0-9]+)*$/.
      One to three topics from content/portal.yaml."
  `);
});

test('a cover without words', () => {
  expect(inSource(['alt', ''])).toMatchInlineSnapshot(`
    "index.en.mdx:8:3 field-missing
      The field “cover.alt” is missing.
      Add cover.alt: What the picture shows, in one sentence, for those who do not see it."
  `);
});

test('a cover described in one word', () => {
  expect(inSource(['alt', '  alt: Boat'])).toMatchInlineSnapshot(`
    "index.en.mdx:9:8 field-invalid
      “cover.alt” is not right: Too small: expected string to have >=5 characters.
      What the picture shows, in one sentence, for those who do not see it."
  `);
});

test('a cover elsewhere', () => {
  expect(inSource(['src', '  src: https://pictures.example/x.jpg'])).toMatchInlineSnapshot(`
    "index.en.mdx:8:8 field-invalid
      “cover.src” is not right: Invalid string: must match pattern /^\\.\\/[a-z0-9][a-z0-9-]*\\.(jpg|jpeg|png|webp|avif)$/.
      Picture beside the text, as ./name.jpg."
  `);
});

test('a cover with a licence of nobody’s', () => {
  expect(inSource(['licence', '  licence: free'])).toMatchInlineSnapshot(`
    "index.en.mdx:11:12 field-invalid
      “cover.licence” is not right: Invalid option: expected one of "CC-BY-4.0"|"CC-BY-SA-4.0"|"CC0-1.0"|"public-domain"|"all-rights-reserved".
      Licence of the picture."
  `);
});

test('a cover as a plain name', () => {
  expect(told(whole.slice(0, 5), ['cover: x.jpg'])).toMatchInlineSnapshot(`
    "index.en.mdx:7:8 field-invalid
      “cover” is not right: Invalid input: expected object, received string.
      src, kind, credit, licence, alt, caption"
  `);
});

test('no cover', () => {
  expect(told(whole.slice(0, 5), [])).toMatchInlineSnapshot(`
    "index.en.mdx:2:1 field-missing
      The field “cover” is missing.
      Add cover: src, kind, credit, licence, alt, caption"
  `);
});

test('a slug with capitals and accents', () => {
  expect(inSource('slug: Cà-Phê')).toMatchInlineSnapshot(`
    "index.en.mdx:12:7 field-invalid
      “slug” is not right: Invalid string: must match pattern /^[a-z0-9]+(-[a-z0-9]+)*$/.
      Last part of the address in this language: a to z, digits, hyphens; the folder’s name where it is left out."
  `);
});

test('a slug of digits', () => {
  expect(inSource('slug: "2026"')).toMatchInlineSnapshot(`
    "index.en.mdx:12:7 field-invalid
      “slug” is not right: Invalid string: must match pattern /[a-z]/.
      Last part of the address in this language: a to z, digits, hyphens; the folder’s name where it is left out."
  `);
});

test('a source without a publisher', () => {
  expect(inSource('sources:', '  - { id: ico, title: Report }')).toMatchInlineSnapshot(`
    "index.en.mdx:13:5 field-missing
      The field “sources[1].publisher” is missing.
      Add sources[1].publisher: Who publishes it."
  `);
});

test('a source with an address that is not safe', () => {
  expect(inSource('sources:', '  - { id: ico, title: Report, publisher: ICO, url: "http://ico.example" }')).toMatchInlineSnapshot(`
    "index.en.mdx:13:52 field-invalid
      “sources[1].url” is not right: Invalid URL.
      Its address."
  `);
});

test('a source by its address alone', () => {
  expect(inSource('sources:', '  - https://ico.example/report')).toMatchInlineSnapshot(`
    "index.en.mdx:13:5 field-invalid
      “sources[1]” is not right: Invalid input: expected object, received string.
      A source of the text."
  `);
});

test('an entry by its address', () => {
  expect(inSource('related: [/en/stories/tea/]')).toMatchInlineSnapshot(`
    "index.en.mdx:12:11 field-invalid
      “related[1]” is not right: Invalid string: must match pattern /^[a-z]+\\/[a-z0-9-]+$/.
      Another entry: collection/folder."
  `);
});

test('an agency by its name', () => {
  expect(inSource(['owner', 'owner: Portal Editors'])).toMatchInlineSnapshot(`
    "index.en.mdx:5:8 field-invalid
      “owner” is not right: Invalid string: must match pattern /^[a-z0-9]+(-[a-z0-9]+)*$/.
      Agency that answers for the entry, from content/portal.yaml."
  `);
});

test('a tab in the fields', () => {
  expect(inSource('related:', '\t- articles/tea')).toMatchInlineSnapshot(`
    "index.en.mdx:13:1 yaml-syntax
      The YAML cannot be read: Tabs are not allowed as indentation.
      Correct the line; put text that holds “: ”, “#” or a quotation mark between double quotes."
  `);
});

test('text below a field that holds a list', () => {
  expect(inSource('related:', '- articles/tea', 'articles/rice')).toMatchInlineSnapshot(`
    "index.en.mdx:14:1 yaml-syntax
      The YAML cannot be read: Implicit map keys need to be followed by map values.
      Correct the line; put text that holds “: ”, “#” or a quotation mark between double quotes."
  `);
});

test('a shared field in a translation', () => {
  expect(inTranslation('date: 2026-01-02', 'topics: [country]')).toMatchInlineSnapshot(`
    "index.en.mdx:4:1 field-shared
      “date” belongs to the source language only.
      Remove it here; the value in content/articles/coffee/index.vi.mdx counts for all languages.
    index.en.mdx:5:1 field-shared
      “topics” belongs to the source language only.
      Remove it here; the value in content/articles/coffee/index.vi.mdx counts for all languages."
  `);
});

test('the cover’s file in a translation', () => {
  expect(inTranslation('cover:', '  src: ./x.jpg', '  alt: Boats on a river at dawn.')).toMatchInlineSnapshot(`
    "index.en.mdx:5:3 field-shared
      “cover.src” belongs to the source language only.
      Remove it here; the value in content/articles/coffee/index.vi.mdx counts for all languages."
  `);
});

test('a translation by an unknown way', () => {
  expect(inTranslation('translation: { method: google }')).toMatchInlineSnapshot(`
    "index.en.mdx:4:24 field-invalid
      “translation.method” is not right: Invalid option: expected one of "human"|"mt"|"mt-reviewed".
      human; mt: by machine, reviewed by nobody; mt-reviewed: by machine, reviewed by a person."
  `);
});

test('a translation without a title', () => {
  expect(inTranslation(['title', ''])).toMatchInlineSnapshot(`
    "index.en.mdx:2:1 field-missing
      The field “title” is missing.
      Add title: Title, without a full stop."
  `);
});

test('an event without a day', () => {
  expect(inCollection('events', 'location: Ha Noi', 'mode: onsite')).toMatchInlineSnapshot(`
    "index.en.mdx:2:1 field-missing
      The field “start” is missing.
      Add start: First day."
  `);
});

test('a place beyond the pole', () => {
  expect(inCollection('places', 'region: North', 'coordinates: { lat: 120, lon: 10 }', ...cover)).toMatchInlineSnapshot(`
    "index.en.mdx:8:21 field-invalid
      “coordinates.lat” is not right: Too big: expected number to be <=90.
      Degrees, WGS 84."
  `);
});

test('a clarification without evidence', () => {
  expect(inCollection('clarifications', 'claim: It is said so.', 'finding: It is not so.', 'verdict: false', 'checked: 2026-01-02')).toMatchInlineSnapshot(`
    "index.en.mdx:2:1 field-missing
      The field “sources” is missing.
      Add sources: Evidence; a clarification without a source is refused.
    index.en.mdx:9:10 field-invalid
      “verdict” is not right: Invalid option: expected one of "false"|"misleading"|"unsupported"|"outdated"|"true".
      verdict: "false""
  `);
});

test('a document of an unknown kind', () => {
  expect(inCollection('documents', 'issuer: Ministry', 'type: memo', 'status: in-force')).toMatchInlineSnapshot(`
    "index.en.mdx:8:7 field-invalid
      “type” is not right: Invalid option: expected one of "conclusion"|"resolution"|"decision"|"directive"|"decree"|"law"|"plan"|"regulation"|"guidance"|"strategy"|"treaty"|"draft".
      Kind of document."
  `);
});

test('a year without quotation marks', () => {
  expect(inSource('sources:', '  - { id: ico, title: Report, publisher: ICO, date: 2025 }')).toMatchInlineSnapshot(`
    "index.en.mdx:13:53 field-invalid
      “sources[1].date” is not right: Invalid input.
      date: "2025""
  `);
});
