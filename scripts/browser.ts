import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A Chromium that is there: the one named by CHROMIUM_PATH, the system's, or Debian's, installed now. */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return named;
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  process.stderr.write('No Chromium found; installing Debian’s package chromium.\n');
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', 'chromium']])
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  const installed = places.find((place) => existsSync(place));
  if (installed) return installed;
  process.stderr.write('The browser tests need Chromium: install it, or set CHROMIUM_PATH to its program.\n');
  return process.exit(1);
}
