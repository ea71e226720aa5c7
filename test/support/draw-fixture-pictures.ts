import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { fixturePortal } from './portals.ts';

/** Draws the pictures of the invented portal: `node test/support/draw-fixture-pictures.ts`. The results are kept in the repository. */
type Color = readonly [red: number, green: number, blue: number];

const width = 1200;
const height = 800;

const gradients: Record<string, [from: Color, to: Color]> = {
  sea: [[170, 220, 235], [10, 60, 110]],
  sand: [[235, 205, 130], [250, 245, 235]],
  dusk: [[200, 70, 60], [70, 40, 120]],
};

const places: Record<string, string[]> = {
  sea: ['articles/seven-islands', 'places/sahil-lighthouse'],
  sand: ['articles/seven-islands', 'articles/salt-harvest'],
  dusk: ['articles/seven-islands', 'articles/night-ferry'],
};

function pixels([from, to]: [Color, Color]): Buffer {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const share = (x / width + y / height) / 2;
      for (let channel = 0; channel < 3; channel++) data[(y * width + x) * 3 + channel] = Math.round((from[channel] ?? 0) * (1 - share) + (to[channel] ?? 0) * share);
    }
  return data;
}

for (const [name, colors] of Object.entries(gradients)) {
  const jpeg = await sharp(pixels(colors), { raw: { width, height, channels: 3 } }).jpeg({ quality: 80 }).toBuffer();
  for (const entry of places[name] ?? []) {
    const folder = path.join(fixturePortal, 'content', entry);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${name}.jpg`), jpeg);
  }
}
