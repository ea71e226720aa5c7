/** Curled clouds of the carvers and printers. */

/** A few banks of scrolling cloud across the sky, filled and outlined. */
export function swirlClouds(fill: string, line: string): string {
  const curl = (x: number, y: number, size: number, flip: number): string => `<g transform="translate(${x} ${y}) scale(${size * flip} ${size})">
    <path d="M-150 20 Q-120 -6 -86 4 Q-82 -36 -40 -38 Q-4 -40 6 -10 Q30 -30 60 -12 Q82 4 70 22 Q110 14 150 26 Q90 40 0 38 Q-90 40 -150 20 Z" fill="${fill}" stroke="${line}" stroke-width="3.4"/>
    <path d="M-40 8 Q-62 6 -60 -10 Q-56 -24 -40 -22 Q-26 -20 -30 -8 Q-36 -2 -42 -8 M40 18 Q22 16 24 4 Q28 -6 42 -4 Q52 0 46 8 M-120 22 Q-60 30 20 28 M60 28 Q90 26 116 28" fill="none" stroke="${line}" stroke-width="3"/></g>`;
  return curl(240, 300, 1, 1) + curl(1290, 170, 1.15, -1) + curl(760, 110, 0.7, 1) + curl(1500, 330, 0.7, 1) + curl(60, 130, 0.75, -1);
}
