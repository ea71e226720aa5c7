import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/domain/data/dataset.ts';
import { serveFolder } from '../../src/io/serve.ts';
import { portalsWithData, writtenFeed } from '../support/catalogs.ts';
import { hasRsdmx } from '../support/judges.ts';
import { csvRows, type Row } from '../support/sdmx.ts';

/** What R's rsdmx gets from the portal, by the addresses that it makes itself. Values are written with all the digits that it has. */
const script = `
suppressWarnings(suppressMessages({ library(rsdmx); library(jsonlite) }))
asked <- fromJSON(commandArgs(trailingOnly = TRUE)[1])
builder <- SDMXREST21RequestBuilder(regUrl = asked$base, repoUrl = asked$base, compliant = TRUE)
addSDMXServiceProvider(SDMXServiceProvider(agencyId = "PORTAL", name = "portal", builder = builder))
ask <- function(...) suppressWarnings(readSDMX(providerId = "PORTAL", ..., logger = NULL))
frame <- function(message, ...) {
  d <- suppressWarnings(as.data.frame(message, ...))
  if (is.null(d)) return(list())
  d$obsValue <- ifelse(is.na(d$obsValue), NA, sprintf("%.17g", d$obsValue))
  d
}
whole <- lapply(asked$whole, function(flow) frame(ask(resource = "data", flowRef = flow, key = "all")))
series <- lapply(seq_along(asked$flows), function(i) frame(ask(resource = "data", flowRef = asked$flows[i], key = as.list(strsplit(asked$keys[i], ".", fixed = TRUE)[[1]]))))
flows <- as.data.frame(ask(resource = "dataflow"))
structures <- lapply(asked$structures, function(id) {
  s <- ask(resource = "datastructure", resourceId = id)
  components <- as.data.frame(s@datastructures@datastructures[[1]]@Components)
  list(components = components[, c("component", "conceptRef", "codelist")], codelists = sapply(s@codelists@codelists, slot, "id"))
})
labelled <- if (length(asked$whole) > 0) frame(ask(resource = "data", flowRef = asked$whole[1], key = "all", dsd = TRUE), labels = TRUE) else list()
files <- lapply(asked$files, function(file) frame(readSDMX(file, isURL = FALSE)))
file <- readSDMX(asked$structure, isURL = FALSE)
write(toJSON(list(whole = whole, series = series, flows = flows[, c("id", "agencyID", "version", "dsdRef")], structures = structures, labelled = labelled, files = files,
  codelists = sapply(file@codelists@codelists, slot, "id")), na = "null", auto_unbox = TRUE), stdout())
`;

type Frame = Record<string, string | null>[];

interface Answer {
  whole: Frame[];
  series: Frame[];
  flows: Row[];
  structures: { components: Record<string, string | null>[]; codelists: string[] }[];
  labelled: Frame;
  files: Frame[];
  codelists: string[];
}

/** rsdmx passes numbers through text of fifteen digits: more than that it does not keep. */
const kept = (value: string): number => Number(Number(value).toPrecision(15));

/** Rows of the reference form as rsdmx names and types them. */
const expected = (rows: readonly Row[], { time, measure }: Dataset): Record<string, unknown>[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([id, text]): [string, unknown][] => {
        if (id === time.id) return [['obsTime', text]];
        if (id === measure.id) return text === '' ? [] : [['obsValue', kept(text)]];
        return text === '' ? [] : [[id, text]];
      }),
    ),
  );

const found = (frame: Frame): Record<string, unknown>[] =>
  frame.map((row) => Object.fromEntries(Object.entries(row).flatMap(([id, text]) => (text === null ? [] : [[id, id === 'obsValue' ? kept(text) : text]]))));

/** rsdmx takes milliseconds for an observation and a second for a structure: of a large portal it reads a few small datasets whole, and a series of each. */
const mostRows = 160;
const mostDatasets = 3;

