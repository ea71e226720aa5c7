import { z } from 'zod';
import { codePattern, seriesKey } from '../domain/data/terms.ts';
import { addressField, altField, captionField, identifier, licenceField, pictureKinds, pictureSource } from '../domain/fields.ts';

/** A component that an editor may use. Attributes are literal text, checked by their schema. */
export interface BodyComponent {
  place: 'block' | 'inline';
  content: 'none' | 'blocks' | 'figures';
  attributes: z.ZodObject;
}

const component = (place: BodyComponent['place'], content: BodyComponent['content'], attributes: z.ZodRawShape): BodyComponent => ({
  place,
  content,
  attributes: z.strictObject(attributes),
});

const picture = {
  src: pictureSource,
  alt: altField,
  caption: captionField.optional(),
  credit: z.string().min(1).max(120).describe('Who made the picture.'),
  licence: licenceField,
  kind: z.enum(pictureKinds).optional().describe('What sort of picture it is; a photograph where it is left out.'),
} satisfies z.ZodRawShape;

const source = identifier.describe('id of a source in the front matter.');

/** The only components a text can hold. Each is drawn by `src/components/body/NAME.astro`. */
export const bodyComponents = {
  Figure: component('block', 'none', picture),
  Gallery: component('block', 'figures', { label: z.string().min(1).max(120).describe('What the pictures have in common.') }),
  Callout: component('block', 'blocks', {
    kind: z.enum(['fact', 'note', 'caution']).describe('fact, note or caution.'),
    title: z.string().min(1).max(120).optional().describe('Heading of the box.'),
  }),
  Quote: component('block', 'blocks', {
    by: z.string().min(1).max(120).describe('Who said or wrote it.'),
    work: z.string().min(1).max(200).optional().describe('In which work.'),
    source: source.optional(),
  }),
  Stat: {
    place: 'block',
    content: 'none',
    attributes: z
      .strictObject({
        label: z.string().min(1).max(160).describe('What the figure says; with its year where it is not taken from a series.'),
        value: z.string().min(1).max(40).optional().describe('The figure as it is read, with its unit.'),
        source: source.optional(),
        dataset: identifier.optional().describe('Dataset from which the figure is taken: it follows every revision.'),
        series: seriesKey.optional(),
        period: z.string().max(10).optional().describe('Period of the figure; the newest where it is left out.'),
        style: z.enum(['decimal', 'percent', 'compact']).optional().describe('percent: the value is a percentage; compact: millions and billions in words.'),
        currency: z.string().regex(/^[A-Z]{3}$/).optional().describe('Currency of the value, ISO 4217.'),
      })
      .superRefine(({ value, source: given, dataset, series }, context) => {
        const needed: [string, boolean][] = dataset === undefined && series === undefined ? [['value', value === undefined], ['source', given === undefined]] : [['dataset', dataset === undefined], ['series', series === undefined]];
        for (const [attribute, isMissing] of needed) if (isMissing) context.addIssue({ code: 'custom', path: [attribute], message: 'value and source, or dataset and series' });
        if (dataset !== undefined && value !== undefined) context.addIssue({ code: 'custom', path: ['value'], message: 'the value comes from the dataset' });
      }),
  },
  Chart: component('block', 'none', {
    dataset: identifier.describe('Dataset of which a chart is shown.'),
    indicator: z.string().regex(codePattern).describe('Code of its indicator.'),
    caption: captionField.optional(),
  }),
  Source: component('inline', 'none', { id: source }),
  Video: component('block', 'none', {
    href: addressField.describe('Where the film can be watched.'),
    title: z.string().min(1).max(160).describe('Title of the film.'),
    poster: pictureSource,
    alt: altField,
    credit: picture.credit,
    licence: licenceField,
    duration: z.string().regex(/^\d{1,3}:\d{2}$/).optional().describe('Length as minutes:seconds.'),
  }),
} as const satisfies Record<string, BodyComponent>;

export type ComponentName = keyof typeof bodyComponents;
export const isComponentName = (name: string): name is ComponentName => Object.hasOwn(bodyComponents, name);
export const componentNames = Object.keys(bodyComponents) as ComponentName[];
