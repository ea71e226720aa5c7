/** Name of the table of published files that a build leaves for its pages. */
export const feedTable = 'feed';
