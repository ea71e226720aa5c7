import { labelsInOrder, plainLabel, type Catalog } from '../../../domain/data/catalog.ts';
import type { Code } from '../../../domain/data/codelist.ts';
import type { Column } from '../../../domain/data/column.ts';
import { conceptName } from '../../../domain/data/concept.ts';
import type { Dataset } from '../../../domain/data/dataset.ts';
import { column } from '../../../domain/data/observations.ts';
import { periodDays } from '../../../domain/data/period.ts';
import type { Labels } from '../../../domain/data/terms.ts';
import { textTypes } from './structures.ts';

/** Concepts of the standard's own scheme by which programmes know what to show where (SDMX-JSON 2.1, field guide, component, roles). */
const crossDomain = new Set(['FREQ', 'REF_AREA', 'SEX', 'AGE', 'TIME_PERIOD', 'OBS_STATUS', 'UNIT_MEASURE', 'UNIT_MULT', 'DECIMALS', 'COMMENT_OBS']);

/** A component of SDMX-JSON with what each row says of it. */
export interface Component {
  /** The component as the message describes it (SDMX-JSON 2.1, field guide, component). */
  description: Record<string, unknown>;
  /** JSON of a row: the place of its value among `values`, the value itself where there are none, or null. */
  write: (row: number) => string;
}

/** Makes the components of one dataset's message and keeps which languages they speak. */
export class ComponentMaker {
  readonly #catalog: Catalog;
  readonly #dataset: Dataset;
  /** BCP 47 tags of all texts so far. */
  readonly tags = new Set<string>();

  constructor(catalog: Catalog, dataset: Dataset) {
    this.#catalog = catalog;
    this.#dataset = dataset;
  }

  /** The name in the first of the fallback languages, and in all. */
  named(labels: Labels, plain: string): { name: string; names?: Record<string, string> } {
    const { portal } = this.#catalog;
    const names = this.#texts(labels);
    return Object.keys(names).length === 0 ? { name: plain } : { name: plainLabel(labels, portal), names };
  }

  described(labels: Labels): { description?: string; descriptions?: Record<string, string> } {
    const descriptions = this.#texts(labels);
    return Object.keys(descriptions).length === 0 ? {} : { description: plainLabel(labels, this.#catalog.portal), descriptions };
  }

  dimension(own: Column, keyPosition: number): Component {
    return this.#listed(own, { ...this.#concept(own), keyPosition });
  }

  measure(own: Column): Component {
    const { values } = this.#dataset.observations;
    const description = { ...this.#concept(own), isMandatory: false, format: { dataType: textTypes.decimal } };
    // A decimal text is a JSON number as it stands: no digit is lost.
    return { description, write: (row) => values[row] || 'null' };
  }

  /** Values of an attribute are listed, but for free texts and numbers of single observations. */
  attribute(own: Column): Component {
    const { type, attachment } = own;
    const relationship = attachment === 'series' ? { dimensions: this.#dataset.dimensions.map(({ id }) => id) } : { observation: {} };
    const format = type === 'code' ? {} : { format: { dataType: textTypes[type] } };
    const description = { ...this.#concept(own), isMandatory: type !== 'text', relationship, ...format };
    return attachment === 'series' || type === 'code' || type === 'source' ? this.#listed(own, description) : this.#direct(own, description);
  }

  #concept(own: Column): Record<string, unknown> {
    const { labels, plain } = conceptName(own, this.#dataset.codelists);
    return { id: own.id, ...this.named(labels, plain), ...(crossDomain.has(own.id) ? { roles: [own.id] } : {}) };
  }

  #listed(own: Column, description: Record<string, unknown>): Component {
    const { texts, at } = column(this.#dataset.observations, own.id);
    const codes = [...(this.#dataset.codelists.get(own.codelist ?? '')?.codes.values() ?? [])];
    const ranks = new Map(codes.map(({ id }, rank) => [id, rank]));
    const listed = texts.filter((text) => text !== '').sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || (a < b ? -1 : 1));
    const places = new Map(listed.map((text, place) => [text, String(place)]));
    const written = texts.map((text) => places.get(text) ?? 'null');
    const values = listed.map((text) => this.#value(own, text, codes[ranks.get(text) ?? -1]));
    // A list may not be empty (schema, dimValues and compValues).
    return { description: { ...description, ...(values.length > 0 ? { values } : {}) }, write: (row) => written[at[row] ?? 0] ?? 'null' };
  }

  #direct({ id, type }: Column, description: Record<string, unknown>): Component {
    const { texts, at } = column(this.#dataset.observations, id);
    const written = texts.map((text) => (text === '' ? 'null' : type === 'integer' ? text : JSON.stringify(text)));
    return { description, write: (row) => written[at[row] ?? 0] ?? 'null' };
  }

  #value({ type }: Column, text: string, code: Code | undefined): Record<string, unknown> {
    if (code) return { id: text, ...this.named(code.name, text), ...this.described(code.description), ...(code.parent === undefined ? {} : { parent: code.parent }) };
    if (type === 'period') {
      const { start, end } = periodDays(text);
      return { id: text, name: text, start: `${start}T00:00:00Z`, end: `${end}T23:59:59Z` };
    }
    if (type === 'integer') return { value: Number(text) };
    const source = type === 'source' ? this.#dataset.sources.find(({ id }) => id === text) : undefined;
    return { value: text, ...(source ? { description: `${source.title} (${source.publisher})`, links: [{ href: source.url, rel: 'via' }] } : {}) };
  }

  #texts(labels: Labels): Record<string, string> {
    const texts = labelsInOrder(labels, this.#catalog.portal);
    for (const { tag } of texts) this.tags.add(tag);
    return Object.fromEntries(texts.map(({ tag, text }) => [tag, text]));
  }
}
