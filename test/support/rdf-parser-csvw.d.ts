declare module 'rdf-parser-csvw' {
  import type { DataFactory, DatasetCore, Quad, Stream } from '@rdfjs/types';
  import type { Readable } from 'node:stream';

  export default class CsvwParser {
    constructor(options: { metadata: DatasetCore; baseIRI: string; factory?: DataFactory; timezone?: string });
    import(input: Readable): Stream<Quad> & AsyncIterable<Quad>;
  }
}
