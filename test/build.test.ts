import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodies } from './build/bodies.ts';
import { charts } from './build/charts.ts';
import { data } from './build/data.ts';
import { history } from './build/history.ts';
import { languages } from './build/languages.ts';
import { links } from './build/links.ts';
import { noOtherCountry } from './build/no-other-country.ts';
import { pictures } from './build/pictures.ts';
import { rankings } from './build/rankings.ts';
import { results } from './build/results.ts';
import { safety } from './build/safety.ts';
import { sitemaps } from './build/sitemaps.ts';
import { structuredData } from './build/structured-data.ts';
import { readBuiltSite, type BuiltSite } from './support/built-site.ts';
import { fixturePortal, temporaryFolder } from './support/portals.ts';
import { buildTime, runScript, type Outcome } from './support/run.ts';

/** The portal of an invented country, built as its developers would build it, and read as a browser or a crawler reads it. */
const folder = temporaryFolder('build');
let outcome: Outcome;
let site: BuiltSite;

beforeAll(async () => {
  const out = path.join(folder, 'dist');
  outcome = await runScript('build.ts', ['--root', fixturePortal, '--out', out]);
  if (outcome.code === 0) site = readBuiltSite(out);
}, buildTime);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the build succeeds and says nothing', () => {
  expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
});

describe('languages', () => languages(() => site));
describe('sitemaps', () => sitemaps(() => site));
describe('links', () => links(() => site));
describe('results', () => results(() => site));
describe('safety', () => safety(() => site));
describe('structured data', () => structuredData(() => site));
describe('pictures', () => pictures(() => site));
describe('data', () => data(() => site));
describe('charts', () => charts(() => site));
describe('history', () => history(() => site));
describe('rankings', () => rankings(() => site));
describe('bodies', () => bodies(() => site));
describe('no other country', () => noOtherCountry(() => site));
