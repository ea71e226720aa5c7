import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { escapeHtml } from '../../body/html.ts';
import type { Edition } from '../../domain/data/ranking.ts';
import type { Language } from '../language.ts';

interface Drawing {
  width: number;
  height: number;
  fontSize: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const chart: Drawing = { width: 400, height: 230, fontSize: 12, left: 34, right: 18, top: 20, bottom: 24 };
const spark: Drawing = { width: 160, height: 44, fontSize: 0, left: 5, right: 5, top: 5, bottom: 5 };

/**
 * Places by year, the first at the top and the number of countries at the bottom, so that a place is seen against all
 * that were ranked; where the number is not known, the lowest place. Time runs from left to right in every script; years that are not known have no dot.
 */
export function drawPlaces(places: readonly Edition[], summary: string, language: Language): string {
  const { width, height, fontSize, left, right, bottom } = chart;
  const { x, y, last, marks } = shapes(places, chart);
  const text = (label: string, at: [number, number], anchor: string, kind = 'text') => `<text x="${round(at[0])}" y="${round(at[1])}" class="places-${kind}" text-anchor="${anchor}">${escapeHtml(label)}</text>`;
  const year = (value: number): string => language.number(value, { useGrouping: false });
  const ticks = [1, last].map((rank) => `<path d="M${left} ${round(y(rank))}H${width - right}" class="places-grid"/>${text(language.number(rank), [left - 8, y(rank) + fontSize * 0.35], 'end')}`);
  const [first, newest] = [places[0], places.at(-1)];
  const ends = first && newest ? [...new Set([first.year, newest.year])] : [];
  const years = ends.map((value) => text(year(value), [x(value), height - 4], ends.length === 1 ? 'middle' : value === first?.year ? 'start' : 'end'));
  const farthest = Math.max(...places.map(({ rank }) => rank));
  const labels = labelled(places, ({ year: value }) => x(value), fontSize * 2.6).map((place) => {
    // The last place of all has its number below it, unless the years stand there.
    const isBelow = place.rank === farthest && y(farthest) < height - bottom - fontSize * 1.8;
    return text(language.number(place.rank), [x(place.year), y(place.rank) + fontSize * (isBelow ? 1.5 : -0.7)], 'middle', place === newest ? 'newest' : 'known');
  });
  // Numbers and years alone: left to right in right-to-left pages too, so that the anchors mean what they say.
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}" direction="ltr" role="img" class="places-chart" aria-label="${escapeHtml(summary)}">${[...ticks, marks, ...labels, ...years].join('')}</svg>`;
}

/** The same without words, for where they stand beside it. */
export function drawSpark(places: readonly Edition[]): string {
  const { width, height } = spark;
  const { y, last, marks } = shapes(places, spark);
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" class="places-spark">${[1, last].map((rank) => `<path d="M0 ${round(y(rank))}H${width}" class="places-grid"/>`).join('')}${marks}</svg>`;
}

function shapes(places: readonly Edition[], { width, height, left, right, top, bottom }: Drawing) {
  const years = places.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const last = Math.max(...places.map(({ rank, of = 0 }) => Math.max(rank, of)));
  const x = scaleLinear(from === to ? [from - 1, to + 1] : [from, to], [left, width - right]);
  const y = scaleLinear([1, Math.max(2, last)], [top, height - bottom]);
  const path = line<Edition>(({ year }) => round(x(year)), ({ rank }) => round(y(rank)))(places) ?? '';
  const dots = places.map((place) => `<circle cx="${round(x(place.year))}" cy="${round(y(place.rank))}" r="${place === places.at(-1) ? 4 : 2}" class="places-dot"/>`);
  return { x, y, last, marks: `<path d="${path}" fill="none" class="places-line"/>${dots.join('')}` };
}

/** The newest, the oldest, the first and the last place of all, each where its number has room; the table has every one. */
function labelled(places: readonly Edition[], at: (place: Edition) => number, room: number): Edition[] {
  const byRank = places.toSorted((a, b) => a.rank - b.rank);
  const kept: Edition[] = [];
  for (const place of [places.at(-1), byRank[0], byRank.at(-1), places[0]]) if (place && kept.every((other) => Math.abs(at(other) - at(place)) >= room)) kept.push(place);
  return kept;
}

const round = (value: number): number => Math.round(value * 10) / 10;
