/** The face of a Đông Sơn bronze drum: a many-rayed star, rings of pattern, a flight of long-billed birds. */
const point = (radius: number, turn: number): string => `${(radius * Math.cos(turn)).toFixed(2)} ${(radius * Math.sin(turn)).toFixed(2)}`;

function star(rays: number, outer: number, inner: number): string {
  const corners = Array.from({ length: rays * 2 }, (_, i) => point(i % 2 === 0 ? outer : inner, (Math.PI * i) / rays - Math.PI / 2));
  return `<polygon points="${corners.join(' ')}"/>`;
}

function around(count: number, make: (turn: number) => string): string {
  return Array.from({ length: count }, (_, i) => `<g transform="rotate(${((360 * i) / count).toFixed(3)})">${make(i)}</g>`).join('');
}

const ring = (radius: number, width: number): string => `<circle r="${radius}" fill="none" stroke="currentColor" stroke-width="${width}"/>`;

/** A long-billed, crested bird in flight, as on the drums, drawn at the radius it flies at. */
function bird(radius: number): string {
  return `<g transform="translate(0 ${-radius})"><path d="M-66 7 L-38 -5 Q-30 -12 -22 -11 Q-14 -24 2 -27 Q-8 -18 -8 -11 L4 -9 Q16 -38 44 -42 Q34 -24 28 -8 L62 -12 L58 -3 L64 4 L30 4 Q34 14 30 26 Q16 20 8 8 Q-8 9 -20 4 Q-30 2 -38 2 Z"/><circle cx="-27" cy="-5" r="2.4" fill="#000" fill-opacity=".5"/></g>`;
}

/** Tangent circles joined by lines, the commonest band on the drums. */
function tangents(radius: number, size: number, count: number): string {
  return around(count, () => `<g transform="translate(0 ${-radius})"><circle r="${size}" fill="none" stroke="currentColor" stroke-width="${size * 0.3}"/><circle r="${size * 0.3}"/><path d="M${size * 0.8} ${-size * 0.6} L${size * 2.4} ${size * 0.6}" stroke="currentColor" stroke-width="${size * 0.26}"/></g>`);
}

function comb(radius: number, length: number, count: number): string {
  return around(count, () => `<path d="M0 ${-radius} V${-radius - length}" stroke="currentColor" stroke-width="2.4"/>`);
}

function sawtooth(radius: number, size: number, count: number): string {
  return around(count, () => `<path d="M${-size * 0.5} ${-radius} L0 ${-radius - size * 1.5} L${size * 0.5} ${-radius} Z"/>`);
}

/** The drum face about 0,0 with a radius of 500, in one colour. */
export function drumFace(colour: string): string {
  return `<g fill="${colour}" color="${colour}">
    ${star(14, 118, 34)}
    ${around(14, () => `<path d="M-7 -112 L0 -74 L7 -112 M-14 -112 L0 -52 L14 -112" fill="none" stroke="currentColor" stroke-width="2" transform="rotate(12.857)"/>`)}
    ${ring(126, 3)}${ring(134, 2)}${comb(138, 12, 120)}${ring(154, 2)}
    ${tangents(170, 9, 36)}${ring(186, 2)}${ring(192, 4)}
    ${sawtooth(198, 13, 90)}${ring(222, 2)}
    ${around(60, () => '<path d="M-9 -232 Q0 -246 0 -232 Q0 -218 9 -232" fill="none" stroke="currentColor" stroke-width="3"/>')}${ring(250, 2)}${ring(256, 4)}
    ${around(14, () => bird(300))}
    ${ring(348, 4)}${ring(356, 2)}${comb(359, 14, 220)}${ring(377, 2)}
    ${tangents(395, 11, 62)}${ring(413, 2)}${ring(420, 4)}
    ${sawtooth(426, 15, 130)}${ring(452, 2)}${comb(456, 16, 260)}${ring(476, 4)}${ring(494, 7)}
  </g>`;
}
