import { graph, portal } from '../portal.ts';
import { coverOf, type Picture } from '../cards.ts';
import { languageOf } from '../language.ts';
import { absolute } from '../frame.ts';

export interface GatewayView {
  kind: 'gateway';
  source: { tag: string; dir: 'ltr' | 'rtl' };
  title: string;
  description: string;
  canonical: string;
  icon: string;
  picture: Picture | undefined;
  languages: { href: string; tag: string; dir: 'ltr' | 'rtl'; name: string; country: string; tagline: string; choose: string }[];
}

/** The page at /: every language in its own words. */
export function gatewayView(): GatewayView {
  const { prefix, tag, dir } = portal.source;
  const hero = graph.read(portal.home.hero, prefix);
  return {
    kind: 'gateway',
    source: { tag, dir },
    title: [...new Set(portal.locales.map((locale) => portal.name[locale.prefix]))].slice(0, 3).join(' · '),
    description: portal.description[prefix] ?? '',
    canonical: absolute('/'),
    icon: portal.brand.icon,
    picture: hero && coverOf(hero),
    languages: portal.locales.map((locale) => ({
      href: graph.pathOf({ kind: 'home', locale: locale.prefix }),
      tag: locale.tag,
      dir: locale.dir,
      name: locale.name,
      country: portal.name[locale.prefix] ?? '',
      tagline: portal.tagline[locale.prefix] ?? '',
      choose: languageOf(locale.prefix).t('gateway.title'),
    })),
  };
}
