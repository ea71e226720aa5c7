import type { Dataset } from '../domain/data/dataset.ts';

/** Lines that a reader copies to get a dataset into a tool. */
export interface Recipe {
  id: string;
  /** Name of the tool. */
  tool: string;
  /** Language of the lines, for those who colour them. */
  syntax: 'sh' | 'r' | 'python';
  lines: string;
}

/** Lines for a dataset published below `address`, which has no slash at its end. They pick its first series. Each is run in a test. */
export function recipesOf({ id, dataflow, dimensions, series }: Dataset, address: string): Recipe[] {
  const at = (ending: string) => `${address}/data/${id}/${id}.${ending}`;
  const [first] = series;
  const picked = dimensions.filter((dimension) => new Set(series.map(({ codes }) => codes[dimension.id])).size > 1).map((dimension) => [dimension.id, first?.codes[dimension.id] ?? ''] as const);
  const where = (write: (column: string, code: string) => string, and: string): string => (picked.length > 0 ? picked : [['INDICATOR', first?.codes['INDICATOR'] ?? ''] as const]).map(([column, code]) => write(column, code)).join(and);
  const inR = where((column, code) => `${column} == "${code}"`, ' & ');
  const inPython = where((column, code) => `(d.${column} == "${code}")`, ' & ');
  const inSql = where((column, code) => `${column} = '${code}'`, ' AND ');
  return [
    { id: 'curl', tool: 'curl', syntax: 'sh', lines: `curl -sS --fail --remote-name-all ${address}/data/${id}/{${id}.csv,SHA256SUMS}\nsha256sum --check --ignore-missing SHA256SUMS` },
    { id: 'r', tool: 'R', syntax: 'r', lines: `d <- read.csv("${at('csv')}", na.strings = "", encoding = "UTF-8")\nd <- subset(d, ${inR})\ntail(d[c("TIME_PERIOD", "OBS_VALUE", "OBS_STATUS")])` },
    { id: 'rsdmx', tool: 'R, rsdmx', syntax: 'r', lines: `library(rsdmx)\nd <- as.data.frame(readSDMX("${address}/sdmx/data/${dataflow}.xml"))\nhead(d)` },
    { id: 'pandas', tool: 'Python, pandas', syntax: 'python', lines: `import pandas as pd\nd = pd.read_csv("${at('csv')}", keep_default_na=False, na_values={"OBS_VALUE": [""]})\nd = d[${inPython}]\nprint(d[["TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"]].tail())` },
    { id: 'duckdb', tool: 'DuckDB', syntax: 'sh', lines: `curl -sS --fail -O ${at('parquet')}\nduckdb -c "SELECT TIME_PERIOD, OBS_VALUE, OBS_STATUS FROM '${id}.parquet' WHERE ${inSql} ORDER BY 1 DESC LIMIT 5"` },
  ];
}
