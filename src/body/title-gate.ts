import { fault, type Fault, type Place } from '../domain/finding.ts';

/** Scripts whose letters are taken for one another. */
const lookAlike = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Cherokee}/u];

/** A word that mixes look-alike scripts is how one address or name is passed off as another. */
export function checkTitle(title: string, at: () => Place): Fault[] {
  return title
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => lookAlike.filter((script) => script.test(word)).length > 1)
    .map((word) => fault('title-mixed-script', at(), { word }));
}
