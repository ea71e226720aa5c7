import { closeSync, constants, copyFileSync, existsSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync, writevSync } from 'node:fs';
import path from 'node:path';

/** Where a record's two parts stand in the pack: offset, bytes of the first, bytes of the second. */
type Span = [offset: number, head: number, tail: number];

interface PackIndex {
  /** File that holds the records. */
  file: string;
  /** What the records were made with; another maker's records are not read. */
  maker: string;
  bytes: number;
  spans: Record<string, Span>;
}

/** Each record is two buffers, and a system call takes at most 1,024. */
const recordsAtOnce = 256;

/**
 * Records kept on disk by the digest of what they were made from. A pack is never changed: new records go to a copy of
 * it, and an index that is replaced whole says which file counts, so that two builds at once cannot harm each other.
 * A record has a head, which every run reads, and a tail, read only when it is asked for.
 */
export class Pack {
  readonly #folder: string;
  readonly #indexFile: string;
  readonly #maker: string;
  #index: PackIndex;
  #descriptor: number | undefined;
  #pending: { key: string; head: Buffer; tail: Buffer }[] = [];

  constructor(folder: string, maker: string) {
    this.#folder = folder;
    this.#indexFile = path.join(folder, 'texts.json');
    this.#maker = maker;
    this.#index = this.#readIndex();
  }

  #readIndex(): PackIndex {
    const empty: PackIndex = { file: '', maker: this.#maker, bytes: 0, spans: {} };
    if (!existsSync(this.#indexFile)) return empty;
    const index = JSON.parse(readFileSync(this.#indexFile, 'utf8')) as PackIndex;
    return index.maker === this.#maker && existsSync(path.join(this.#folder, index.file)) ? index : empty;
  }

  has(key: string): boolean {
    return this.#index.spans[key] !== undefined;
  }

  head(key: string): string {
    const [offset, head] = this.#span(key);
    return this.#read(offset, head);
  }

  tail(key: string): string {
    const [offset, head, tail] = this.#span(key);
    return this.#read(offset + head, tail);
  }

  add(key: string, head: string, tail: string): void {
    this.#pending.push({ key, head: Buffer.from(head), tail: Buffer.from(tail) });
  }

  /** Writes what was added, and forgets every record that is not in `used` once these are more than half of the file. */
  save(used: ReadonlySet<string>): void {
    const kept = [...used].filter((key) => this.has(key));
    const keptBytes = kept.reduce((sum, key) => sum + this.#span(key)[1] + this.#span(key)[2], 0);
    const isWasteful = this.#index.bytes > 0 && keptBytes < this.#index.bytes / 2;
    if (this.#pending.length === 0 && !isWasteful) return;
    mkdirSync(this.#folder, { recursive: true });
    const before = this.#index.file;
    const file = `texts-${process.pid}-${before.length > 0 ? Number(before.match(/-(\d+)\.pack$/)?.[1] ?? 0) + 1 : 1}.pack`;
    if (isWasteful || before === '') this.#rewrite(kept, file);
    else this.#extend(file);
    writeFileSync(`${this.#indexFile}.${process.pid}`, JSON.stringify(this.#index));
    renameSync(`${this.#indexFile}.${process.pid}`, this.#indexFile);
    if (before !== '' && before !== file) rmSync(path.join(this.#folder, before), { force: true });
  }

  #extend(file: string): void {
    this.close();
    copyFileSync(path.join(this.#folder, this.#index.file), path.join(this.#folder, file), constants.COPYFILE_FICLONE);
    this.#write(file, 'r+', this.#index.bytes);
  }

  #rewrite(kept: string[], file: string): void {
    const records = kept.map((key) => ({ key, head: Buffer.from(this.head(key)), tail: Buffer.from(this.tail(key)) }));
    this.#pending = [...records, ...this.#pending];
    this.#index = { file, maker: this.#maker, bytes: 0, spans: {} };
    this.close();
    this.#write(file, 'w', 0);
  }

  #write(file: string, flags: 'r+' | 'w', start: number): void {
    const descriptor = openSync(path.join(this.#folder, file), flags);
    let position = start;
    for (let first = 0; first < this.#pending.length; first += recordsAtOnce) {
      const records = this.#pending.slice(first, first + recordsAtOnce);
      writevSync(descriptor, records.flatMap(({ head, tail }) => [head, tail]), position);
      for (const { key, head, tail } of records) {
        this.#index.spans[key] = [position, head.length, tail.length];
        position += head.length + tail.length;
      }
    }
    closeSync(descriptor);
    this.#index = { ...this.#index, file, bytes: position };
    this.#pending = [];
  }

  #span(key: string): Span {
    const span = this.#index.spans[key];
    if (!span) throw new Error(`no record ${key} in ${this.#indexFile}`);
    return span;
  }

  #read(offset: number, length: number): string {
    this.#descriptor ??= openSync(path.join(this.#folder, this.#index.file), 'r');
    const buffer = Buffer.allocUnsafe(length);
    readSync(this.#descriptor, buffer, 0, length, offset);
    return buffer.toString('utf8');
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}
