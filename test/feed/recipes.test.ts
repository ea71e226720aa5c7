import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recipesOf, type Recipe } from '../../src/feed/recipes.ts';
import { serveFolder } from '../../src/io/serve.ts';
import { portalsWithData, writtenFeed, type WrittenFeed } from '../support/catalogs.ts';
import { hasCommand, hasPandas, hasRsdmx } from '../support/judges.ts';

/** Every line that /data/ shows to copy, run as a reader would run it, against the feed on a server. */
const run = promisify(execFile);
const can: Record<string, boolean> = { curl: hasCommand('curl') && hasCommand('sha256sum'), r: hasCommand('Rscript'), rsdmx: hasRsdmx(), pandas: hasPandas(), duckdb: hasCommand('curl') };

describe.each(portalsWithData)('the lines to copy of %s', (_name, root) => {
  let feed: WrittenFeed;
  let server: Server;
  let recipes: Recipe[];
  const folder = mkdtempSync(path.join(tmpdir(), 'sen-recipes-'));

  beforeAll(async () => {
    feed = writtenFeed(root);
    const served = await serveFolder(feed.folder, 0);
    server = served.server;
    const dataset = feed.catalog.datasets.find(({ series }) => series.length > 0);
    recipes = dataset ? recipesOf(dataset, served.address) : [];
  }, 60_000);

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a line prints; what a tool says on its way may go to the other stream. */
  const outputOf = async ({ id, syntax, lines }: Recipe): Promise<string> => {
    if (id === 'duckdb') return duckdb(lines);
    const command = syntax === 'sh' ? ['bash', '-euc', lines] : syntax === 'r' ? ['Rscript', '-e', lines] : ['/usr/bin/python3', '-c', lines];
    const { stdout } = await run(command[0] ?? '', command.slice(1), { cwd: folder });
    return stdout;
  };

  /** The line's query, by DuckDB's library: its own command is in no registry at hand. */
  const duckdb = async (lines: string): Promise<string> => {
    const [download = '', query = ''] = lines.split('\n');
    await run('bash', ['-euc', download], { cwd: folder });
    const sql = /^duckdb -c "(.*)"$/.exec(query)?.[1]?.replace(/FROM '/, `FROM '${folder}/`) ?? '';
    const connection = await (await DuckDBInstance.create()).connect();
    return JSON.stringify((await connection.runAndReadAll(sql)).getRowsJson());
  };

  test.each(['curl', 'r', 'rsdmx', 'pandas', 'duckdb'])('%s prints the newest value', { timeout: 60_000 }, async (id) => {
    if (!can[id]) return expect(can[id], `${id} is not on this machine: its lines were not run`).toBe(false);
    const recipe = recipes.find((one) => one.id === id);
    expect(recipe).toBeDefined();
    const output = recipe ? await outputOf(recipe) : '';
    const dataset = feed.catalog.datasets.find(({ series }) => series.length > 0);
    const [first] = dataset?.series ?? [];
    const row = (first?.end ?? 0) - 1;
    if (id === 'curl') expect(output).toMatch(new RegExp(`^${dataset?.id}.csv: OK$`, 'm'));
    // head() of rsdmx shows the first rows, the others the newest.
    else if (id === 'rsdmx') expect(output).toContain(first?.codes['INDICATOR']);
    else expect(output).toContain(String(Number(dataset?.observations.values[row])).slice(0, 5));
  });
});
