/** Skies: a gradient, streaks of cloud, a sun or moon with its glow. */
import { ramp, toward, type Rgb } from '../colour.ts';
import { clamp, fbm, noise, smooth } from '../noise.ts';
import type { Brushwork } from '../paint.ts';

export interface Sky {
  /** from the top of the picture (0) to the horizon (1) */
  stops: readonly (readonly [number, string])[];
  horizon: number;
  cloud?: { colour: Rgb; amount: number; size?: number; seed?: number };
  sun?: { x: number; y: number; radius: number; colour: Rgb; glow: Rgb; reach: number };
}

export function skyOf({ stops, horizon, cloud, sun }: Sky): Brushwork {
  const heaven = ramp(...stops);
  return (x, y, out) => {
    const size = cloud?.size ?? 1;
    const seed = cloud?.seed ?? 0;
    const drift = fbm((x * 1.5) / size + seed, (y * 6) / size + noise(x * 2 + seed, y * 3) * 0.6, 4);
    heaven(clamp(y / horizon + 0.1 * drift), out);
    if (sun) {
      const d = Math.hypot(x - sun.x, y - sun.y);
      toward(out, sun.glow, 0.9 * Math.exp(-(((d - sun.radius) / sun.reach) ** 2) * Math.sign(Math.max(0, d - sun.radius))) * (0.85 + 0.3 * drift));
      toward(out, sun.colour, smooth(sun.radius * 1.03, sun.radius * 0.97, d));
    }
    if (cloud) toward(out, cloud.colour, clamp(smooth(0.02, 0.6, drift) * cloud.amount * smooth(-0.25, 0.45, y / horizon)));
  };
}
