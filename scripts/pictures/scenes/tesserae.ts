/** Thirty-four inlaid panels of land and water, each with its own pattern, parted by gold. An abstraction, not a map. */
import { hex, mix, toward, type Rgb } from '../colour.ts';
import { eggshell, finishLacquer, goldLeaf } from '../finish/lacquer.ts';
import { clamp, fbm, hash, noise, ridged, smooth } from '../noise.ts';
import { wash } from '../paint.ts';
import { between, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';

interface Panel {
  x: number;
  y: number;
  kind: number;
  ground: Rgb;
  mark: Rgb;
  turn: number;
}

const grounds: readonly (readonly [string, string])[] = [
  ['#0d2f33', '#5fa39a'], ['#7a1712', '#e0893a'], ['#123a2c', '#9fb35a'], ['#1a0f0d', '#c99a48'], ['#a8321c', '#f1c06a'],
  ['#0a1d2a', '#4f8fa0'], ['#34502c', '#d8c060'], ['#4a1a12', '#d86a34'], ['#0f4a48', '#bfe0c4'],
];

/** Points pushed apart until they lie evenly. */
function scatter(random: Random, count: number): Panel[] {
  const panels = Array.from({ length: count }, (_, i): Panel => {
    const [ground, mark] = grounds[i % grounds.length]!;
    return { x: between(random, 0, 1.6), y: between(random, 0, 1), kind: i % 7, ground: hex(ground), mark: hex(mark), turn: between(random, 0, Math.PI) };
  });
  for (let round = 0; round < 60; round++) {
    for (const a of panels) {
      for (const b of panels) {
        const d = Math.hypot(a.x - b.x, a.y - b.y);
        if (a === b || d > 0.24) continue;
        a.x = clamp(a.x + ((a.x - b.x) / (d + 0.001)) * 0.012, 0.08, 1.52);
        a.y = clamp(a.y + ((a.y - b.y) / (d + 0.001)) * 0.012, 0.08, 0.92);
      }
    }
  }
  return panels;
}

const scratch = new Float32Array(4);

/** What is inlaid in a panel: waves, terraces, peaks, shell, leaf, fields, rain. */
function fill({ kind, ground, mark, turn, x: cx, y: cy }: Panel, x: number, y: number, out: Float32Array): void {
  const u = (x - cx) * Math.cos(turn) + (y - cy) * Math.sin(turn);
  const v = (y - cy) * Math.cos(turn) - (x - cx) * Math.sin(turn);
  const soft = fbm(x * 7, y * 7, 4);
  out.set(mix(ground, mark, clamp(0.12 + 0.28 * soft)));
  if (kind === 0) {
    // Fish-scale waves.
    const row = Math.floor(y * 34);
    const px = x * 17 + (row % 2) * 0.5;
    const d = Math.hypot(px - Math.floor(px) - 0.5, (y * 34 - row) * 0.5);
    toward(out, mark, 0.85 * smooth(0.07, 0.03, Math.abs(((d * 5) % 1) - 0.5)) * smooth(0.52, 0.48, d));
  } else if (kind === 1) {
    const terrace = (fbm(x * 3.4, y * 3.4, 3) + y) * 26;
    toward(out, mark, 0.9 * smooth(0.13, 0.05, Math.abs(terrace - Math.round(terrace))));
  } else if (kind === 2) {
    const range = ridged(x * 6, y * 9, 5);
    toward(out, mark, smooth(0.35, 0.8, range));
    toward(out, [0.96, 0.88, 0.66], 0.6 * smooth(0.72, 0.9, range));
  } else if (kind === 3) {
    eggshell(x, y, 78, scratch);
    const gone = smooth(0.1, 0.3, fbm(x * 9 + 4, y * 9, 3));
    toward(out, [scratch[0]!, scratch[1]!, scratch[2]!], 0.95 * (1 - gone));
  } else if (kind === 4) {
    goldLeaf(x, y, scratch);
    toward(out, [scratch[0]!, scratch[1]!, scratch[2]!], 0.55 + 0.45 * smooth(-0.2, 0.2, soft));
  } else if (kind === 5) {
    const a = Math.floor(u * 26);
    const b = Math.floor(v * 40 + hash(a, 3));
    toward(out, mix(ground, mark, hash(a, b)), 0.8);
    toward(out, mark, 0.5 * smooth(0.46, 0.5, Math.abs(u * 26 - a - 0.5)));
  } else {
    const thread = noise(u * 4, v * 90 + 2 * noise(u * 3, v * 3));
    toward(out, mark, 0.75 * smooth(0.1, 0.5, thread));
  }
}

export const tesserae: Scene = (picture, random) => {
  const panels = scatter(random, 34);
  // A band of water runs through them: its panels are blue-green.
  for (const panel of panels) {
    const stream = Math.abs(panel.y - 0.5 - 0.3 * Math.sin(panel.x * 3.4 - 1));
    if (stream > 0.17) continue;
    const wet = hash(Math.floor(panel.x * 99), 5);
    Object.assign(panel, { kind: wet < 0.55 ? 0 : 6, ground: hex(wet < 0.5 ? '#0b3238' : '#0a2230'), mark: hex(wet < 0.3 ? '#8fd0bc' : '#5aa2a4') });
  }
  wash(picture, (x, y, out) => {
    const wx = x + 0.014 * fbm(x * 7, y * 7, 3);
    const wy = y + 0.014 * fbm(x * 7 + 9, y * 7, 3);
    let near = 9;
    let next = 9;
    let panel = panels[0]!;
    for (const one of panels) {
      const d = Math.hypot(wx - one.x, wy - one.y);
      if (d < near) {
        next = near;
        near = d;
        panel = one;
      } else if (d < next) next = d;
    }
    const gap = next - near;
    fill(panel, x, y, out);
    // Each panel is a little cushioned: light on its upper left, dark on its lower right.
    const rim = smooth(0.05, 0.008, gap);
    const side = ((panel.x - wx) + (panel.y - wy)) / (near + 0.01);
    toward(out, side > 0 ? [1, 0.92, 0.7] : [0.02, 0.01, 0.01], rim * 0.34 * Math.abs(side));
    goldLeaf(x, y, scratch);
    toward(out, [0.05, 0.02, 0.015], smooth(0.013, 0.009, gap));
    toward(out, [scratch[0]! * 1.12, scratch[1]! * 1.12, scratch[2]! * 1.12], smooth(0.0068, 0.0048, gap) * (0.7 + 0.3 * smooth(-0.3, 0.1, fbm(x * 30, y * 30, 2))));
  });
  return (full) => finishLacquer(full, { rubbed: 0.12, dust: 0.3, edge: 0.45 });
};
