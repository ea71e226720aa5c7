import type { Catalog } from '../domain/data/catalog.ts';
import type { Dataset } from '../domain/data/dataset.ts';
import { addressOf } from './format.ts';

/** Name of a dataset as a thing of its own, whatever the form: its entry in the catalogue. */
export const datasetAddress = (catalog: Pick<Catalog, 'portal'>, { id }: Pick<Dataset, 'id'>): string => `${addressOf(catalog, 'data/catalog.ttl')}#${id}`;
