import { z } from 'zod';
import { dayField } from '../fields.ts';

/** Fields that the schemas of the data share. */

/** Identifier as SDMX 2.1 allows it for artefacts (IDType), kept to capitals so that no file system confuses two. */
export const artefactId = z.string().max(60).regex(/^[A-Z][A-Z0-9_]*$/);

/** A code of a codelist (SDMX IDType). It begins with nothing that a spreadsheet would compute. */
export const codePattern = /^[A-Za-z0-9_][A-Za-z0-9_@$-]{0,59}$/;

/** Marks schemas of texts by language, whatever their description. */
const isLabels = 'x-labels';

/** Text by language prefix: at least the source language and those that readers fall back to. */
export const labels = z.record(z.string(), z.string().trim().min(1).max(2000)).meta({ description: 'Text by language.', [isLabels]: true });
export type Labels = z.infer<typeof labels>;

/** Every text by language in a value that its schema has let pass, with its path. */
export function* labelsIn(schema: z.core.$ZodType, value: unknown, path: PropertyKey[] = []): Generator<{ path: PropertyKey[]; labels: Labels }> {
  if (value === undefined) return;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) yield* labelsIn(schema.unwrap(), value, path);
  else if (schema instanceof z.ZodRecord && schema.meta()?.[isLabels] === true) yield { path, labels: value as Labels };
  else if (schema instanceof z.ZodRecord) for (const [key, item] of Object.entries(value as object)) yield* labelsIn(schema.valueType, item, [...path, key]);
  else if (schema instanceof z.ZodArray) for (const [index, item] of (value as unknown[]).entries()) yield* labelsIn(schema.element, item, [...path, index]);
  else if (schema instanceof z.ZodObject) for (const [key, item] of Object.entries(value as object)) yield* labelsIn(schema.shape[key] as z.core.$ZodType, item, [...path, key]);
}

/** A day, or a month or year where the day is not known. */
export const datePart = z.union([dayField, z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)]).describe('YYYY, YYYY-MM or YYYY-MM-DD.');

/** The key of a series as SDMX writes it: its codes in the order of the dimensions, joined by dots. */
export const seriesKey = z.string().max(400).regex(/^[A-Za-z0-9_@$-]+(\.[A-Za-z0-9_@$-]+)*$/).describe('Codes of the dimensions in their order, joined by dots.');
