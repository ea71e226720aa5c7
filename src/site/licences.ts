import type { Language } from './language.ts';

/** Licences whose name is the same in every language, with the address of their text. */
const known: Record<string, { name: string; href: string }> = {
  'CC-BY-4.0': { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', href: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'CC0-1.0': { name: 'CC0 1.0', href: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

export function licenceLink(id: string, { t }: Language): { name: string; href?: string } {
  return known[id] ?? { name: t(id === 'public-domain' ? 'licence.public-domain' : 'licence.all-rights-reserved') };
}
