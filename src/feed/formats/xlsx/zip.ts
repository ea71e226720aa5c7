import { Zip, ZipDeflate } from 'fflate';
import { inPieces } from '../../pieces.ts';
import type { Part } from './workbook.ts';

/** The first noon that ZIP can tell. ZIP tells local time: a moment of UTC would give other bytes in other places. */
const time = new Date(1980, 0, 1, 12);

/** Deflate's effort: on rows of cells a higher one takes twice the time and saves a twentieth of the bytes. */
const level = 3;

/** An archive of the parts, piece by piece (APPNOTE.TXT of PKWARE, https://support.pkware.com/pkzip/appnote). */
export function* zipped(parts: Iterable<Part>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let ready: Uint8Array[] = [];
  const taken = (): Uint8Array[] => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { name, content } of parts) {
    const file = new ZipDeflate(name, { level });
    file.mtime = time;
    zip.add(file);
    for (const piece of inPieces(content)) {
      file.push(encoder.encode(piece));
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
