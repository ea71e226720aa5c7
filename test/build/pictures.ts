import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { BuiltSite } from '../support/built-site.ts';
import { candidatesOf, find, type Element } from '../support/html.ts';

/** Every original of the invented portal is as wide as this. */
const originalWidth = 1200;
const mostWidths = 5;

/** Endings as sharp names the formats of such files. */
const formats: Record<string, string> = { 'image/avif': 'heif', 'image/webp': 'webp', 'image/jpeg': 'jpeg' };

interface Choice {
  type: string;
  url: string;
  width: number;
}

function choicesOf(image: Element): Choice[] {
  const sources = image.parent?.tag === 'picture' ? find(image.parent, 'source') : [];
  const sets = [...sources.map(({ attributes }) => [attributes['type'] ?? '', attributes['srcset'] ?? ''] as const), ['image/jpeg', image.attributes['srcset'] ?? ''] as const];
  return sets.flatMap(([type, srcset]) => candidatesOf(srcset).map((candidate) => ({ type, ...candidate })));
}

/** Pictures arrive in a fitting size and move nothing. */
export function pictures(site: () => BuiltSite): void {
  const images = () => [...site().pages.values()].flatMap((page) => find(page.root, 'img').map((image) => ({ page: page.address, image })));

  test('each has its dimensions and a text alternative, if only an empty one', () => {
    expect(images().length).toBeGreaterThan(50);
    for (const { page, image: { attributes } } of images()) {
      expect({ page, ...attributes }).toMatchObject({ width: expect.stringMatching(/^\d+$/), height: expect.stringMatching(/^\d+$/) });
      expect({ page, alt: attributes['alt'] }).toEqual({ page, alt: expect.any(String) });
      expect(Number(attributes['width']) / Number(attributes['height'])).toBeCloseTo(1.5, 2);
    }
  });

  test('each comes in three formats, in at most five widths, none wider than the original', () => {
    for (const { page, image } of images()) {
      const choices = choicesOf(image);
      expect({ page, types: [...new Set(choices.map(({ type }) => type))] }).toEqual({ page, types: Object.keys(formats) });
      for (const type of Object.keys(formats)) {
        const widths = choices.filter((choice) => choice.type === type).map(({ width }) => width);
        expect(widths.length).toBeLessThanOrEqual(mostWidths);
        expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
        expect(Math.max(...widths)).toBeLessThanOrEqual(originalWidth);
      }
    }
  });

  test('a file is of the format and width that the page says', async () => {
    const choices = new Map(images().flatMap(({ image }) => choicesOf(image)).map((choice) => [choice.url, choice]));
    for (const { url, type, width } of choices.values()) {
      const read = await sharp(path.join(site().folder, site().fileAt(url) ?? '')).metadata();
      expect({ url, format: read.format, width: read.width }).toEqual({ url, format: formats[type], width });
    }
  });

  test('no picture of the portal is published that is wider than its original, or that no page shows', async () => {
    const published = [...site().files].filter((file) => /\.(jpe?g|png|webp|avif)$/.test(file));
    const shown = [...site().pages.values()].flatMap((page) => [
      ...find(page.root, 'img').flatMap((image) => [image.attributes['src'] ?? '', ...choicesOf(image).map(({ url }) => url)]),
      ...find(page.root, 'meta').filter(({ attributes }) => attributes['property'] === 'og:image').map(({ attributes }) => new URL(attributes['content'] ?? '').pathname),
    ]);
    expect(published.filter((file) => !shown.includes(`/${file}`))).toEqual([]);
    for (const file of published) expect((await sharp(path.join(site().folder, file)).metadata()).width).toBeLessThanOrEqual(originalWidth);
  });

  test('the first picture of a page is fetched at once, the others when they come near', () => {
    for (const page of site().pages.values()) {
      const [first, ...others] = find(page.root, 'img').map(({ attributes }) => attributes['loading']);
      if (find(page.root, 'figure', 'cover').length > 0) expect({ page: page.address, first }).toEqual({ page: page.address, first: 'eager' });
      expect(others.filter((loading) => loading !== 'lazy')).toEqual([]);
    }
  });
}
