import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Where a record's two parts stand in the pack: offset, bytes of the first, bytes of the second. */
type Span = [offset: number, head: number, tail: number];

interface PackIndex {
  /** What the records were made with; another maker's records are not read. */
  maker: string;
  bytes: number;
  spans: Record<string, Span>;
}

/**
 * Records kept on disk by the digest of what they were made from: appended to one file, found through an index that is
 * replaced whole. A record has a head, which every run reads, and a tail, read only when it is asked for.
 */
export class Pack {
  readonly #file: string;
  readonly #indexFile: string;
  readonly #maker: string;
  #index: PackIndex;
  #descriptor: number | undefined;
  #pending: { key: string; head: Buffer; tail: Buffer }[] = [];

  constructor(folder: string, maker: string) {
    this.#file = path.join(folder, 'texts.pack');
    this.#indexFile = path.join(folder, 'texts.json');
    this.#maker = maker;
    this.#index = this.#readIndex();
  }

  #readIndex(): PackIndex {
    const empty: PackIndex = { maker: this.#maker, bytes: 0, spans: {} };
    if (!existsSync(this.#indexFile) || !existsSync(this.#file)) return empty;
    const index = JSON.parse(readFileSync(this.#indexFile, 'utf8')) as PackIndex;
    return index.maker === this.#maker ? index : empty;
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
    mkdirSync(path.dirname(this.#file), { recursive: true });
    if (isWasteful || this.#index.bytes === 0) this.#rewrite(kept);
    else this.#append();
    writeFileSync(`${this.#indexFile}.new`, JSON.stringify(this.#index));
    renameSync(`${this.#indexFile}.new`, this.#indexFile);
  }

  #append(): void {
    this.close();
    const descriptor = openSync(this.#file, 'r+');
    this.#write(descriptor, this.#index.bytes);
    closeSync(descriptor);
  }

  #rewrite(kept: string[]): void {
    const records = kept.map((key) => ({ key, head: Buffer.from(this.head(key)), tail: Buffer.from(this.tail(key)) }));
    this.#pending = [...records, ...this.#pending];
    this.#index = { maker: this.#maker, bytes: 0, spans: {} };
    this.close();
    rmSync(this.#indexFile, { force: true });
    const descriptor = openSync(`${this.#file}.new`, 'w');
    this.#write(descriptor, 0);
    closeSync(descriptor);
    renameSync(`${this.#file}.new`, this.#file);
  }

  #write(descriptor: number, start: number): void {
    let position = start;
    for (const { key, head, tail } of this.#pending) {
      writeSync(descriptor, head, 0, head.length, position);
      writeSync(descriptor, tail, 0, tail.length, position + head.length);
      this.#index.spans[key] = [position, head.length, tail.length];
      position += head.length + tail.length;
    }
    this.#index.bytes = position;
    this.#pending = [];
  }

  #span(key: string): Span {
    const span = this.#index.spans[key];
    if (!span) throw new Error(`no record ${key} in ${this.#file}`);
    return span;
  }

  #read(offset: number, length: number): string {
    this.#descriptor ??= openSync(this.#file, 'r');
    const buffer = Buffer.allocUnsafe(length);
    readSync(this.#descriptor, buffer, 0, length, offset);
    return buffer.toString('utf8');
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}
