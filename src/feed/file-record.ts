import { z } from 'zod';
import type { Catalog } from '../domain/data/catalog.ts';
import { addressOf, type PublishedFile } from './format.ts';

/** What a description says of a published file. */
export const fileRecordSchema = z
  .strictObject({
    url: z.url().describe('Address of the file.'),
    format: z.string().describe('Permanent id of the form.'),
    mediaType: z.string().describe('Media type (IANA).'),
    bytes: z.int().min(0).describe('Length in bytes.'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/).describe('SHA-256 of the bytes, in hexadecimal digits.'),
  })
  .describe('A published file, with what proves it.');

export type FileRecord = z.infer<typeof fileRecordSchema>;

export const fileRecord = (catalog: Pick<Catalog, 'portal'>, { path, format, mediaType, bytes, sha256 }: PublishedFile): FileRecord => ({ url: addressOf(catalog, path), format, mediaType, bytes, sha256 });
