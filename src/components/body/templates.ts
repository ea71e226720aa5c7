import type { ComponentName } from '../../body/components.ts';
import Callout from './Callout.astro';
import Chart from './Chart.astro';
import Figure from './Figure.astro';
import Gallery from './Gallery.astro';
import Quote from './Quote.astro';
import Stat from './Stat.astro';
import Video from './Video.astro';

/** What draws each component of a text. `Source` is no template: it is a mark within a line. */
export const bodyTemplates = { Callout, Chart, Figure, Gallery, Quote, Stat, Video } satisfies Record<Exclude<ComponentName, 'Source'>, unknown>;
