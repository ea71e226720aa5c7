import type { Finding } from '../domain/finding.ts';
import { reportHuman } from './human.ts';
import { reportJson } from './json.ts';
import type { Wording } from './wording.ts';

/** Every form in which findings can be printed, by the name given to --format. */
export const reports = { human: reportHuman, json: reportJson } as const satisfies Record<string, (findings: Finding[], wording: Wording) => string>;

export type ReportFormat = keyof typeof reports;
