/** Works of industry: turbines, cranes, containers, pylons, factory roofs. As SVG about their foot. */
import { css, mix, type Rgb } from '../colour.ts';

const placed = (x: number, y: number, size: number, body: string): string => `<g transform="translate(${x} ${y}) scale(${size})">${body}</g>`;

/** A wind turbine, 480 to the hub. */
export function turbine(x: number, y: number, size: number, colour: Rgb, turn: number): string {
  const shade = css(mix(colour, [0.25, 0.35, 0.42], 0.4));
  const blade = (at: number): string => `<g transform="rotate(${at})"><path d="M-4 0 Q-15 -50 -6 -110 L-1 -225 L3 -110 Q9 -40 5 0 Z" fill="${css(colour)}"/><path d="M0 0 L-1 -225 L3 -110 Q9 -40 5 0 Z" fill="${shade}"/></g>`;
  return placed(x, y, size, `<path d="M-9 0 L-4.5 -480 L4.5 -480 L9 0 Z" fill="${css(colour)}"/><path d="M1 0 L1 -480 L4.5 -480 L9 0 Z" fill="${shade}"/>
    <g transform="translate(0 -486) rotate(${turn})">${blade(0)}${blade(120)}${blade(240)}<circle r="10" fill="${shade}"/><circle r="7" fill="${css(colour)}"/></g>`);
}

/** A ship-to-shore crane, its boom reaching left; 330 tall. */
export function quayCrane(x: number, y: number, size: number, colour: Rgb, raised = false): string {
  const main = css(colour);
  const dark = css(mix(colour, [0.06, 0.05, 0.1], 0.4));
  const boom = raised ? '<path d="M-50 -205 L-112 -400" stroke-width="9"/><path d="M-14 -300 L-106 -380" stroke-width="2"/>' : '<path d="M-50 -205 L-270 -205" stroke-width="9"/><path d="M-14 -300 L-250 -209 M-14 -300 L-150 -209" stroke-width="2"/>';
  return placed(x, y, size, `<g stroke="${main}" fill="none"><path d="M-50 0 V-205 M44 0 V-205" stroke-width="9"/><path d="M-50 -60 H44 M-50 -205 L44 -60 M-50 -60 L44 -205" stroke-width="3.4"/><path d="M-60 -205 H150" stroke-width="10"/>${boom}<path d="M-30 -205 L-14 -302 L14 -205 M-14 -300 L140 -208" stroke-width="4"/></g>
    <path d="M62 -228 h58 v24 h-58 z" fill="${dark}"/><path d="M-64 -8 h28 v8 h-28 z M30 -8 h28 v8 h-28 z" fill="${dark}"/>
    ${raised ? '' : `<g stroke="${dark}" stroke-width="1.3"><path d="M-176 -200 V-128 M-164 -200 V-128"/></g><path d="M-190 -128 h40 v15 h-40 z" fill="${css([0.78, 0.28, 0.16])}"/><path d="M-182 -206 h24 v10 h-24 z" fill="${dark}"/>`}`);
}

/** A wall of stacked containers, foot at the lower left; each 40 × 16. */
export function containers(x: number, y: number, size: number, columns: number, heights: readonly number[], colours: readonly Rgb[], seed: number): string {
  const parts: string[] = [];
  for (let column = 0; column < columns; column++) {
    for (let level = 0; level < heights[column % heights.length]!; level++) {
      const colour = colours[(column * 7 + level * 5 + seed * 3 + ((column * level) % 3)) % colours.length]!;
      const left = column * 41;
      const top = -(level + 1) * 17;
      const ribs = Array.from({ length: 9 }, (_, i) => `M${left + 4 + i * 4} ${top + 1.5} v12.5`).join(' ');
      parts.push(`<rect x="${left}" y="${top}" width="39.5" height="16" fill="${css(colour)}"/><path d="${ribs}" stroke="#000" stroke-opacity=".2" stroke-width="1.2"/><path d="M${left} ${top + 0.7} h39.5" stroke="#fff" stroke-opacity=".3" stroke-width="1.2"/><path d="M${left + 26} ${top} h13.5 v16 h-13.5 z" fill="#000" fill-opacity=".1"/>`);
    }
  }
  return placed(x, y, size, parts.join(''));
}

/** A cable-stayed pylon and its fans; the deck runs level at y from -reach to +reach. */
export function pylon(x: number, y: number, size: number, colour: Rgb, cable: Rgb, reach: number, stays: number): string {
  const lines = Array.from({ length: stays }, (_, i) => {
    const out = reach * (0.12 + (0.88 * (i + 1)) / stays);
    const up = -150 - (130 * (i + 1)) / stays;
    return `M0 ${up.toFixed(1)} L${out.toFixed(1)} 0 M0 ${up.toFixed(1)} L${(-out).toFixed(1)} 0`;
  }).join(' ');
  return placed(x, y, size, `<path d="${lines}" stroke="${css(cable)}" stroke-width="1.1" fill="none"/>
    <path d="M-26 90 L-20 -20 L-7 -140 L-6 -300 L6 -300 L7 -140 L20 -20 L26 90 L14 90 L10 -10 L0 -116 L-10 -10 L-14 90 Z" fill="${css(colour)}"/>
    <path d="M2 -300 L6 -300 L7 -140 L20 -20 L26 90 L20 90 L14 -14 L3 -120 Z" fill="#000" fill-opacity=".22"/>`);
}
