import { xmlText } from '../../xml-text.ts';
import { boldStyle, rangeOf, SharedStrings, sheetPart, spreadsheetNamespace, wrappedStyle, xmlHead, type Sheet } from './cells.ts';

/** Properties of the document. */
export interface Properties {
  title: string;
  creator: string;
  /** Day as YYYY-MM-DD. */
  modified?: string;
}

/** A part of the package (ECMA-376-2, Open Packaging Conventions) and its name within the archive. */
export interface Part {
  name: string;
  content: Iterable<string>;
}

const officeTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const coreProperties = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

/** Parts of a workbook, in the order in which they are to be read: the shared texts are known when all sheets are. */
export function* workbookParts(sheets: readonly Sheet[], properties: Properties): Generator<Part> {
  const strings = new SharedStrings();
  yield { name: '[Content_Types].xml', content: [contentTypes(sheets)] };
  yield { name: '_rels/.rels', content: [relations([[`${officeRelations}/officeDocument`, 'xl/workbook.xml'], [`${packageRelations}/metadata/core-properties`, 'docProps/core.xml']])] };
  yield { name: 'docProps/core.xml', content: [core(properties)] };
  yield { name: 'xl/workbook.xml', content: [workbook(sheets)] };
  const targets = [...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]), ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']];
  yield { name: 'xl/_rels/workbook.xml.rels', content: [relations(targets.map(([type, target]) => [`${officeRelations}/${type}`, target ?? '']))] };
  yield { name: 'xl/styles.xml', content: [styles] };
  for (const [index, sheet] of sheets.entries()) yield { name: `xl/worksheets/sheet${index + 1}.xml`, content: sheetPart(sheet, strings, index === 0) };
  yield { name: 'xl/sharedStrings.xml', content: strings.part() };
}

function contentTypes(sheets: readonly Sheet[]): string {
  const parts = [
    ['xl/workbook.xml', `${officeTypes}.sheet.main+xml`],
    ['xl/styles.xml', `${officeTypes}.styles+xml`],
    ['xl/sharedStrings.xml', `${officeTypes}.sharedStrings+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, `${officeTypes}.worksheet+xml`]),
  ];
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join('')}</Types>`;
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${xmlHead}<Relationships xmlns="${packageRelations}">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** A filter needs its range as a hidden name too, or spreadsheets forget it. */
function workbook(sheets: readonly Sheet[]): string {
  const filters = sheets.flatMap((sheet, index) =>
    sheet.hasFilter ? [`<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${sheet.name}'!${rangeOf(sheet, true)}</definedName>`] : [],
  );
  const list = sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return `${xmlHead}<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${officeRelations}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${
    filters.length > 0 ? `<definedNames>${filters.join('')}</definedNames>` : ''
  }</workbook>`;
}

function core({ title, creator, modified }: Properties): string {
  const time = modified === undefined ? '' : `<dcterms:modified xsi:type="dcterms:W3CDTF">${modified}T00:00:00Z</dcterms:modified>`;
  return `${xmlHead}<cp:coreProperties xmlns:cp="${coreProperties}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(
    title,
  )}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>${time}</cp:coreProperties>`;
}

const formats = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
formats[boldStyle] = '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>';
formats[wrappedStyle] = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';

/** The two fills are those that every workbook must have. */
const styles = `${xmlHead}<styleSheet xmlns="${spreadsheetNamespace}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
