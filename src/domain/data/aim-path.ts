import type { Aim } from './target.ts';

export type Goal = Aim['goals'][number];

/** Whether a value keeps to the bound of a goal, whatever year it is of. */
export const isReached = ({ value, bound }: Pick<Goal, 'value' | 'bound'>, now: number): boolean => (bound === 'at-least' ? now >= value : now <= value);

/** Where an aim stands on a straight line: places from 0, its beginning, to 1, its end. */
export interface AimPath {
  /** The base where the document states one, otherwise nought. */
  start: number;
  now: number;
  goals: number[];
}

/** The line on which the base, the value and the goals lie; nothing where there is no goal, or no distance to go. */
export function aimPath({ base, goals }: Pick<Aim, 'base' | 'goals'>, now: number): AimPath | undefined {
  const start = base?.value ?? 0;
  const points = [start, now, ...goals.map(({ value }) => value)];
  const [least, most] = [Math.min(...points), Math.max(...points)];
  if (goals.length === 0 || least === most) return undefined;
  const place = (value: number): number => (value - least) / (most - least);
  return { start: place(start), now: place(now), goals: goals.map(({ value }) => place(value)) };
}
