/** Boats of coast and river, as SVG about the point where they touch the water. One unit is a thousandth of the picture's height. */
import { css, mix, type Rgb } from '../colour.ts';

const placed = (x: number, y: number, size: number, body: string, flip = false): string =>
  `<g transform="translate(${x} ${y}) scale(${flip ? -size : size} ${size})">${body}</g>`;

/** A bay junk with three battened sails, about 100 wide. */
export function junk(x: number, y: number, size: number, sail: Rgb, hull: Rgb, flip = false): string {
  const shade = css(mix(sail, [0.1, 0.04, 0.03], 0.35));
  const lit = css(mix(sail, [1, 0.85, 0.6], 0.3));
  const fan = (mast: number, foot: number, height: number, width: number): string => {
    const ribs = [0.2, 0.4, 0.6, 0.8].map((t) => `<path d="M${mast - width * 0.34 * (1 - t * 0.5)} ${foot - height * t + 4} L${mast + width * (0.78 - t * 0.28)} ${foot - height * t * 0.93 - 3}" stroke="${shade}" stroke-width="1.3"/>`);
    return `<path d="M${mast - width * 0.35} ${foot} Q${mast - width * 0.5} ${foot - height * 0.55} ${mast - width * 0.05} ${foot - height} Q${mast + width * 0.62} ${foot - height * 0.86} ${mast + width * 0.8} ${foot - 6} Q${mast + width * 0.2} ${foot + 5} ${mast - width * 0.35} ${foot} Z" fill="${css(sail)}"/>
    <path d="M${mast - width * 0.05} ${foot - height} Q${mast + width * 0.62} ${foot - height * 0.86} ${mast + width * 0.8} ${foot - 6} Q${mast + width * 0.5} ${foot - 2} ${mast + width * 0.34} ${foot - 3} Q${mast + width * 0.34} ${foot - height * 0.7} ${mast - width * 0.05} ${foot - height} Z" fill="${lit}" fill-opacity=".55"/>${ribs.join('')}
    <path d="M${mast} ${foot + 12} V${foot - height - 5}" stroke="#1d120d" stroke-width="1.6"/>`;
  };
  const dark = css(hull);
  return placed(x, y, size, `
    <path d="M-52 -15 Q-46 2 -34 4 L36 4 Q50 2 58 -17 Q40 -10 24 -10 L-30 -9 Q-44 -10 -52 -15 Z" fill="${dark}"/>
    <path d="M-50 -14 Q-40 -7 -30 -7 L24 -8 Q42 -9 57 -16" fill="none" stroke="${css(mix(hull, [0.9, 0.7, 0.4], 0.45))}" stroke-width="1.6"/>
    <path d="M18 -10 L18 -19 L44 -20 L46 -11 Z M-20 -9 L-18 -15 L6 -15 L8 -9 Z" fill="${css(mix(hull, [0.8, 0.5, 0.3], 0.25))}"/>
    ${fan(-32, -14, 52, 30)}${fan(2, -17, 74, 42)}${fan(40, -22, 44, 24)}`, flip);
}

/** A sampan with one rower under a conical hat, about 80 wide. */
export function sampan(x: number, y: number, size: number, colours: { hull: Rgb; hat: Rgb; cloth: Rgb }, flip = false): string {
  const { hull, hat, cloth } = colours;
  return placed(x, y, size, `
    <path d="M-44 -8 Q-20 1 0 1 Q24 1 46 -9 Q30 7 0 7 Q-30 7 -44 -8 Z" fill="${css(hull)}"/>
    <path d="M-44 -8 Q-20 0 0 0 Q24 0 46 -9" fill="none" stroke="${css(mix(hull, [1, 0.85, 0.6], 0.45))}" stroke-width="1.3"/>
    <path d="M18 -1 Q16 -14 22 -20 Q29 -21 32 -12 L33 -3 Z" fill="${css(cloth)}"/>
    <path d="M22 -16 Q12 -12 6 -10" stroke="${css(cloth)}" stroke-width="3" fill="none"/>
    <path d="M14 -22 L25 -33 L37 -21 Q25 -17 14 -22 Z" fill="${css(hat)}"/>
    <path d="M25 -33 L37 -21 Q30 -19 25 -19 Z" fill="${css(mix(hat, [0.25, 0.15, 0.08], 0.35))}"/>
    <path d="M14 -18 L-14 10" stroke="#2a1c12" stroke-width="1.2"/>`, flip);
}

