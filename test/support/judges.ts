import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { repository } from './portals.ts';

/** Judges that are not among the project's packages: a test asks for one, and is skipped with its name where it is absent. */

const succeeds = (command: string, args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

export const hasCommand = (name: string): boolean => succeeds('sh', ['-c', `command -v ${name}`]);

/** The system's Python, to which Debian's packages belong. */
export const python = '/usr/bin/python3';
export const hasPandas = (): boolean => succeeds(python, ['-c', 'import pandas, openpyxl']);

export const hasFeedparser = (): boolean => succeeds(python, ['-c', 'import feedparser']);

export const hasRsdmx = (): boolean => hasCommand('Rscript') && succeeds('Rscript', ['-e', 'library(rsdmx)']);

/** Official schemas and shapes, kept beside the repository. */
export const validators = path.join(repository, '../shared/validators');
export const hasValidators = (part: string): boolean => existsSync(path.join(validators, part));
