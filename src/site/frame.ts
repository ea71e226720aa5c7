import type { PageKey, Reading } from '../domain/graph.ts';
import type { NavigationTarget } from '../domain/portal.ts';
import { languageOf, type Language } from './language.ts';
import { graph, portal } from './portal.ts';

export interface Link {
  href: string;
  text: string;
  /** Set where the link leads to another language than the page's own. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** The page is this one, or lies below it. */
  current?: 'page' | 'true';
}

/** What every page has around its own part. */
export interface Frame {
  language: Language;
  name: string;
  home: string;
  title: string;
  description: string;
  icon: string;
  /** Licence of the texts and pictures, where nothing else is said. */
  licence: string;
  /** Absolute address of this page. */
  canonical: string;
  /** The page in every language in which it exists, for search engines. Empty where it is not to be indexed. */
  alternates: { tag: string; href: string }[];
  /** Every language of the portal: this page where it exists, else the language's home. */
  languages: (Link & { exists: boolean })[];
  main: Link[];
  footer: Link[];
  breadcrumbs: Link[];
  jsonLd: object[];
}

export const absolute = (path: string): string => portal.address.replace(/\/$/, '') + path;

interface FrameParts {
  title: string;
  description: string;
  breadcrumbs?: Link[];
  jsonLd?: object[];
}

export function makeFrame(key: PageKey & { locale: string }, { title, description, breadcrumbs = [], jsonLd = [] }: FrameParts): Frame {
  const language = languageOf(key.locale);
  const name = portal.name[key.locale] ?? '';
  const path = graph.pathOf(key);
  const alternates = graph.alternates(key);
  const home: Link = { href: graph.pathOf({ kind: 'home', locale: key.locale }), text: language.t('site.home') };
  const trail = key.kind === 'home' ? [] : [home, ...breadcrumbs, { href: path, text: title, current: 'page' as const }];
  return {
    language,
    name,
    home: home.href,
    icon: portal.brand.icon,
    licence: portal.licence,
    title: key.kind === 'home' ? `${name} — ${portal.tagline[key.locale]}` : `${title} — ${name}`,
    description,
    canonical: absolute(path),
    alternates: alternates.map(({ locale, path: other }) => ({ tag: locale.tag, href: absolute(other) })),
    languages: portal.locales.map((locale) => {
      // A vintage that was replaced is not to be indexed, and yet stands in every language.
      const own = key.kind === 'vintage' ? graph.pathOf({ ...key, locale: locale.prefix }) : alternates.find((alternate) => alternate.locale === locale)?.path;
      return {
        href: own ?? graph.pathOf({ kind: 'home', locale: locale.prefix }),
        text: locale.name,
        lang: locale.tag,
        dir: locale.dir,
        exists: own !== undefined,
        ...(locale.prefix === key.locale ? { current: 'true' as const } : {}),
      };
    }),
    main: menu('main', key.locale, path),
    footer: menu('footer', key.locale, path),
    breadcrumbs: trail,
    jsonLd: trail.length > 2 ? [breadcrumbList(trail), ...jsonLd] : jsonLd,
  };
}

const menus = new Map<string, Link[]>();

function menu(which: 'main' | 'footer', locale: string, path: string): Link[] {
  const id = `${which}/${locale}`;
  let links = menus.get(id);
  if (!links) menus.set(id, (links = portal.navigation[which].map((target) => targetLink(target, locale)).filter((link) => link !== undefined)));
  return links.map((link) => (link.href === path ? { ...link, current: 'page' } : path.startsWith(link.href) ? { ...link, current: 'true' } : link));
}

function targetLink(target: NavigationTarget, locale: string): Link | undefined {
  const { t } = languageOf(locale);
  if ('entry' in target) {
    const reading = graph.read(target.entry, locale);
    return reading && readingLink(reading);
  }
  if ('view' in target) return { href: graph.pathOf({ kind: target.view, locale }), text: t(`${target.view}.title`) };
  if ('topic' in target) return topicLink(target.topic, locale);
  const key = graph.pages.find((page) => page.kind === 'list' && page.locale === locale && page.collection === target.collection && page.page === 1);
  return key?.kind === 'list' ? { href: graph.pathOf(key), text: t(`collection.${key.collection}`) } : undefined;
}

export const topicLink = (topic: string, locale: string): Link => ({
  href: graph.pathOf({ kind: 'topic', locale, topic, page: 1 }),
  text: portal.topics.find(({ id }) => id === topic)?.name[locale] ?? topic,
});

/** A link to an entry, marked where it leads to another language. */
export const readingLink = ({ text, path, foreign }: Reading): Link => ({
  href: path,
  text: text.fields.title,
  ...(foreign ? { lang: foreign.tag, dir: foreign.dir } : {}),
});

const breadcrumbList = (trail: Link[]): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ href, text }, index) => ({ '@type': 'ListItem', position: index + 1, name: text, item: absolute(href) })),
});
