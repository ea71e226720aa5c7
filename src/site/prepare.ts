import { isError } from '../domain/finding.ts';
import { loadPortal, type LoadedPortal } from '../io/load-portal.ts';
import { writePrepared } from '../io/prepared.ts';
import { terminalProgress } from '../io/progress.ts';
import { readWording } from '../io/read-wording.ts';
import { reportHuman } from '../reports/human.ts';
import { isMoment, type BuildOptions } from './build-options.ts';
import { prepareFeed } from './feed-files.ts';

export interface PrepareRequest {
  root: string;
  /** Language of messages. */
  language: string;
  locales?: string[] | undefined;
  /** Moment that the portal is drawn for, in ISO 8601 with an offset. */
  at?: string | undefined;
}

/**
 * Reads and checks the portal, leaves it on disk for the pages, and writes its data feed. What was found is told on
 * the terminal; a portal with an error gives an exit code instead.
 */
export async function prepare({ root, language, locales, at }: PrepareRequest): Promise<{ options: BuildOptions; loaded: LoadedPortal } | { code: number }> {
  if (at !== undefined && !isMoment(at)) {
    process.stderr.write(`--at: ${at}? 2026-12-01T08:00+07:00\n`);
    return { code: 2 };
  }
  const progress = terminalProgress(process.stderr);
  const { loaded, catalog, findings } = await loadPortal({ root, language, progress });
  if (findings.length > 0) process.stderr.write(reportHuman(findings, readWording(language)));
  if (!loaded || findings.some(isError)) return { code: 1 };

  const unknown = locales?.find((prefix) => !loaded.portal.locales.some((locale) => locale.prefix === prefix));
  if (unknown !== undefined) {
    process.stderr.write(`--locales: ${unknown}? ${loaded.portal.locales.map(({ prefix }) => prefix).join(', ')}\n`);
    return { code: 2 };
  }
  const cache = writePrepared(root, loaded);
  return { options: { root, language, cache, locales, at, feed: prepareFeed(catalog, root, cache, progress) }, loaded };
}
