import { z } from 'zod';

/** Makes zod say what is wrong with a field in a language that it knows; English where it does not. */
export function setMessageLanguage(language: string): void {
  const locales: Record<string, () => Partial<z.core.$ZodConfig>> = { ...z.locales };
  z.config((locales[language] ?? z.locales.en)());
}
