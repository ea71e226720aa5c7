/** What the catalogue lists. */
import type { Picture } from './paint.ts';
import type { Random } from './random.ts';

/** Work on the enlarged picture: crisp things and the grain of the surface. */
export type Finish = (picture: Picture) => void | Promise<void>;

/** Paints, and gives back the finish to lay over it. */
export type Scene = (picture: Picture, random: Random) => Finish | Promise<Finish>;
