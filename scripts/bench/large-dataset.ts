import type { Code } from '../../src/domain/data/codelist.ts';
import type { Dataset } from '../../src/domain/data/dataset.ts';
import { seriesOf, type CodedColumn } from '../../src/domain/data/observations.ts';

const years = 25;
const firstYear = 2000;

/** A dataset like the model with as many observations as asked, made from a fixed seed: areas × indicators × years. */
export function largeDataset(model: Dataset, length: number): Dataset {
  const side = Math.ceil(Math.sqrt(length / years));
  const codes = (prefix: string): Code[] => Array.from({ length: side }, (_, index) => ({ id: `${prefix}${String(index).padStart(4, '0')}`, name: { en: `${prefix} no. ${index}`, vi: `${prefix} số ${index}` }, description: {} }));
  const [areas, indicators] = [codes('AREA_'), codes('IND_')];
  const own = (id: string): string => model.columns.find((column) => column.id === id)?.codelist ?? '';
  const withCodes = (id: string, list: Code[]): [string, { id: string; name: Code['name']; codes: Map<string, Code> }] => [own(id), { id: own(id), name: { en: id, vi: id }, codes: new Map(list.map((code) => [code.id, code])) }];

  const at = (each: (row: number) => number): Uint32Array => Uint32Array.from({ length }, (_, row) => each(row));
  const series = (row: number): number => Math.floor(row / years);
  const fixed = (text: string): CodedColumn => ({ texts: [text], at: new Uint32Array(length) });
  const coded = new Map<string, CodedColumn>(model.columns.filter(({ role }) => role !== 'measure').map(({ id }) => [id, fixed(model.observations.coded.get(id)?.texts[0] ?? '')]));
  coded.set('REF_AREA', { texts: areas.map(({ id }) => id), at: at((row) => Math.floor(series(row) / side)) });
  coded.set('INDICATOR', { texts: indicators.map(({ id }) => id), at: at((row) => series(row) % side) });
  coded.set(model.time.id, { texts: Array.from({ length: years }, (_, index) => String(firstYear + index)), at: at((row) => row % years) });
  let state = 47;
  const values = Array.from({ length }, () => ((state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 1000).toFixed(2));
  const observations = { length, coded, values, lines: at((row) => row + 2) };
  return {
    ...model,
    id: 'large',
    dataflow: 'LARGE',
    observations,
    series: seriesOf(observations, model.dimensions.map(({ id }) => id)),
    vintages: [],
    caveats: [],
    breaks: [],
    codelists: new Map([...model.codelists, withCodes('REF_AREA', areas), withCodes('INDICATOR', indicators)]),
    coverage: { first: String(firstYear), last: String(firstYear + years - 1) },
  };
}
