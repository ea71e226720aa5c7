import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Finding } from '../domain/finding.ts';
import type { RuleId } from '../domain/rules.ts';
import { digest } from './fingerprint.ts';
import type { Pack } from './pack.ts';
import type { Progress } from './progress.ts';

const pictureLimits = { side: 8_000, pixels: 50_000_000, width: 1_000, bytes: 30_000_000 } as const;

/** Format that each ending promises, as sharp names it, and the bytes that such a file begins with. */
const formats: Record<string, { format: string; magic: RegExp }> = {
  jpg: { format: 'jpeg', magic: /^\xff\xd8\xff/ },
  jpeg: { format: 'jpeg', magic: /^\xff\xd8\xff/ },
  png: { format: 'png', magic: /^\x89PNG\r\n\x1a\n/ },
  webp: { format: 'webp', magic: /^RIFF[\s\S]{4}WEBP/ },
  avif: { format: 'heif', magic: /^[\s\S]{4}ftypavi[fs]/ },
};

/** Every picture is what its name says, whole and of a bearable size. A picture that passed once is known by its digest. */
export async function checkPictures(root: string, files: string[], known: Pack, progress: Progress): Promise<{ findings: Finding[]; keys: string[] }> {
  const findings: Finding[] = [];
  const keys: string[] = [];
  for (const [index, file] of files.entries()) {
    const report = (found: PictureFault[]) => findings.push(...found.map(({ rule, values }) => ({ rule, file, line: 1, column: 1, values })));
    const { size } = statSync(path.join(root, file));
    if (size > pictureLimits.bytes) report([{ rule: 'file-too-large', values: { bytes: String(size), limit: String(pictureLimits.bytes) } }]);
    else {
      const bytes = readFileSync(path.join(root, file));
      const key = `picture-${digest(bytes)}.${path.extname(file).slice(1)}`;
      if (!known.has(key)) {
        const found = await checkPicture(bytes, path.extname(file).slice(1));
        report(found);
        if (found.length === 0) known.add(key, '', '');
      }
      keys.push(key);
    }
    progress('pictures', index + 1, files.length);
  }
  return { findings, keys };
}

type PictureFault = { rule: RuleId; values: Record<string, string> };

async function checkPicture(bytes: Buffer, ending: string): Promise<PictureFault[]> {
  if (bytes.length === 0) return [{ rule: 'file-empty', values: {} }];
  const expected = formats[ending];
  const wrongFormat: PictureFault = { rule: 'picture-format', values: { expected: ending.toUpperCase() } };
  if (!expected?.magic.test(bytes.subarray(0, 16).toString('latin1'))) return [wrongFormat];
  try {
    const picture = sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn: 'warning', sequentialRead: true });
    const { format, width, height } = await picture.metadata();
    if (format !== expected.format) return [wrongFormat];
    if (Math.max(width, height) > pictureLimits.side || width * height > pictureLimits.pixels)
      return [{ rule: 'picture-size', values: { width: String(width), height: String(height), limit: String(pictureLimits.side), pixels: String(pictureLimits.pixels / 1e6) } }];
    if (width < pictureLimits.width) return [{ rule: 'picture-small', values: { width: String(width), limit: String(pictureLimits.width) } }];
    await picture.timeout({ seconds: 20 }).stats();
    return [];
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    return [{ rule: /pixel limit/i.test(detail) ? 'picture-size' : 'picture-damaged', values: { detail, width: '?', height: '?', limit: String(pictureLimits.side), pixels: String(pictureLimits.pixels / 1e6) } }];
  }
}
