/** People seen from afar or from behind, never a face. Feet at x, y; a grown person is 100 units tall at size 1. */
import { css, mix, type Rgb } from '../colour.ts';

const placed = (x: number, y: number, size: number, body: string, flip = false): string =>
  `<g transform="translate(${x} ${y}) scale(${flip ? -size : size} ${size})">${body}</g>`;

/** A conical hat with its point at 0,0, 44 wide. */
export function hat(colour: Rgb): string {
  return `<path d="M-22 17 L0 0 L22 17 Q0 24 -22 17 Z" fill="${css(colour)}"/><path d="M0 0 L22 17 Q12 20 3 20 Z" fill="${css(mix(colour, [0.2, 0.12, 0.06], 0.35))}"/>`;
}

export interface Dress {
  cloth: Rgb;
  legs: Rgb;
  hat: Rgb;
}

/** Walking in a long tunic, seen from behind. */
export function walker(x: number, y: number, size: number, { cloth, legs, hat: straw }: Dress, flip = false): string {
  return placed(x, y, size, `
    <path d="M-8 -38 L-10 0 L-3 0 L0 -34 L6 -2 L12 -1 L9 -38 Z" fill="${css(legs)}"/>
    <path d="M-11 -76 Q0 -82 11 -76 L13 -44 Q16 -24 15 -12 L-12 -10 Q-14 -30 -11 -50 Z" fill="${css(cloth)}"/>
    <path d="M2 -79 L11 -76 L13 -44 Q16 -24 15 -12 L6 -11 Q8 -40 2 -79 Z" fill="#000" fill-opacity=".16"/>
    <path d="M-11 -74 Q-19 -58 -15 -42 M11 -74 Q18 -58 16 -44" stroke="${css(cloth)}" stroke-width="5.5" fill="none" stroke-linecap="round"/>
    <g transform="translate(0 -101)">${hat(straw)}</g>`, flip);
}

/** With a shoulder pole and two baskets. */
export function carrier(x: number, y: number, size: number, dress: Dress, load: Rgb, flip = false): string {
  const basket = (at: number): string => `<path d="M${at} -70 L${at - 11} -34 M${at} -70 L${at + 11} -34" stroke="#3a2a1a" stroke-width="1.2"/><path d="M${at - 15} -35 L${at + 15} -35 Q${at + 12} -18 ${at} -18 Q${at - 12} -18 ${at - 15} -35 Z" fill="#6b4a2a"/><path d="M${at - 15} -35 Q${at} -50 ${at + 15} -35 Z" fill="${css(load)}"/>`;
  return walker(x, y, size, dress, flip) + placed(x, y, size, `${basket(-46)}${basket(46)}<path d="M-50 -68 Q0 -84 50 -68" stroke="#4a3320" stroke-width="2.6" fill="none"/>`, flip);
}

/** On a bicycle, side on; wheels stand at y. */
export function cyclist(x: number, y: number, size: number, { cloth, legs, hat: straw }: Dress, flip = false): string {
  return placed(x, y, size, `
    <g fill="none" stroke="#20242a" stroke-width="2"><circle cx="-28" cy="-17" r="17"/><circle cx="28" cy="-17" r="17"/><path d="M-28 -17 L-8 -40 L20 -40 L0 -17 Z M-28 -17 L0 -17 M28 -17 L18 -50 L24 -54"/></g>
    <path d="M-10 -46 L6 -36 L0 -14" stroke="${css(legs)}" stroke-width="7" fill="none" stroke-linejoin="round"/>
    <path d="M-16 -46 Q-12 -78 0 -84 Q10 -82 8 -70 L0 -44 Q-14 -34 -26 -28 Q-24 -40 -16 -46 Z" fill="${css(cloth)}"/>
    <path d="M3 -76 Q14 -62 22 -53" stroke="${css(cloth)}" stroke-width="5" fill="none" stroke-linecap="round"/>
    <circle cx="7" cy="-90" r="7" fill="#2a1b14"/><g transform="translate(7 -106)">${hat(straw)}</g>`, flip);
}

/** A slow exercise: one arm raised, one leg bent. `pose` 0…2. */
export function exerciser(x: number, y: number, size: number, colour: Rgb, pose: number, flip = false): string {
  const arms = ['M0 -74 Q-22 -82 -34 -96 M0 -74 Q22 -70 38 -78', 'M0 -74 Q-26 -70 -42 -72 M0 -74 Q26 -72 42 -66', 'M0 -74 Q-14 -94 -10 -116 M0 -74 Q20 -64 34 -52'][pose % 3]!;
  const legs = ['M0 -44 L-18 -22 L-22 0 M0 -44 L20 -26 L24 0', 'M0 -44 L-22 -24 L-24 0 M0 -44 L22 -24 L26 0', 'M0 -44 L-6 -22 L-8 0 M0 -44 L22 -34 L14 -14'][pose % 3]!;
  return placed(x, y, size, `<g stroke="${css(colour)}" fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="${arms}" stroke-width="7"/><path d="${legs}" stroke-width="10"/><path d="M0 -76 L0 -44" stroke-width="18"/></g><circle cx="0" cy="-93" r="8.5" fill="${css(colour)}"/>`, flip);
}

/** A white egret standing, 60 tall; or flying, 80 wide. */
export function egret(x: number, y: number, size: number, colour: Rgb, flip = false): string {
  return placed(x, y, size, `<path d="M-2 0 L-1 -22 M5 0 L4 -22" stroke="#2a2622" stroke-width="1.4"/><path d="M-20 -20 Q-8 -36 8 -32 Q14 -38 9 -48 Q6 -58 14 -60 L26 -57 L14 -56 Q12 -54 15 -46 Q18 -34 10 -26 Q0 -18 -20 -20 Z" fill="${css(colour)}"/>`, flip);
}

export function flying(x: number, y: number, size: number, colour: Rgb, lift: number, flip = false): string {
  return placed(x, y, size, `<path d="M-16 2 Q-4 -4 10 -2 L24 -4 L11 2 Q0 6 -24 5 Z" fill="${css(colour)}"/><path d="M6 -1 Q-2 ${-24 * lift} -30 ${-30 * lift} Q-18 ${-10 * lift} -8 1 Z" fill="${css(colour)}"/><path d="M8 -1 Q14 ${-22 * lift} 36 ${-26 * lift} Q22 ${-6 * lift} 4 2 Z" fill="${css(mix(colour, [0.3, 0.35, 0.4], 0.2))}"/>`, flip);
}
