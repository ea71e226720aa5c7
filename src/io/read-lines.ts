import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder } from 'node:util';
import { checkCharacters, limits } from '../body/text-gate.ts';
import { fault, type Fault } from '../domain/finding.ts';

const pieceBytes = 1 << 20;
const start = { line: 1, column: 1 };
const lineFeed = 0x0a;

/** Faults of the characters of one file: the first show what is wrong with the rest. */
const maxFaults = 20;

/** Lines in which nothing is to be looked for: most lines of data are ASCII alone. */
const unusual = /[^\t\x20-\x7e]/;

/** `faults` are those of single characters: the lines were given all the same. */
export type LinesRead = { sha256: string; faults: Fault[] };

/**
 * Gives the lines of a data file one by one, without their line feeds, and its SHA-256; or the one fault that keeps it
 * from being read as text at all. Files may be larger than memory.
 */
export function readLines(root: string, file: string, take: (line: string) => void): LinesRead | Fault {
  const full = path.join(root, file);
  const status = lstatSync(full);
  if (status.isSymbolicLink()) return fault('file-link', start);
  if (!status.isFile()) return fault('data-file-unexpected', start);
  if (status.size === 0) return fault('file-empty', start);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const hash = createHash('sha256');
  const piece = Buffer.alloc(Math.min(pieceBytes, status.size));
  const faults: Fault[] = [];
  let line = 0;
  let position = 0;
  let kept = 0;
  const descriptor = openSync(full, 'r');
  try {
    // A piece is cut after its last line feed, which in UTF-8 is part of no other character; the rest begins the next piece.
    for (;;) {
      const length = readSync(descriptor, piece, kept, piece.length - kept, position);
      hash.update(piece.subarray(kept, kept + length));
      const bytes = piece.subarray(0, kept + length);
      const isLast = length === 0 || position + length >= status.size;
      if (position === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return fault('file-byte-order-mark', start);
      const end = isLast ? bytes.length : bytes.lastIndexOf(lineFeed) + 1;
      if (end === 0 && !isLast) return tooLong(line + 1, bytes.length);
      const whole = bytes.subarray(0, end);
      const text = decode(whole);
      if (text === undefined) return notUtf8(whole, position - kept, line);
      for (let from = 0; from < text.length; ) {
        const feed = text.indexOf('\n', from);
        const content = text.slice(from, feed < 0 ? undefined : feed);
        from = feed < 0 ? text.length : feed + 1;
        line++;
        if (content.length > limits.lineLength) return tooLong(line, content.length);
        if (unusual.test(content)) judge(content);
        take(content);
      }
      if (isLast) break;
      position += length;
      kept = piece.copy(piece, 0, end, bytes.length);
    }
  } finally {
    closeSync(descriptor);
  }
  return { sha256: hash.digest('hex'), faults };

  /** A carriage return at the end is told by the reader of the rows, who knows what to do about it. */
  function judge(content: string): void {
    if (faults.length >= maxFaults) return;
    for (const found of checkCharacters(content.replace(/\r$/, ''))) if (faults.length < maxFaults) faults.push({ ...found, line });
  }

  /** NUL is valid UTF-8, and stands in no text but one of two bytes a character (UTF-16). */
  function decode(bytes: Buffer): string | undefined {
    if (bytes.includes(0)) return undefined;
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  }
}

const tooLong = (line: number, length: number): Fault => fault('line-too-long', { line, column: limits.lineLength + 1 }, { length: String(length), limit: String(limits.lineLength) });

/** The place of the first byte that is no UTF-8 text. `before` and `linesBefore` are the bytes and lines before the piece. */
function notUtf8(bytes: Buffer, before: number, linesBefore: number): Fault {
  const bad = firstBad(bytes);
  const lines = bytes.subarray(0, bad).toString('utf8').split('\n');
  return fault('data-encoding', { line: linesBefore + lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }, { byte: String(before + bad + 1) });
}

/** Index of the byte at which a character begins that is none in UTF-8. */
function firstBad(bytes: Buffer): number {
  const nul = bytes.indexOf(0);
  let low = 0;
  let high = nul < 0 ? bytes.length : nul;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  // What was read may end within a character.
  while (!isUtf8(bytes.subarray(0, low))) low--;
  return low;
}

/** Bytes of a file in pieces. */
export function* readPieces(file: string): Generator<Uint8Array> {
  const descriptor = openSync(file, 'r');
  try {
    for (let left = fstatSync(descriptor).size; left > 0; ) {
      const piece = Buffer.alloc(Math.min(pieceBytes, left));
      const length = readSync(descriptor, piece, 0, piece.length, null);
      if (length === 0) return;
      left -= length;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
