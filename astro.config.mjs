import { defineConfig } from 'astro/config';
import { portalConfig } from './src/site/config.ts';

export default defineConfig(await portalConfig());
