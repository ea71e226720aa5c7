import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder that holds the generator itself. */
export const generatorRoot = fileURLToPath(new URL('../../', import.meta.url));

export const digest = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Digest of the code that compiles texts and judges pictures, and of the versions of what it uses: another one may compile otherwise. */
export function compilerFingerprint(): string {
  const folders = ['src/domain', 'src/domain/collections', 'src/body', 'src/io'];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(generatorRoot, folder), { withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => `${folder}/${item.name}`),
  );
  const code = files.sort().map((file) => readFileSync(path.join(generatorRoot, file), 'utf8'));
  const { dependencies } = JSON.parse(readFileSync(path.join(generatorRoot, 'package.json'), 'utf8')) as { dependencies: object };
  return digest(JSON.stringify([dependencies, ...code]));
}
