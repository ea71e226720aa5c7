declare module 'virtual:sen/build' {
  const options: import('./build-options.ts').BuildOptions;
  export default options;
}

declare module 'virtual:sen/pictures' {
  /** Pictures beside entries, by collection/folder/name. */
  const pictures: Record<string, import('astro').ImageMetadata>;
  export default pictures;
}

declare module 'virtual:sen/brand.css' {}
