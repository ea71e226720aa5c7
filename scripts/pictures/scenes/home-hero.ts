/** The karst sea at dawn: a bronze drum rises for a sun. Lower left stays dark and calm for a title. */
import { restroke } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishLacquer, goldLeaf, leafWear } from '../finish/lacquer.ts';
import { paintLandscape } from '../landscape.ts';
import { drumFace } from '../motifs/drum.ts';
import { karstGround, karstHeight } from '../motifs/karst.ts';
import { skyOf } from '../motifs/sky.ts';
import { clamp, fbm, smooth } from '../noise.ts';
import { bloom, wash } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { sprite } from '../sprite.ts';

const sunX = 1.08;
const sunY = 0.36;
const sunRadius = 0.29;
const horizon = 0.6;

export const homeHero: Scene = async (picture, random) => {
  const face = await sprite(picture, `<g transform="translate(${sunX * 1000} ${sunY * 1000}) scale(${(sunRadius / 0.5).toFixed(4)})">${drumFace('#fff')}</g>`);
  const heaven = skyOf({
    horizon,
    stops: [[0, '#1f090b'], [0.3, '#57110f'], [0.6, '#a32a17'], [0.85, '#dc6f2c'], [1, '#f3b65e']],
    cloud: { colour: hex('#2a0a0c'), amount: 0.55, seed: 3 },
  });
  const leaf = new Float32Array(4);
  const sky = (x: number, y: number, out: Float32Array): void => {
    const d = Math.hypot(x - sunX, y - sunY);
    heaven(x, y, out);
    toward(out, hex('#1a0809'), 0.55 * smooth(0.7, 0, x) * smooth(0.55, 0, y));
    toward(out, hex('#ee8a3a'), 0.6 * Math.exp(-(((d - sunRadius) / 0.16) ** 2)));
    goldLeaf(x, y, leaf);
    const gilded = leafWear(x * 0.8 + 2, y * 2.2, clamp(0.62 - d * 0.75)) * 0.7;
    toward(out, [leaf[0]!, leaf[1]!, leaf[2]!], gilded * smooth(sunRadius, sunRadius + 0.05, d));
    if (d > sunRadius + 0.004) return;
    const inside = smooth(sunRadius + 0.002, sunRadius - 0.001, d);
    toward(out, mix(hex('#ffd983'), hex('#dd7a2c'), clamp(d / sunRadius) ** 1.8), inside);
    toward(out, [leaf[0]! * 1.12, leaf[1]! * 1.12, leaf[2]! * 1.12], inside * 0.42);
    const column = Math.min(picture.width - 1, Math.max(0, Math.floor(x * picture.height)));
    const row = Math.min(picture.height - 1, Math.max(0, Math.floor(y * picture.height)));
    const line = face.rgba[(row * picture.width + column) * 4 + 3]! / 255;
    const worn = 0.78 + 0.22 * smooth(-0.5, 0.1, fbm(x * 9, y * 9, 3));
    toward(out, hex('#641507'), line * inside * worn * 0.9);
    // Its foot stands in the haze over the water; its upper left holds the light.
    toward(out, hex('#f0a055'), inside * 0.8 * smooth(sunY + 0.06, horizon - 0.01, y));
    toward(out, hex('#fff3c4'), inside * 0.3 * smooth(0.3, 0, Math.hypot(x - sunX + 0.06, y - sunY + 0.07)));
  };
  paintLandscape(picture, {
    view: { eye: 1.1, horizon, focal: 1.25, near: 2.6, far: 160, steps: 1000 },
    sun: { x: 0.6, y: 0.3, z: 0.55 },
    heightAt: karstHeight({ pitch: 6.2, tall: 5.2, seed: 4, density: (x, z) => (z < 11 ? 0 : z < 24 ? (x > -1 && x < 5 + z * 0.12 ? 0.1 : x > 0 && z < 17 ? 0 : 0.62) : Math.abs(x - z * 0.2) < z * 0.13 ? 0.25 : 0.72) }),
    sky,
    ground: karstGround({ rock: hex('#3a1a16'), light: hex('#d8632c'), dark: hex('#100809'), leaf: hex('#13211e'), leafLight: hex('#c08a38') }, 1.4),
    haze: { distance: 66, power: 1.1, colour: hex('#e58a4a') },
    mist: { depth: 0.9, strength: 0.85, from: 16, colour: hex('#f0b070'), size: 3 },
    water: {
      deep: hex('#120d10'),
      mirror: 0.8,
      ripple: 1.1,
      mirrorSky: (x, y, out) => {
        heaven(x, y, out);
        toward(out, hex('#f0a850'), 0.85 * Math.exp(-(((x - sunX) / 0.2) ** 2)) * smooth(0.05, 0.3, y));
      },
      glint: { x: sunX, wide: 0.17, colour: hex('#ffdf9a'), strength: 0.9 },
    },
  });
  restroke(picture, random, { size: 0.006, length: 2.2, cover: 0.5, vary: 0.07, detail: 0.01, spare: (x, y) => y < horizon && Math.hypot(x - sunX, y - sunY) < sunRadius });
  bloom(picture, 0.8, 0.02, 0.3);
  // A shade over the lower left, where the title stands.
  wash(picture, (x, y, out) => {
    out[0] = 0.035;
    out[1] = 0.03;
    out[2] = 0.035;
    out[3] = 0.75 * smooth(1.0, 0.1, x) * smooth(0.45, 0.82, y);
  });
  return (full) => finishLacquer(full, { rubbed: 0.14, dust: 0.5, edge: 0.5 });
};
