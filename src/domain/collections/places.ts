import { z } from 'zod';
import { cover, sharedFields, textFields, type Collection } from '../collection.ts';

export const programmes = ['world-heritage', 'biosphere-reserve', 'global-geopark', 'wetland', 'national'] as const;
export const heritageCategories = ['cultural', 'natural', 'mixed'] as const;

export const places = {
  id: 'places',
  text: {
    ...textFields,
    region: z.string().min(1).max(120).describe('Province, city or region in which the place lies today.'),
  },
  shared: {
    ...sharedFields,
    cover,
    designation: z
      .strictObject({
        programme: z.enum(programmes).describe('List on which the place stands.'),
        category: z.enum(heritageCategories).optional().describe('For world heritage: cultural, natural or mixed.'),
        year: z.int().min(1900).max(2100).describe('Year of the designation.'),
        reference: z.string().max(20).optional().describe('Number in the list.'),
      })
      .optional()
      .describe('What the place is recognised as.'),
    coordinates: z
      .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
      .optional()
      .describe('Degrees, WGS 84.'),
  },
  section: true,
  order: 'title',
  pageSize: 24,
  schemaType: 'TouristAttraction',
} satisfies Collection;
