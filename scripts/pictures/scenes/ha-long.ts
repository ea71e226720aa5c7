/** Islands of the bay in late silver light, two junks under red sails. */
import { restroke } from '../brush.ts';
import { hex } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { paintLandscape } from '../landscape.ts';
import { junk } from '../motifs/boats.ts';
import { karstGround, karstHeight } from '../motifs/karst.ts';
import { skyOf } from '../motifs/sky.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

export const haLong: Scene = (picture, random) => {
  paintLandscape(picture, {
    view: { eye: 2.2, horizon: 0.46, focal: 1.3, near: 4.6, far: 170, steps: 1000 },
    sun: { x: -0.8, y: 0.5, z: 0.1 },
    heightAt: karstHeight({ pitch: 6, tall: 6.4, seed: 9, density: (x, z) => (z < 11 ? 0 : z < 26 ? (x < -2.4 ? 0.9 : x > 4 ? 0.62 : 0.03) : Math.abs(x - 2) < z * 0.07 ? 0.25 : 0.66) }),
    sky: skyOf({ horizon: 0.46, stops: [[0, '#7fa5a8'], [0.5, '#bdd2c6'], [0.85, '#f0e6c8'], [1, '#f8dfb4']], cloud: { colour: hex('#fbf3dd'), amount: 0.7, seed: 8 } }),
    ground: karstGround({ rock: hex('#68786f'), light: hex('#e6d9b0'), dark: hex('#16322f'), leaf: hex('#1d4a39'), leafLight: hex('#a6a84e') }, 1.5),
    haze: { distance: 62, power: 1.15 },
    mist: { depth: 1.1, strength: 0.85, from: 17, size: 3 },
    water: { deep: hex('#14584f'), mirror: 0.85, ripple: 0.9 },
  });
  restroke(picture, random, { size: 0.0065, length: 2, cover: 0.55, vary: 0.08, detail: 0.008 });
  return async (full) => {
    const red = hex('#b53a1e');
    const near = await sprite(full, junk(770, 742, 2.1, red, hex('#2c1a14')));
    const far = await sprite(full, junk(1010, 560, 0.62, hex('#c8643c'), hex('#4a3a32'), true) + junk(600, 532, 0.4, hex('#cf8a62'), hex('#6a6258')));
    stamp(full, near, { mirror: 0.749, cover: 0.5, ripple: 0.01, wobble: 0 });
    stamp(full, far, { mirror: 0.563, cover: 0.35, wobble: 0 });
    stamp(full, far, { cover: 0.9 });
    stamp(full, near, { grain: 0.2 });
    finishSilk(full, { border: 0.22 });
  };
};
