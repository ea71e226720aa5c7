/** HTML of parts that many pages share, by a key that names everything they depend on. Lives as long as one build. */
export const drawn = new Map<string, string>();
