/**
 * The canvas: a float RGB buffer. Places are given in picture heights: x runs from 0 to `aspect`, y from 0 (top)
 * to 1, so that a scene looks the same at any size.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Float32Array;
}

export const aspect = 1.6;

export function blank(width: number): Picture {
  const height = Math.round(width / aspect);
  return { width, height, rgb: new Float32Array(width * height * 3) };
}

export function copyOf(picture: Picture): Picture {
  return { ...picture, rgb: picture.rgb.slice() };
}

/** The picture at another width, for surface work finer than the painting under it. */
export function enlarged(picture: Picture, width: number): Picture {
  const large = blank(width);
  wash(large, (x, y, out) => sample(picture, x, y, out));
  return large;
}

/** A slowly changing quantity over the picture, worked out at every `step` pixels and filled in between. */
export function softField(picture: Picture, step: number, at: (x: number, y: number) => number): (x: number, y: number) => number {
  const columns = Math.ceil(picture.width / step) + 2;
  const rows = Math.ceil(picture.height / step) + 2;
  const values = new Float32Array(columns * rows);
  const unit = step / picture.height;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) values[row * columns + column] = at(column * unit, row * unit);
  }
  return (x, y) => {
    const px = Math.min(columns - 1.001, Math.max(0, x / unit));
    const py = Math.min(rows - 1.001, Math.max(0, y / unit));
    const column = Math.floor(px);
    const row = Math.floor(py);
    const dx = px - column;
    const from = row * columns + column;
    const top = values[from]! + (values[from + 1]! - values[from]!) * dx;
    const low = values[from + columns]! + (values[from + columns + 1]! - values[from + columns]!) * dx;
    return top + (low - top) * (py - row);
  };
}

export type Blend = 'normal' | 'multiply' | 'screen' | 'add';

/** Writes colour into out[0…2] and cover into out[3] for a place. */
export type Brushwork = (x: number, y: number, out: Float32Array) => void;

/** Lays a field of colour over the picture (or over the band from `top` to `bottom`). */
export function wash(picture: Picture, work: Brushwork, blend: Blend = 'normal', top = 0, bottom = 1): void {
  const { width, height, rgb } = picture;
  const out = new Float32Array(4);
  const first = Math.max(0, Math.floor(top * height));
  const last = Math.min(height, Math.ceil(bottom * height));
  for (let row = first; row < last; row++) {
    const y = (row + 0.5) / height;
    for (let column = 0, at = row * width * 3; column < width; column++, at += 3) {
      out[3] = 1;
      work((column + 0.5) / height, y, out);
      if (out[3]! > 0) lay(rgb, at, out, out[3]!, blend);
    }
  }
}

/** One pixel of `out` over the buffer. */
export function lay(rgb: Float32Array, at: number, out: ArrayLike<number>, cover: number, blend: Blend): void {
  for (let part = 0; part < 3; part++) {
    const under = rgb[at + part]!;
    const over = out[part]!;
    if (blend === 'normal') rgb[at + part] = under + (over - under) * cover;
    else if (blend === 'multiply') rgb[at + part] = under * (1 + (over - 1) * cover);
    else if (blend === 'screen') rgb[at + part] = under + over * cover * Math.max(0, 1 - under);
    else rgb[at + part] = under + over * cover;
  }
}

/** Colour at a place, between pixels, edges held. */
export function sample(picture: Picture, x: number, y: number, out: Float32Array): void {
  const { width, height, rgb } = picture;
  const px = Math.min(width - 1.001, Math.max(0, x * height - 0.5));
  const py = Math.min(height - 1.001, Math.max(0, y * height - 0.5));
  const column = Math.floor(px);
  const row = Math.floor(py);
  const dx = px - column;
  const dy = py - row;
  const at = (row * width + column) * 3;
  const below = at + width * 3;
  for (let part = 0; part < 3; part++) {
    const top = rgb[at + part]! + (rgb[at + 3 + part]! - rgb[at + part]!) * dx;
    const low = rgb[below + part]! + (rgb[below + 3 + part]! - rgb[below + part]!) * dx;
    out[part] = top + (low - top) * dy;
  }
}

/** The picture reduced by a whole number: mean of blocks. */
export function reduced(picture: Picture, by: number): Picture {
  const width = Math.floor(picture.width / by);
  const height = Math.floor(picture.height / by);
  const rgb = new Float32Array(width * height * 3);
  for (let row = 0; row < height * by; row++) {
    for (let column = 0; column < width * by; column++) {
      const to = (Math.floor(row / by) * width + Math.floor(column / by)) * 3;
      const from = (row * picture.width + column) * 3;
      for (let part = 0; part < 3; part++) rgb[to + part]! += picture.rgb[from + part]! / (by * by);
    }
  }
  return { width, height, rgb };
}

/** Three box blurs, close to a Gaussian; radius in pixels of this picture. */
export function blur(picture: Picture, radius: number): void {
  const { width, height, rgb } = picture;
  const line = new Float32Array(Math.max(width, height));
  const reach = Math.max(1, Math.round(radius));
  const run = (start: number, stride: number, count: number): void => {
    let sum = 0;
    for (let i = -reach; i <= reach; i++) sum += rgb[start + Math.min(count - 1, Math.max(0, i)) * stride]!;
    for (let i = 0; i < count; i++) {
      line[i] = sum / (reach * 2 + 1);
      sum += rgb[start + Math.min(count - 1, i + reach + 1) * stride]! - rgb[start + Math.max(0, i - reach) * stride]!;
    }
    for (let i = 0; i < count; i++) rgb[start + i * stride] = line[i]!;
  };
  for (let pass = 0; pass < 3; pass++) {
    for (let part = 0; part < 3; part++) {
      for (let row = 0; row < height; row++) run(row * width * 3 + part, 3, width);
      for (let column = 0; column < width; column++) run(column * 3 + part, width * 3, height);
    }
  }
}

/** Light that spills from what is brighter than `threshold`. */
export function bloom(picture: Picture, threshold: number, radius: number, strength: number): void {
  const by = Math.max(2, Math.round(picture.height / 250));
  const small = reduced(picture, by);
  for (let i = 0; i < small.rgb.length; i += 3) {
    const bright = Math.max(small.rgb[i]!, small.rgb[i + 1]!, small.rgb[i + 2]!);
    const keep = Math.max(0, bright - threshold) / Math.max(0.001, bright);
    for (let part = 0; part < 3; part++) small.rgb[i + part]! *= keep;
  }
  blur(small, radius * small.height);
  wash(picture, (x, y, out) => {
    sample(small, x, y, out);
    out[3] = strength;
  }, 'screen');
}
