import type { PortalFile } from '../domain/portal.ts';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The portal's colours and ornaments as custom properties, light and dark. */
export function brandCss({ brand }: PortalFile): string {
  const palette = (colors: Record<string, string>) => Object.entries(colors).map(([name, color]) => `--${kebab(name)}:${color};`).join('');
  const dark = palette(brand.dark);
  return [
    `:root{color-scheme:light;${palette(brand.light)}--mark:url(${brand.mark});--motif:url(${brand.motif})}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${dark}}`,
  ].join('\n');
}
