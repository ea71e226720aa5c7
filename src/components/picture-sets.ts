import { isMainThread } from 'node:worker_threads';
import { getImage } from 'astro:assets';
import build from 'virtual:sen/build';
import pictures from 'virtual:sen/pictures';
import { readTable, writeTable } from '../io/table.ts';

/** Addresses of a picture's variants, and its own size in pixels. */
export interface PictureSet {
  avif: string;
  webp: string;
  jpeg: string;
  /** For readers that know no srcset. */
  src: string;
  /** For networks that show a card. */
  card: string;
  width: number;
  height: number;
}

const widths = [400, 720, 1080, 1600, 2400];
const cardWidth = 1600;
const sets = new Map<string, PictureSet>();

/**
 * Works out the variants of every picture once, before pages are drawn. Only the main thread asks Astro, which makes
 * the files afterwards; threads that help it to draw read what it found.
 */
export async function preparePictures(): Promise<void> {
  if (sets.size > 0) return;
  const found = isMainThread ? await Promise.all(Object.entries(pictures).map(async ([name, original]) => [name, await toSet(original)] as const)) : readTable<PictureSet>(build.cache, 'pictures');
  for (const [name, set] of found) sets.set(name, set);
  if (isMainThread) writeTable(build.cache, 'pictures', found);
}

async function toSet(original: (typeof pictures)[string]): Promise<PictureSet> {
  // Passed on whole: reading a field of it would make Astro publish the original as well.
  const variant = (format: 'avif' | 'webp' | 'jpeg', quality: number) => getImage({ src: original, format, quality, widths });
  const [avif, webp, jpeg, card] = await Promise.all([variant('avif', 50), variant('webp', 72), variant('jpeg', 74), getImage({ src: original, format: 'jpeg', quality: 74, width: cardWidth })]);
  return {
    avif: avif.srcSet.attribute,
    webp: webp.srcSet.attribute,
    jpeg: jpeg.srcSet.attribute,
    src: jpeg.srcSet.values[2]?.url ?? jpeg.src,
    card: card.src,
    width: Number(jpeg.attributes.width),
    height: Number(jpeg.attributes.height),
  };
}

export function pictureSet(name: string): PictureSet {
  const set = sets.get(name);
  if (!set) throw new Error(`no picture ${name}`);
  return set;
}
