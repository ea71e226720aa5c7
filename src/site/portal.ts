import build from 'virtual:sen/build';
import type { Body } from '../body/segment.ts';
import { buildGraph, segmentsOf, type Graph, type PageKey } from '../domain/graph.ts';
import { toPortal, type Portal } from '../domain/portal.ts';
import { readPrepared } from '../io/prepared.ts';

const { loaded, body } = readPrepared(build.cache);

export const portal: Portal = toPortal(loaded.portal);
export const strings = loaded.strings;
export const graph: Graph = buildGraph(portal, segmentsOf(strings), loaded.entries, loaded.data);
export const bodyOf = (key: string): Body => body(key);

/** Languages whose pages are drawn. */
export const drawnLocales = portal.locales.filter(({ prefix }) => !build.locales || build.locales.includes(prefix));

const isAsked = (key: PageKey): boolean => !('locale' in key) || drawnLocales.some(({ prefix }) => prefix === key.locale);

/** Pages to draw, by address without the slashes around it. */
export const pagesByAddress: ReadonlyMap<string, PageKey> = new Map(
  graph.pages.filter(isAsked).map((key) => [graph.pathOf(key).replace(/^\/|\/$/g, ''), key]),
);
