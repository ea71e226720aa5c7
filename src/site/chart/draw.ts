import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { escapeHtml } from '../../body/html.ts';
import type { Label } from '../figures.ts';
import type { Language } from '../language.ts';
import type { Chart, ChartLine, Point } from './chart.ts';

/** Size of a drawing in its own units, and whether labels stand at the ends of the lines or below. */
export interface ChartSize {
  id: string;
  width: number;
  height: number;
  fontSize: number;
  labels: 'beside' | 'below';
  /** Set for a drawing on its own: then title and unit stand above it, and its sources and this below. */
  signature?: string;
}

export const chartSizes: readonly ChartSize[] = [
  { id: 'wide', width: 880, height: 420, fontSize: 15, labels: 'beside' },
  { id: 'narrow', width: 400, height: 320, fontSize: 13, labels: 'below' },
];

/** Lines differ in colour, in dashes and in the mark at their end, so that no single sign has to be seen. */
const dashes = ['', '7 4', '2 4', '10 3 2 3', '5 2', '1 3'];
/** Height of a name below the chart, in heights of a letter. */
const legendRow = 1.8;
const colours = ['accent', 'sea', 'jade', 'gold', 'ink', 'soft'] as const;

export type ChartColours = Record<(typeof colours)[number] | 'line' | 'paper', string>;

/**
 * The chart as SVG. Colours are attributes, which the portal's style sheet overrides where the drawing stands in a
 * page: the security policy allows no styles within it. Time runs from left to right in every script.
 */
