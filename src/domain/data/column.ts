import { z } from 'zod';
import { artefactId } from './terms.ts';

export const columnRoles = ['dimension', 'time', 'measure', 'attribute'] as const;
export const columnTypes = ['code', 'period', 'decimal', 'integer', 'text', 'source'] as const;

/** A column of data.csv, in the words of SDMX. */
export const columnSchema = z.strictObject({
  id: artefactId.describe('Name of the column, in capitals.'),
  role: z.enum(columnRoles).describe('dimension, time, measure or attribute.'),
  type: z.enum(columnTypes).describe('code (of a codelist), period, decimal, integer, text, or source (the id of one of the sources).'),
  codelist: artefactId.optional().describe('Codelist of a column of codes.'),
  attachment: z.enum(['series', 'observation']).optional().describe('For an attribute: whether it is the same in all of a series.'),
});

export type Column = z.infer<typeof columnSchema>;

/** What every dataset has, whatever else: the columns without which no format can be written. */
export const requiredColumns: readonly Column[] = [
  { id: 'FREQ', role: 'dimension', type: 'code', codelist: 'CL_FREQ' },
  { id: 'REF_AREA', role: 'dimension', type: 'code', codelist: 'CL_AREA' },
  { id: 'INDICATOR', role: 'dimension', type: 'code', codelist: 'CL_INDICATOR' },
  { id: 'TIME_PERIOD', role: 'time', type: 'period' },
  { id: 'OBS_VALUE', role: 'measure', type: 'decimal' },
  { id: 'OBS_STATUS', role: 'attribute', type: 'code', codelist: 'CL_OBS_STATUS', attachment: 'observation' },
  { id: 'UNIT_MEASURE', role: 'attribute', type: 'code', codelist: 'CL_UNIT_MEASURE', attachment: 'series' },
  { id: 'UNIT_MULT', role: 'attribute', type: 'integer', attachment: 'series' },
  { id: 'DECIMALS', role: 'attribute', type: 'integer', attachment: 'series' },
  { id: 'SOURCE', role: 'attribute', type: 'source', attachment: 'observation' },
  { id: 'COMMENT_OBS', role: 'attribute', type: 'text', attachment: 'observation' },
];

/** Status of an observation that has no value (SDMX CL_OBS_STATUS). */
export const missingStatus = 'M';

/** Status of an ordinary value (SDMX CL_OBS_STATUS). */
export const ordinaryStatus = 'A';

/** Status of a value that lies ahead (SDMX CL_OBS_STATUS). */
export const forecastStatus = 'F';

/** Characters of a value: more than a double has digits to keep (IEEE 754), and far from where it overflows. */
export const maxValueLength = 40;

const integerRanges: Record<string, readonly [least: number, most: number]> = { UNIT_MULT: [-15, 15], DECIMALS: [0, 15] };

/** Whole numbers that a column may hold: what every published form can keep, INT32 of Parquet where nothing narrower is said. */
export const integerRange = (column: string): readonly [least: number, most: number] => (Object.hasOwn(integerRanges, column) ? integerRanges[column] : undefined) ?? [-2_147_483_648, 2_147_483_647];
