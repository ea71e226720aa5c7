/** What one build was asked for. Handed to the bundled pages as the virtual module `virtual:sen/build`. */
export interface BuildOptions {
  /** Folder that holds the portal's content/, i18n/ and public/. */
  root: string;
  /** Folder of the prepared portal. */
  cache: string;
  /** Folder of the data feed, written before the pages that tell of it; absent where the portal has no data. */
  feed?: string | undefined;
  /** Language of messages. */
  language: string;
  /** Prefixes of the languages whose pages are drawn; all where it is left out. */
  locales?: string[] | undefined;
}