export function drawChart(chart: Chart, size: ChartSize, language: Language, palette: ChartColours): string {
  const { width, fontSize } = size;
  const isSingle = chart.lines.length === 1;
  const legend = !isSingle && size.labels === 'below' ? chart.lines.length : 0;
  // Names below a drawing need room of their own.
  const foot = size.signature === undefined ? 0 : fontSize * 2;
  const height = size.height + foot + legend * fontSize * legendRow;
  const points = chart.lines.flatMap((one) => one.points);
  const ticksOfValues = valueScale(points, [0, 1]).ticks(5);
  const valueTexts = ticksOfValues.map((tick) => shortNumber(tick, ticksOfValues, language));
  const left = Math.max(...valueTexts.map((text) => textWidth(text, fontSize))) + 10;
  const labelWidth = isSingle || legend > 0 ? 0 : Math.min(width * 0.34, Math.max(...chart.lines.map(({ label }) => textWidth(label.text, fontSize))) + 14);
  const right = Math.max(labelWidth, textWidth(points.at(-1)?.text ?? '', fontSize) / 2 + 4);
  const head = size.signature === undefined ? 0 : fontSize * 3.4;
  const top = fontSize * 2.2 + head;
  const bottom = fontSize * (2.2 + legend * legendRow) + foot;

  const x = scaleLinear([Math.min(...points.map(({ time }) => time)), Math.max(...points.map(({ time }) => time))], [left, width - right]);
  const y = valueScale(points, [height - bottom, top]);
  const years = x.ticks(Math.max(2, Math.floor((width - left - right) / (fontSize * 5)))).filter(Number.isInteger);
  const text = (label: string, at: { x: number; y: number; anchor?: string; kind?: string }, foreign?: Label) =>
    `<text x="${round(at.x)}" y="${round(at.y)}" class="chart-${at.kind ?? 'text'}" fill="${palette[at.kind === 'value' ? 'ink' : 'soft']}"${anchorOf(at.anchor, foreign?.dir ?? language.locale.dir)}${foreign?.lang ? ` lang="${foreign.lang}"` : ''}>${escapeHtml(label)}</text>`;

  const parts = [
    ...(size.signature === undefined ? [] : frameLines(size.signature)),
    ...forecastBand(),
    ...y.ticks(5).map((tick, index) => `<path d="M${left} ${round(y(tick))}H${round(width - right)}" class="chart-grid" stroke="${palette.line}"/>${text(valueTexts[index] ?? '', { x: left - 6, y: y(tick) + fontSize * 0.35, anchor: 'right' })}`),
    ...years.map((year) => text(language.number(year, { useGrouping: false }), { x: x(year), y: height - bottom + fontSize * 1.5, anchor: 'middle' })),
    ...chart.breaks.filter((time) => time > (x.domain()[0] ?? 0)).map((time) => `<path d="M${round(x(time - 0.5))} ${round(top)}V${round(height - bottom)}" class="chart-break" stroke="${palette.soft}" stroke-dasharray="1 4"/>`),
    ...chart.lines.map(drawLine),
    ...labels(),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${size.signature === undefined ? 'inherit' : 'sans-serif'}" font-size="${fontSize}" fill="none" role="img" class="chart-svg chart-${size.id}"${language.locale.dir === 'rtl' ? ' direction="rtl"' : ''} aria-label="${escapeHtml(chart.summary)}">${parts.join('')}</svg>`;

  function frameLines(signature: string): string[] {
    const at = language.locale.dir === 'rtl' ? { x: width - 4, anchor: 'right' } : { x: 4, anchor: 'left' };
    const lines = [text(chart.title.text, { ...at, y: fontSize * 1.5, kind: 'value' }, chart.title), text(chart.unit.text, { ...at, y: fontSize * 3 }, chart.unit)];
    return [...lines, text([...chart.publishers, signature].join(' · '), { ...at, y: height - fontSize * 0.6 })];
  }

  function drawLine({ points: own }: ChartLine, index: number): string {
    const draw = line<Point>((point) => round(x(point.time)), (point) => round(y(point.value)));
    const runs = withoutGaps(own);
    const path = runs.map((run) => draw(run) ?? '').join('');
    const colour = colours[index] ?? 'soft';
    const dash = dashes[index] ? ` stroke-dasharray="${dashes[index]}"` : '';
    const last = own.findLast(({ isForecast }) => !isForecast) ?? own.at(-1);
    const edges = runs.length > 1 ? runs.flatMap((run) => [run[0], run.at(-1)]).filter((point) => point !== undefined) : [];
    const marks = own.length <= 24 ? own : [...new Set([...edges, ...(last ? [last] : [])])];
    const dots = marks.map((point) => `<circle cx="${round(x(point.time))}" cy="${round(y(point.value))}" r="${point === last ? 4.5 : 2.5}" fill="${palette[colour]}" class="chart-dot c${index}"/>`).join('');
    const value = isSingle && last ? text(last.text, { x: x(last.time), y: y(last.value) - fontSize * 0.75, anchor: 'middle', kind: 'value' }) : '';
    return `<path d="${path}" class="chart-line c${index}" stroke="${palette[colour]}" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round"${dash}/>${dots}${value}`;
  }

  /** Names of the lines: at their ends, moved apart where they would touch, or below the chart with a piece of the line. */
  function labels(): string[] {
    if (isSingle) return [];
    if (legend > 0)
      return chart.lines.map(({ label }, index) => {
        const row = height - bottom + fontSize * (3.4 + index * legendRow);
        const [near, far, at] = language.locale.dir === 'rtl' ? [width - 4, width - 34, width - 42] : [4, 34, 42];
        return `<path d="M${near} ${round(row - fontSize * 0.35)}H${far}" class="chart-line c${index}" stroke="${palette[colours[index] ?? 'soft']}" stroke-width="2.5"${dashes[index] ? ` stroke-dasharray="${dashes[index]}"` : ''}/>${text(label.text, { x: at, y: row, anchor: language.locale.dir === 'rtl' ? 'right' : 'left' }, label)}`;
      });
    const placed = chart.lines
      .map(({ label, points: own }) => ({ label, y: y(own.at(-1)?.value ?? 0) }))
      .sort((a, b) => a.y - b.y);
    const gap = fontSize * 1.25;
    placed.forEach((item, index) => (item.y = Math.max(item.y, (placed[index - 1]?.y ?? -Infinity) + gap)));
    const beyond = (placed.at(-1)?.y ?? 0) - (height - bottom);
    if (beyond > 0) for (const item of placed) item.y -= beyond;
    return placed.map(({ label, y: at }) => text(label.text, { x: width - right + 10, y: at + fontSize * 0.35, anchor: 'left', kind: 'value' }, label));
  }

  function forecastBand(): string[] {
    const first = points.filter(({ isForecast }) => isForecast).reduce((least, { time }) => Math.min(least, time), Infinity);
    if (first === Infinity) return [];
    const from = x(first - 0.5);
    return [
      `<path d="M${round(from)} ${round(top)}H${round(width - right)}V${round(height - bottom)}H${round(from)}Z" class="chart-forecast" fill="${palette.line}" fill-opacity="0.45"/>`,
      text(chart.forecast, { x: width - right, y: top - fontSize * 0.5, anchor: 'right' }),
    ];
  }
}

/** Runs of values that follow one another as the series usually does: a line across missing years would invent them. */
function withoutGaps(points: Point[]): Point[][] {
  const steps = points.slice(1).map(({ time }, index) => time - (points[index]?.time ?? time));
  const usual = steps.toSorted((a, b) => a - b)[Math.floor((steps.length - 1) / 2)] ?? 0;
  const runs: Point[][] = [[]];
  points.forEach((point, index) => {
    if (index > 0 && (steps[index - 1] ?? 0) > usual * 1.5) runs.push([]);
    runs.at(-1)?.push(point);
  });
  return runs;
}

/** From zero where the values are far from level; a level series would look flat from zero, and its axis says where it begins. */
function valueScale(points: Point[], range: [number, number]) {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const fromZero = low >= 0 && low < high * 0.6;
  return scaleLinear([fromZero ? 0 : low, high === low ? low + 1 : high], range).nice(5);
}

/** A number of an axis, as short as the step between the ticks allows. */
function shortNumber(value: number, ticks: number[], { number }: Language): string {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  const isLarge = Math.max(...ticks.map(Math.abs)) >= 10_000;
  return number(value, isLarge ? { notation: 'compact', maximumSignificantDigits: 3 } : { maximumFractionDigits: step >= 1 ? 0 : Math.ceil(-Math.log10(step)) });
}

/** Where a text lies of its point. In right-to-left text the start is the right edge. */
function anchorOf(anchor = 'left', dir: string): string {
  if (anchor === 'middle') return ' text-anchor="middle"';
  const isEnd = (anchor === 'right') === (dir !== 'rtl');
  return isEnd ? ' text-anchor="end"' : '';
}

/** Width that a text takes at most, by its letters: nothing measures text when pages are built. */
function textWidth(text: string, fontSize: number): number {
  let units = 0;
  for (const letter of text) units += /\p{M}/u.test(letter) ? 0.1 : /[\u1100-\u11ff\u2e80-\uffef]/.test(letter) ? 1.02 : /[\u1780-\u17ff\u0e80-\u0eff]/.test(letter) ? 0.75 : 0.6;
  return units * fontSize;
}

const round = (value: number): number => Math.round(value * 10) / 10;
