/**
 * Land seen in perspective. Heights are read on a fan of rays (one ray per column, steps growing with distance),
 * lit there, and then traced to pixels from the nearest step outwards.
 */
import type { Picture } from './paint.ts';
import { clamp, lerp } from './noise.ts';

export interface View {
  /** height of the eye above the water level */
  eye: number;
  /** row of the horizon, 0 top … 1 bottom */
  horizon: number;
  /** larger is narrower */
  focal: number;
  near: number;
  far: number;
  steps: number;
}

export interface Land {
  readonly view: View;
  readonly columns: number;
  readonly depth: Float32Array;
  readonly height: Float32Array;
  /** 0 shadow … 1 full sun */
  readonly sun: Float32Array;
  /** upward part of the surface normal, 0 wall … 1 flat */
  readonly flat: Float32Array;
}

export interface Sun {
  /** direction towards the light: x right, y up, z away from the eye */
  x: number;
  y: number;
  z: number;
}

/** Half the picture's width in heights: rays fan out from its middle. */
const middle = 0.8;

export const worldX = (view: View, x: number, depth: number): number => ((x - middle) / view.focal) * depth;

export function survey(picture: Picture, view: View, sun: Sun, heightAt: (x: number, z: number) => number): Land {
  const columns = picture.width;
  const { steps, near, far } = view;
  const depth = new Float32Array(steps);
  const height = new Float32Array(steps * columns);
  for (let step = 0; step < steps; step++) {
    const z = near * (far / near) ** (step / (steps - 1));
    depth[step] = z;
    for (let column = 0; column < columns; column++) {
      height[step * columns + column] = Math.max(0, heightAt(worldX(view, (column + 0.5) / picture.height, z), z));
    }
  }
  const land = { view, columns, depth, height, sun: new Float32Array(height.length), flat: new Float32Array(height.length) };
  light(picture, land, sun);
  return land;
}

function light(picture: Picture, { view, columns, depth, height, sun, flat }: Land, from: Sun): void {
  const size = Math.hypot(from.x, from.y, from.z);
  const [sx, sy, sz] = [from.x / size, from.y / size, from.z / size];
  // A low sun across the picture throws shadows along the steps: one scan from the sunny side finds them.
  const fall = Math.max(0.08, sy / Math.max(0.15, Math.abs(sx)));
  for (let step = 0; step < depth.length; step++) {
    const before = Math.max(0, step - 1);
    const after = Math.min(depth.length - 1, step + 1);
    const across = depth[step]! / view.focal / picture.height;
    let shade = 0;
    for (let n = 0; n < columns; n++) {
      const column = sx < 0 ? n : columns - 1 - n;
      const at = step * columns + column;
      const left = height[step * columns + Math.max(0, column - 1)]!;
      const right = height[step * columns + Math.min(columns - 1, column + 1)]!;
      const dx = (right - left) / (2 * across);
      const skew = (column / picture.height - middle) / view.focal;
      const dz = (height[after * columns + column]! - height[before * columns + column]!) / (depth[after]! - depth[before]!) - dx * skew;
      const up = 1 / Math.sqrt(1 + dx * dx + dz * dz);
      const facing = clamp((sy - dx * sx - dz * sz) * up);
      shade = Math.max(shade - fall * across, height[at]!);
      const hidden = clamp((shade - height[at]!) / (0.02 * depth[step]!));
      sun[at] = facing * (1 - 0.85 * hidden);
      flat[at] = up;
    }
  }
}

/** For every pixel the step it sees, with fraction; -1 is sky. */
export function trace(picture: Picture, land: Land): Float32Array {
  const { width, height: rows } = picture;
  const { view, columns, depth, height } = land;
  const seen = new Float32Array(width * rows).fill(-1);
  for (let column = 0; column < columns; column++) {
    let painted = rows;
    let last = rows * 3;
    for (let step = 0; step < depth.length && painted > 0; step++) {
      const y = (view.horizon + ((view.eye - height[step * columns + column]!) * view.focal) / depth[step]!) * rows;
      if (y < painted) {
        const from = Math.max(0, Math.ceil(y));
        for (let row = from; row < painted; row++) seen[row * width + column] = step - clamp((row - y) / Math.max(0.001, last - y));
        painted = Math.min(painted, from);
      }
      last = y;
    }
  }
  return seen;
}

/** The same, as mirrored by still water at height 0. */
export function traceMirror(picture: Picture, land: Land): Float32Array {
  const { width, height: rows } = picture;
  const { view, columns, depth, height } = land;
  const seen = new Float32Array(width * rows).fill(-1);
  for (let column = 0; column < columns; column++) {
    for (let step = 1; step < depth.length; step++) {
      const here = height[step * columns + column]!;
      const before = height[(step - 1) * columns + column]!;
      if (here <= 0 && before <= 0) continue;
      const y = (view.horizon + ((view.eye + here) * view.focal) / depth[step]!) * rows;
      const last = (view.horizon + ((view.eye + before) * view.focal) / depth[step - 1]!) * rows;
      const from = Math.max(0, Math.floor(Math.min(y, last)));
      const to = Math.min(rows - 1, Math.ceil(Math.max(y, last)));
      for (let row = from; row <= to; row++) {
        if (seen[row * width + column]! < 0) seen[row * width + column] = step - clamp((row - y) / (last - y || 1));
      }
    }
  }
  return seen;
}

export interface Spot {
  x: number;
  z: number;
  height: number;
  sun: number;
  flat: number;
  /** place in the picture */
  sx: number;
  sy: number;
}

/** Fills in what a traced pixel sees. */
export function spotAt(picture: Picture, land: Land, step: number, column: number, row: number, spot: Spot): void {
  const near = Math.floor(step);
  const far = Math.min(land.depth.length - 1, near + 1);
  const t = step - near;
  const a = near * land.columns + column;
  const b = far * land.columns + column;
  spot.sx = (column + 0.5) / picture.height;
  spot.sy = (row + 0.5) / picture.height;
  spot.z = lerp(land.depth[near]!, land.depth[far]!, t);
  spot.x = worldX(land.view, spot.sx, spot.z);
  spot.height = lerp(land.height[a]!, land.height[b]!, t);
  spot.sun = lerp(land.sun[a]!, land.sun[b]!, t);
  spot.flat = lerp(land.flat[a]!, land.flat[b]!, t);
}
