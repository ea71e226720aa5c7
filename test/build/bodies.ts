import { expect, test } from 'vitest';
import { bodyComponents } from '../../src/body/components.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { find, hasClass, isWithin, textOf, type Element } from '../support/html.ts';

const nothing: Element = { tag: '#root', attributes: {}, parent: undefined, children: [] };

/** What editors write, on the page. */
export function bodies(site: () => BuiltSite): void {
  const root = (address: string): Element => site().pages.get(address)?.root ?? nothing;
  const prose = (address: string): Element => find(root(address), 'div', 'prose')[0] ?? nothing;
  const islands = '/ar/maqalat/seven-islands/';

  test('every component that an editor may use is drawn', () => {
    const drawn: Record<keyof typeof bodyComponents, number> = {
      Figure: find(prose(islands), 'figure', 'figure').filter((figure) => !hasClass(figure, 'video')).length,
      Gallery: find(prose(islands), 'div', 'gallery').length,
      Callout: find(prose(islands), 'aside', 'callout').length,
      Quote: find(prose(islands), 'figure', 'quote').length,
      Stat: find(prose(islands), 'p', 'stat').length,
      Chart: find(prose(islands), 'figure', 'chart').length,
      Source: find(prose(islands), 'sup', 'source').length,
      Video: find(prose(islands), 'figure', 'video').length,
    };
    expect(drawn).toEqual({ Figure: 3, Gallery: 1, Callout: 2, Quote: 1, Stat: 3, Chart: 1, Source: 3, Video: 1 });
  });

  test('a figure that is bound to its series shows the newest value, or that of its period', () => {
    const stats = (address: string) => find(prose(address), 'span', 'stat-value').map(textOf);
    expect(stats('/en/articles/seven-islands/')).toEqual(['7', '412,300']);
    expect(stats(islands).slice(1)).toEqual(['٤١٢٫٣ ألف', '٤٠٠٬٠٠٠']);
    expect(find(prose('/en/articles/seven-islands/'), 'span', 'stat-source').flatMap((mark) => find(mark, 'a')).map(({ attributes }) => attributes['href'])).toEqual(['/en/data/census/#people']);
  });

  test('a table keeps the sides to which its columns are set', () => {
    const cells = find(prose(islands), 'tr').map((row) => [...find(row, 'th'), ...find(row, 'td')].map(({ attributes }) => attributes['class'] ?? ''));
    expect(cells).toEqual([['', 'end', 'middle'], ['', 'end', 'middle'], ['', 'end', 'middle']]);
  });

  test('a footnote that is named twice leads back to both places', () => {
    const notes = find(find(root(islands), 'section', 'notes')[0] ?? nothing, 'li');
    expect(notes.map((note) => find(note, 'a', 'back').length)).toEqual([2, 1]);
  });

  test('a link to an entry leads to the reader’s own language, or says that it does not', () => {
    const targets = (address: string) => find(prose(address), 'a').filter((link) => link.attributes['href']?.startsWith('/')).map(({ attributes }) => [attributes['href'], attributes['hreflang']]);
    expect(targets('/gr/arthra/epta-nisia/')).toEqual([['/gr/topoi/faros-sachil/', undefined], ['/en/articles/night-ferry/', 'en-GB'], ['/ar/maqalat/salt-harvest/', 'ar']]);
    expect(find(prose('/gr/arthra/epta-nisia/'), 'span', 'foreign').map(textOf)).toEqual(['(Γλώσσα: Αγγλικά)', '(Γλώσσα: Αραβικά)']);
  });

  test('a document names the one that it carries out, and that one names it', () => {
    const hrefs = (address: string) => find(root(address), 'a').filter((link) => isWithin(link, (around) => hasClass(around, 'details'))).map(({ attributes }) => attributes['href']);
    expect(hrefs('/ar/documents/reef-plan/')).toEqual(['/ar/documents/sea-law/']);
    expect(hrefs('/ar/documents/sea-law/')).toEqual(['/ar/documents/reef-plan/']);
  });

  test('an event of two days names both', () => {
    expect(find(root('/en/events/lantern-days/'), 'dl', 'details').map(textOf).join('')).toMatch(/31 October\s–\s1 November 2026/);
  });

  test('a text that a machine translated says so and leads to the original', () => {
    const notices = (address: string) => find(root(address), 'p', 'notice').flatMap((notice) => find(notice, 'a')).map(({ attributes }) => attributes['href']);
    expect(notices('/gr/arthra/epta-nisia/')).toEqual([islands]);
    expect(notices('/gr/topoi/faros-sachil/')).toEqual(['/ar/amakin/sahil-lighthouse/']);
    expect(notices('/en/articles/seven-islands/')).toEqual([]);
  });
}
