/** Tiled roofs with lifted corners, towers and gates, as SVG about the middle of their foot. */
import { css, mix, type Rgb } from '../colour.ts';

const n = (value: number): string => value.toFixed(1);

export interface Roof {
  tile: Rgb;
  ridge: Rgb;
  lift: number;
  /** width of the ridge as a share of the eave */
  top?: number;
}

/** One hipped roof: eave at y = 0, ridge at -height. */
export function roof(x: number, y: number, width: number, height: number, { tile, ridge, lift, top = 0.66 }: Roof): string {
  const half = width / 2;
  const ridgeHalf = half * top;
  const dark = css(mix(tile, [0.08, 0.04, 0.04], 0.5));
  const lit = css(mix(tile, [1, 0.9, 0.65], 0.3));
  const eaveY = (t: number): number => -lift * Math.abs(t) ** 4.5;
  const count = Math.max(8, Math.round(width / 9));
  const tiles = Array.from({ length: count + 1 }, (_, i) => {
    const t = (i / count) * 2 - 1;
    return `M${n(t * ridgeHalf)} ${n(-height)} Q${n(t * (ridgeHalf * 0.6 + half * 0.4))} ${n(-height * 0.32)} ${n(t * half)} ${n(eaveY(t))}`;
  }).join(' ');
  const eave = Array.from({ length: 25 }, (_, i) => {
    const t = (i / 24) * 2 - 1;
    return `${n(t * half)} ${n(eaveY(t))}`;
  });
  const body = `M${n(-ridgeHalf)} ${n(-height)} Q${n(-ridgeHalf * 0.6 - half * 0.4)} ${n(-height * 0.32)} ${eave[0]} L${eave.join(' L')} Q${n(ridgeHalf * 0.6 + half * 0.4)} ${n(-height * 0.32)} ${n(ridgeHalf)} ${n(-height)} Z`;
  const thick = Math.max(3, height * 0.09);
  const hip = (side: number): string => `M${n(side * ridgeHalf)} ${n(-height)} Q${n(side * (ridgeHalf * 0.6 + half * 0.4))} ${n(-height * 0.32)} ${n(side * half)} ${n(eaveY(1))} l${n(side * thick * 1.3)} ${n(-thick * 1.6)}`;
  return `<g transform="translate(${n(x)} ${n(y)})"><path d="M${eave.join(' L')} L${n(half * 0.92)} ${n(thick * 0.9)} L${n(-half * 0.92)} ${n(thick * 0.9)} Z" fill="#1a0f0c"/>
    <path d="${body}" fill="${css(tile)}"/><path d="${tiles}" stroke="${dark}" stroke-width="1.9" stroke-opacity=".6" fill="none"/><path d="${tiles}" stroke="${lit}" stroke-width=".9" stroke-opacity=".6" fill="none" transform="translate(1.8 0)"/>
    <path d="M${eave.join(' L')}" stroke="${lit}" stroke-width="${n(thick * 0.5)}" fill="none"/>
    <path d="${hip(-1)} ${hip(1)} M${n(-ridgeHalf - thick)} ${n(-height - thick * 1.4)} Q${n(-ridgeHalf * 0.8)} ${n(-height)} 0 ${n(-height)} Q${n(ridgeHalf * 0.8)} ${n(-height)} ${n(ridgeHalf + thick)} ${n(-height - thick * 1.4)}" stroke="${css(ridge)}" stroke-width="${n(thick)}" fill="none" stroke-linecap="round"/></g>`;
}

/** A storey of red pillars and dark doors: foot at y, `height` tall. */
export function colonnade(x: number, y: number, width: number, height: number, bays: number, colours: { pillar: Rgb; wall: Rgb; dark: Rgb }): string {
  const bay = width / bays;
  const parts = [`<rect x="${n(-width / 2)}" y="${n(-height)}" width="${n(width)}" height="${n(height)}" fill="${css(colours.wall)}"/>`];
  for (let i = 0; i < bays; i++) {
    const left = -width / 2 + i * bay;
    parts.push(`<rect x="${n(left + bay * 0.2)}" y="${n(-height * 0.78)}" width="${n(bay * 0.6)}" height="${n(height * 0.78)}" fill="${css(colours.dark)}"/><path d="M${n(left + bay * 0.5)} ${n(-height * 0.78)} V0 M${n(left + bay * 0.2)} ${n(-height * 0.45)} H${n(left + bay * 0.8)}" stroke="${css(colours.wall)}" stroke-width="1.2" stroke-opacity=".6"/>`);
  }
  for (let i = 0; i <= bays; i++) parts.push(`<rect x="${n(-width / 2 + i * bay - 2.6)}" y="${n(-height)}" width="5.2" height="${n(height)}" fill="${css(colours.pillar)}"/>`);
  parts.push(`<rect x="${n(-width / 2)}" y="${n(-height)}" width="${n(width)}" height="${n(height * 0.3)}" fill="#000" fill-opacity=".35"/>`);
  return `<g transform="translate(${n(x)} ${n(y)})">${parts.join('')}</g>`;
}

