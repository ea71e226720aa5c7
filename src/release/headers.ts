/**
 * Headers of the published portal, from which the preview server and any host's configuration are made.
 * Sent as HTTP headers: a policy in a <meta> would come after what stands before it.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "script-src-attr 'none'",
  "style-src 'self'",
  "style-src-attr 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

const everywhere = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()',
} as const;

const hashed = 'public, max-age=31536000, immutable';
const page = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=604800';

/** What differs for some paths. */
export interface HeaderRule {
  /** Beginning of the path. */
  under: string;
  /** End of the path; any where it is left out. */
  ending?: string;
  headers: Readonly<Record<string, string>>;
}

/** Data is for programmes and notebooks elsewhere as well, and Parquet is read there by parts (Fetch standard, CORS protocol). */
const sharedHeaders = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Range, ETag', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** Types of data files by ending; the types of text say in which characters it is. */
const dataTypes: readonly [ending: string, type: string][] = [
  ['.csv', 'text/csv; charset=utf-8'],
  ['.json', 'application/json'],
  ['.csv-metadata.json', 'application/csvm+json'],
  ['/citation.json', 'application/vnd.citationstyles.csl+json'],
  ['/citation.bib', 'application/x-bibtex; charset=utf-8'],
  ['.schema.json', 'application/schema+json'],
  ['.jsonld', 'application/ld+json'],
  ['.ttl', 'text/turtle; charset=utf-8'],
  ['.xml', 'application/xml'],
  ['.ics', 'text/calendar; charset=utf-8'],
  ['.parquet', 'application/vnd.apache.parquet'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/SHA256SUMS', 'text/plain; charset=utf-8'],
];

/** Rules in their order: where two speak of the same header, the later one counts. */
export const headerRules: readonly HeaderRule[] = [
  // Everything there has its content in its name.
  { under: '/_astro/', headers: { 'Cache-Control': hashed } },
  ...['/data/', '/sdmx/'].flatMap((under): HeaderRule[] => [
    { under, headers: sharedHeaders },
    ...dataTypes.map(([ending, type]) => ({ under, ending, headers: { 'Content-Type': type } })),
  ]),
  { under: '/data/feed.xml', headers: { 'Content-Type': 'application/atom+xml' } },
  // Folders whose index.html is XML: see src/feed/formats/sdmx-rest.ts.
  { under: '/sdmx/rest/', headers: { 'Content-Type': 'application/xml' } },
];

/** Headers of the answer for a path. */
export function headersFor(path: string): Record<string, string> {
  const rules = headerRules.filter(({ under, ending = '' }) => path.startsWith(under) && path.endsWith(ending));
  return Object.assign({ ...everywhere, 'Cache-Control': page }, ...rules.map(({ headers }) => headers)) as Record<string, string>;
}
