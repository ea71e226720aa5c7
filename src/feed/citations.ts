import { landingPage, labelIn, plainLabel, type Catalog } from '../domain/data/catalog.ts';
import type { Dataset } from '../domain/data/dataset.ts';
import type { Labels } from '../domain/data/terms.ts';
import { formatTag } from '../domain/locale.ts';
import { addressOf } from './format.ts';
import { vintagePath } from './formats/vintages.ts';

/** One work of a bibliography: CSL-JSON 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). */
export interface CslItem {
  id: string;
  type: 'dataset';
  title: string;
  /** The agency that answers for the dataset. A dataset has no persons for authors. */
  author: { literal: string }[];
  publisher: string;
  /** Year, month and day of the newest vintage; absent where nothing was published. */
  issued?: { 'date-parts': [[number, number, number]] };
  version: string;
  URL: string;
  /** BCP 47 tag of the title. */
  language: string;
  /** Whom the figures come from, and where the vintage that is cited stands for good. */
  note: string;
}

type Cited = Pick<Dataset, 'id' | 'title' | 'owner' | 'version' | 'modified' | 'licence'>;

const agencyName = ({ portal }: Catalog, id: string | undefined): Labels => portal.agencies.find((agency) => agency.id === id)?.name ?? {};

const sourceNote = ({ licence }: Cited): string => `Source: ${licence.attribution}`;

/** Where the figures that are cited stand for good, whatever is published after them. */
const vintageAddress = (dataset: Cited, catalog: Catalog): string | undefined => dataset.modified && addressOf(catalog, vintagePath(dataset, { date: dataset.modified }));

/** For Zotero, pandoc and every other reader of CSL-JSON, in the language that readers fall back to first. */
export function cslItem(dataset: Cited, catalog: Catalog): CslItem {
  const { portal } = catalog;
  const { text: title, locale } = labelIn(dataset.title, portal, portal.fallbackLocales[0] ?? portal.sourceLocale);
  const vintage = vintageAddress(dataset, catalog);
  const [year = 0, month = 0, day = 0] = (dataset.modified ?? '').split('-').map(Number);
  return {
    id: dataset.id,
    type: 'dataset',
    title,
    author: [{ literal: plainLabel(agencyName(catalog, dataset.owner), portal) }],
    publisher: plainLabel(agencyName(catalog, portal.data?.publisher), portal),
    ...(dataset.modified === undefined ? {} : { issued: { 'date-parts': [[year, month, day]] } }),
    version: dataset.version,
    URL: landingPage(catalog, dataset),
    language: portal.locale(locale).tag,
    note: vintage === undefined ? sourceNote(dataset) : `${sourceNote(dataset)}. Vintage: ${vintage}`,
  };
}

/** Names of the months that every style of BibTeX knows (http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf, section 2.3). */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const escapes: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '{': '\\{', '}': '\\}' };

/** A text as TeX prints it. An escaped brace still counts where BibTeX looks for the end of a field: each must have its partner. */
function texText(text: string): string {
  const escaped = text.replace(/[\\~^{}&%$#_]/g, (sign) => escapes[sign] ?? `\\${sign}`);
  return isPaired(text) ? escaped : escaped.replace(/\\([{}])/g, (_, brace: string) => (brace === '{' ? '\\textbraceleft{}' : '\\textbraceright{}'));
}

function isPaired(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (open < 0) return false;
  }
  return open === 0;
}

/** One entry of BibTeX. `@misc` is the type for data that the styles of 1988 and those of biblatex both know. */
export function bibtexEntry(dataset: Cited, catalog: Catalog): string {
  const { title, author, publisher, issued, version, URL } = cslItem(dataset, catalog);
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const vintage = vintageAddress(dataset, catalog);
  const fields: [name: string, value: string][] = [
    // Braces within those of the field: an agency is one name, and capitals stay as they are.
    ['author', `{{${author.map(({ literal }) => texText(literal)).join(' and ')}}}`],
    ['title', `{{${texText(title)}}}`],
    ...(year === undefined || month === undefined ? [] : [['year', `{${year}}`] as [string, string], ['month', months[month - 1] ?? ''] as [string, string], ['day', `{${day}}`] as [string, string]]),
    ['publisher', `{{${texText(publisher)}}}`],
    ['version', `{${texText(version)}}`],
    ['howpublished', `{Data set. \\url{${URL}}}`],
    ['url', `{${URL}}`],
    ['note', `{${texText(sourceNote(dataset))}${vintage === undefined ? '' : `. Vintage: \\url{${vintage}}`}}`],
  ];
  return `@misc{${dataset.id},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n`;
}

/**
 * A reference in the style of the American Psychological Association, seventh edition, for data sets
 * (https://apastyle.apa.org/style-grammar-guidelines/references/examples/data-set-references), with names and date in
 * the reader's language. A publisher that is the author too is named once.
 */
export function apaText(dataset: Cited, catalog: Catalog, locale: string): string {
  const { portal } = catalog;
  const textOf = (labels: Labels): string => labelIn(labels, portal, locale).text;
  const [author, publisher] = [textOf(agencyName(catalog, dataset.owner)), textOf(agencyName(catalog, portal.data?.publisher))];
  const parts = [
    `${author}. (${dataset.modified === undefined ? 'n.d.' : apaDate(dataset.modified, formatTag(portal.locale(locale)))})`,
    `${textOf(dataset.title)} (Version ${dataset.version}) [Data set]`,
    publisher === author ? textOf(portal.name) : publisher,
    addressOf(catalog, `${locale}/data/${dataset.id}/`),
  ];
  return parts.join('. ');
}

/** Year first, then the day as the language writes it: 2026, 1 March. */
function apaDate(day: string, tag: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const year = new Intl.NumberFormat(tag, { useGrouping: false }).format(date.getUTCFullYear());
  return `${year}, ${new Intl.DateTimeFormat(tag, { month: 'long', day: 'numeric', timeZone: 'UTC', calendar: 'gregory' }).format(date)}`;
}
