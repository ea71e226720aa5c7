/**
 * Draws the covers: `node scripts/pictures/draw.ts [id …] [--out DIR] [--width N]`.
 * Without ids all are drawn. A smaller width gives a quick proof of the same picture.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogue } from './catalogue.ts';
import { writeJpeg } from './encode.ts';
import { blank, enlarged } from './paint.ts';
import { randomOf } from './random.ts';

/** Paint is laid at seven tenths of the size: strokes are wider than a pixel, and it halves the time. */
const underpainting = 0.7;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'content' }, width: { type: 'string', default: '2400' } },
});

const unknown = positionals.filter((id) => !catalogue.some((entry) => entry.id === id));
if (unknown.length > 0) {
  console.error(`No such picture: ${unknown.join(', ')}`);
  process.exit(1);
}

const width = Number(values.width);
for (const { id, collection, scene } of catalogue) {
  if (positionals.length > 0 && !positionals.includes(id)) continue;
  const began = performance.now();
  const painting = blank(Math.round(width * underpainting));
  const finish = await scene(painting, randomOf(id));
  const picture = enlarged(painting, width);
  await finish(picture);
  const { bytes, quality } = await writeJpeg(picture, join(values.out, collection, id, 'cover.jpg'));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.error(`${id}: ${seconds} s, ${Math.round(bytes / 1024)} KB at quality ${quality}`);
}
