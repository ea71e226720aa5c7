import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder } from 'node:util';
import { compileText } from '../body/compile.ts';
import { limits } from '../body/text-gate.ts';
import type { Collection } from '../domain/collection.ts';
import { sourceFileSchema, translationFileSchema } from '../domain/collection.ts';
import { collections, type CollectionId } from '../domain/collections.ts';
import { fault, type Fault } from '../domain/finding.ts';
import type { FieldCheck } from '../body/field-faults.ts';

/** One text to compile. */
export interface CompileJob {
  file: string;
  collection: CollectionId;
  /** Path of the source language's file where this one is a translation. */
  translates?: string;
}

/** What compiling gave: two parts for the pack, or nothing but faults. */
export interface CompileOutcome {
  faults: Fault[];
  head?: string;
  tail?: string;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const start = { line: 1, column: 1 };

/** A file's text with line feeds alone, or the faults that keep it from being read as text. */
export function readText(root: string, file: string): string | Fault[] {
  const full = path.join(root, file);
  const status = lstatSync(full);
  if (status.isSymbolicLink()) return [fault('file-link', start)];
  const { size } = status;
  if (size === 0) return [fault('file-empty', start)];
  if (size > limits.bytes) return [fault('file-too-large', start, { bytes: String(size), limit: String(limits.bytes) })];
  const bytes = readFileSync(full);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return [fault('file-byte-order-mark', start)];
  try {
    return decoder.decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return [fault('file-not-utf8', start)];
  }
}

export function compileSource(text: string, job: CompileJob): CompileOutcome {
  const { compiled, faults } = compileText(text, checkFor(job));
  if (!compiled) return { faults };
  const { body, ...head } = compiled;
  return { faults, head: JSON.stringify(head), tail: JSON.stringify(body) };
}

const checks = new Map<string, FieldCheck>();

function checkFor({ collection, translates }: CompileJob): FieldCheck {
  const key = `${collection}${translates ? ' translation' : ''}`;
  let check = checks.get(key);
  if (!check) {
    const definition: Collection = collections[collection];
    check = translates
      ? { schema: translationFileSchema(definition), sharedNames: sharedNames(definition) }
      : { schema: sourceFileSchema(definition) };
    checks.set(key, check);
  }
  return translates ? { ...check, sourceName: translates } : check;
}

function sharedNames(collection: Collection): Set<string> {
  return new Set([...Object.keys(collection.shared), 'cover.src', 'cover.kind', 'cover.credit', 'cover.licence']);
}
