/** Whole numbers from 0 to 2³² − 1 in four bytes each, of which nobody knows beforehand how many come. */
export class NumberList {
  #items = new Uint32Array(1024);
  #length = 0;

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = item;
  }

  /** The numbers; the list is empty afterwards, so that they do not stand in memory twice. */
  take(): Uint32Array {
    const taken = this.#items.slice(0, this.#length);
    this.#items = new Uint32Array(1024);
    this.#length = 0;
    return taken;
  }
}
