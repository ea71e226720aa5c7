import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.ts';

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: findBrowser(), headless: true, args: quiet });
