/** Silk lanterns: round or long, with ribs, caps and a tassel. The middle is at x, y; size 1 is about 150 wide. */
import { css, mix, type Rgb } from '../colour.ts';

export function lantern(x: number, y: number, size: number, colour: Rgb, tall = 0.82): string {
  const id = `l${Math.round(x * 7)}${Math.round(y * 3)}`;
  const ribs = [0.96, 0.74, 0.46, 0.16].map((t) => `<ellipse rx="${72 * t}" ry="${76 * tall}" fill="none" stroke="${css(mix(colour, [0.2, 0.02, 0], 0.55))}" stroke-opacity=".55" stroke-width="1.6"/>`).join('');
  return `<defs><radialGradient id="${id}" cx=".5" cy=".56" r=".6"><stop offset="0" stop-color="${css(mix(colour, [1, 0.9, 0.55], 0.82))}"/><stop offset=".45" stop-color="${css(mix(colour, [1, 0.55, 0.2], 0.4))}"/><stop offset="1" stop-color="${css(mix(colour, [0.15, 0, 0.02], 0.3))}"/></radialGradient></defs>
    <g transform="translate(${x} ${y}) scale(${size})">
    <path d="M0 ${72 * tall} V${130 * tall}" stroke="#7a1a10" stroke-width="3"/><path d="M-8 ${128 * tall} H8 L11 ${190 * tall} H-11 Z" fill="${css(mix(colour, [0.95, 0.7, 0.2], 0.4))}"/>
    <ellipse rx="74" ry="${76 * tall}" fill="url(#${id})"/>${ribs}
    <path d="M-26 ${-80 * tall} h52 v12 h-52 z M-24 ${68 * tall} h48 v12 h-48 z" fill="#3a1c10"/><path d="M-26 ${-80 * tall} h52 v4 h-52 z M-24 ${68 * tall} h48 v3.5 h-48 z" fill="#e0b45a"/></g>`;
}