/** Courses of stone or brick over a rectangle, joints only; offsets follow a fixed pattern. */
export function courses(left: number, top: number, width: number, height: number, course: number, length: number, colour: string): string {
  const lines: string[] = [];
  for (let row = 0; row * course < height; row++) {
    const y = top + row * course;
    lines.push(`M${n(left)} ${n(y)} h${n(width)}`);
    for (let at = ((row * 0.47) % 1) * length; at < width; at += length * (0.8 + 0.4 * ((row * 7 + at) % 3) / 2)) lines.push(`M${n(left + at)} ${n(y)} v${n(Math.min(course, height - row * course))}`);
  }
  return `<path d="${lines.join(' ')}" stroke="${colour}" stroke-width="1.5" fill="none"/>`;
}

/** A round-headed opening. */
export function arch(x: number, foot: number, width: number, height: number, fill: string): string {
  const half = width / 2;
  return `<path d="M${n(x - half)} ${n(foot)} V${n(foot - height + half)} A${n(half)} ${n(half)} 0 0 1 ${n(x + half)} ${n(foot - height + half)} V${n(foot)} Z" fill="${fill}"/>`;
}

/** A ring of wedge stones round an arch. */
export function voussoirs(x: number, foot: number, width: number, height: number, deep: number, fill: string, joint: string): string {
  const half = width / 2;
  const cy = foot - height + half;
  const joints = Array.from({ length: 12 }, (_, i) => {
    const turn = Math.PI * ((i + 0.5) / 12);
    return `M${n(x - Math.cos(turn) * half)} ${n(cy - Math.sin(turn) * half)} L${n(x - Math.cos(turn) * (half + deep))} ${n(cy - Math.sin(turn) * (half + deep))}`;
  }).join(' ');
  const outer = half + deep;
  return `<path d="M${n(x - outer)} ${n(foot)} V${n(cy)} A${n(outer)} ${n(outer)} 0 0 1 ${n(x + outer)} ${n(cy)} V${n(foot)} Z" fill="${fill}"/><path d="${joints}" stroke="${joint}" stroke-width="1.6"/>`;
}

/** A Cham tower of brick: tall body with false doors, three shrinking storeys. */
export function chamTower(x: number, y: number, size: number, brick: Rgb, ruined = 0): string {
  const dark = css(mix(brick, [0.1, 0.03, 0.03], 0.55));
  const lit = css(mix(brick, [1, 0.78, 0.5], 0.4));
  const parts: string[] = [];
  const storey = (foot: number, width: number, height: number): void => {
    const half = width / 2;
    parts.push(`<rect x="${n(-half)}" y="${n(foot - height)}" width="${n(width)}" height="${n(height)}" fill="${css(brick)}"/>`);
    parts.push(courses(-half, foot - height, width, height, 6, 15, `${dark}`).replace('stroke-width="1.5"', 'stroke-width=".7" stroke-opacity=".55"'));
    for (const t of [-0.44, -0.27, 0.27, 0.44]) parts.push(`<rect x="${n(t * width - width * 0.035)}" y="${n(foot - height)}" width="${n(width * 0.07)}" height="${n(height)}" fill="${lit}" fill-opacity=".5"/><rect x="${n(t * width + width * 0.035)}" y="${n(foot - height)}" width="${n(width * 0.022)}" height="${n(height)}" fill="${dark}" fill-opacity=".8"/>`);
    for (const [grow, at, thick] of [[1.06, 1, 7], [1.12, 1.035, 6], [1.03, 1.07, 6]] as const) parts.push(`<rect x="${n(-half * grow)}" y="${n(foot - height * at - thick)}" width="${n(width * grow)}" height="${thick}" fill="${lit}"/><rect x="${n(-half * grow)}" y="${n(foot - height * at - 1.6)}" width="${n(width * grow)}" height="2.6" fill="${dark}"/>`);
    parts.push(`<path d="M${n(-width * 0.15)} ${n(foot)} V${n(foot - height * 0.62)} Q${n(-width * 0.13)} ${n(foot - height * 0.84)} 0 ${n(foot - height * 0.96)} Q${n(width * 0.13)} ${n(foot - height * 0.84)} ${n(width * 0.15)} ${n(foot - height * 0.62)} V${n(foot)} Z" fill="${lit}"/><path d="M${n(-width * 0.085)} ${n(foot)} V${n(foot - height * 0.55)} Q0 ${n(foot - height * 0.8)} ${n(width * 0.085)} ${n(foot - height * 0.55)} V${n(foot)} Z" fill="#1a0a08"/>`);
    parts.push(`<rect x="${n(half * 0.35)}" y="${n(foot - height)}" width="${n(half * 0.65)}" height="${n(height)}" fill="#0d0408" fill-opacity=".3"/>`);
  };
  parts.push(`<rect x="-112" y="-26" width="224" height="26" fill="${dark}"/><rect x="-104" y="-44" width="208" height="20" fill="${css(brick)}"/>`);
  storey(-44, 188, 178);
  storey(-242, 150, 78);
  if (ruined < 2) storey(-340, 114, 58);
  if (ruined < 1) storey(-418, 80, 42);
  if (ruined < 1) parts.push(`<path d="M-36 -478 Q-30 -512 0 -536 Q30 -512 36 -478 Z" fill="${css(brick)}"/><path d="M0 -536 Q30 -512 36 -478 H12 Z" fill="${dark}" fill-opacity=".6"/>`);
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${size})">${parts.join('')}</g>`;
}