/** A round basket boat with a rower, about 60 wide. */
export function basketBoat(x: number, y: number, size: number, colours: { rim: Rgb; weave: Rgb; hat: Rgb; cloth: Rgb }, rower = true): string {
  const { rim, weave, hat, cloth } = colours;
  const lattice = Array.from({ length: 9 }, (_, i) => `<path d="M${-28 + i * 7} ${-6 + Math.abs(i - 4)} L${-16 + i * 4} ${13 - Math.abs(i - 4) * 1.4} M${-24 + i * 6} ${-4} L${-19 + i * 5} 9" stroke="${css(mix(weave, [0.1, 0.06, 0.03], 0.4))}" stroke-width=".9"/>`).join('');
  const person = `<path d="M-7 -5 Q-9 -21 0 -26 Q9 -22 8 -5 Z" fill="${css(cloth)}"/><path d="M-13 -27 L0 -40 L13 -27 Q0 -22 -13 -27 Z" fill="${css(hat)}"/><path d="M0 -40 L13 -27 Q6 -25 1 -25 Z" fill="${css(mix(hat, [0.25, 0.15, 0.08], 0.3))}"/><path d="M6 -18 L22 -2 L30 12" stroke="#3a2816" stroke-width="1.6" fill="none"/>`;
  return placed(x, y, size, `
    <path d="M-30 -6 Q-28 14 0 15 Q28 14 30 -6 Z" fill="${css(weave)}"/>${lattice}
    <path d="M6 14 Q27 12 30 -6 L20 -3 Q18 9 6 14 Z" fill="#000" fill-opacity=".22"/>
    <ellipse cx="0" cy="-6" rx="30" ry="7.5" fill="#2b1c10"/>${rower ? person : ''}
    <path d="M-30 -6 A30 7.5 0 0 0 30 -6" fill="none" stroke="${css(rim)}" stroke-width="3.4"/><ellipse cx="0" cy="-6" rx="30" ry="7.5" fill="none" stroke="${css(rim)}" stroke-width="1.6"/>`);
}

/** A wooden fishing boat with a high bow and a wheelhouse, about 100 wide. */
export function fishingBoat(x: number, y: number, size: number, colours: { hull: Rgb; band: Rgb; house: Rgb }, flip = false): string {
  const { hull, band, house } = colours;
  return placed(x, y, size, `
    <path d="M-50 -14 Q-30 -6 0 -7 Q34 -8 58 -28 Q52 -2 38 6 L-40 6 Q-48 0 -50 -14 Z" fill="${css(hull)}"/>
    <path d="M-50 -14 Q-30 -6 0 -7 Q34 -8 58 -28 L56 -21 Q34 -3 0 -2 Q-30 -1 -49 -8 Z" fill="${css(band)}"/>
    <path d="M-40 6 Q-46 2 -48 -4 Q0 4 44 0 Q42 4 38 6 Z" fill="#000" fill-opacity=".25"/>
    <path d="M-36 -9 L-36 -28 L-8 -28 L-6 -7 Z" fill="${css(house)}"/><path d="M-40 -28 L-4 -28 L-5 -32 L-39 -32 Z" fill="${css(mix(house, [0.1, 0.1, 0.1], 0.4))}"/>
    <path d="M-32 -24 h7 v7 h-7 z M-20 -24 h7 v7 h-7 z" fill="#15252b"/>
    <path d="M12 -8 V-52 M12 -50 L48 -22 M12 -50 L-34 -30 M-22 -32 V-46" stroke="#2b211a" stroke-width="1.1" fill="none"/><circle cx="57" cy="-21" r="2" fill="#fff" fill-opacity=".8"/>`, flip);
}