describe.skipIf(!hasRsdmx()).each(portalsWithData)('%s, read with rsdmx (needs R with rsdmx and jsonlite)', (_, root) => {
  const { catalog, folder } = writtenFeed(root);
  const filled = catalog.datasets.filter(({ series }) => series.length > 0);
  const small = catalog.datasets.filter(({ observations }) => observations.length <= mostRows).slice(0, mostDatasets);
  let answer: Answer;
  let close = (): void => {};

  beforeAll(async () => {
    const { server, address } = await serveFolder(folder, 0);
    close = () => server.close();
    const asked = {
      base: `${address}/sdmx/rest/v1`,
      whole: small.map(({ dataflow }) => dataflow),
      flows: filled.map(({ dataflow }) => dataflow),
      keys: filled.map(({ series }) => series.at(-1)?.key ?? ''),
      structures: small.map(({ dataflow }) => `DSD_${dataflow}`),
      files: small.map(({ id }) => path.join(folder, `data/${id}/${id}.xml`)),
      structure: path.join(folder, 'sdmx/structure.xml'),
    };
    const file = path.join(folder, 'ask.R');
    writeFileSync(file, script);
    const { stdout } = await promisify(execFile)('Rscript', ['--encoding=UTF-8', file, JSON.stringify(asked)], { maxBuffer: 256 * 1024 * 1024, env: { ...process.env, LANG: 'C.UTF-8', no_proxy: 'localhost', NO_PROXY: 'localhost' } });
    answer = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Answer;
  });

  afterAll(() => close());

  test('a dataset that is asked for as a whole has the rows of the reference form', () => {
    expect(small.length).toBeGreaterThan(0);
    small.forEach((dataset, index) => expect(found(answer.whole[index] ?? []), dataset.id).toEqual(expected(csvRows(folder, dataset), dataset)));
  });

  test('the file of a dataset says the same as its address', () => {
    small.forEach((dataset, index) => expect(found(answer.files[index] ?? []), dataset.id).toEqual(expected(csvRows(folder, dataset), dataset)));
  });

  test('a series that is asked for by its key is that series', () => {
    filled.forEach((dataset, index) => {
      const { start = 0, end = 0 } = dataset.series.at(-1) ?? {};
      expect(found(answer.series[index] ?? []), dataset.id).toEqual(expected(csvRows(folder, dataset).slice(start, end), dataset));
    });
  });

  test('every dataflow is listed and leads to its structure', () => {
    expect(answer.flows).toEqual(catalog.datasets.map(({ dataflow, version }) => ({ id: dataflow, agencyID: catalog.portal.data?.agency, version, dsdRef: `DSD_${dataflow}` })));
  });

  test('structures have the columns of their dataset, and bring their codelists', () => {
    small.forEach((dataset, index) => {
      const { components = [], codelists = [] } = answer.structures[index] ?? {};
      expect(Object.fromEntries(components.map(({ conceptRef, codelist }) => [conceptRef, codelist ?? undefined])), dataset.id).toEqual(Object.fromEntries(dataset.columns.map(({ id, codelist }) => [id, codelist])));
      expect(codelists.toSorted()).toEqual([...dataset.codelists.keys()].sort());
    });
    expect(answer.codelists).toEqual([...catalog.codelists.keys()]);
  });

  test('names of codes are found by way of the structure that the data names', () => {
    const [dataset] = small;
    const locale = catalog.portal.locale(catalog.portal.fallbackLocales[0] ?? '');
    const names = dataset?.dimensions.map(({ id, codelist = '' }) => [`${id}_label.${locale.tag.replace('-', '.')}`, dataset.codelists.get(codelist)?.codes.get(dataset.series[0]?.codes[id] ?? '')?.name[locale.prefix]]) ?? [];
    expect(names.length).toBeGreaterThan(0);
    expect(answer.labelled[0]).toMatchObject(Object.fromEntries(names) as object);
  });
});
