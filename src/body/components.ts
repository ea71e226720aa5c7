import { z } from 'zod';
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
  Stat: component('block', 'none', {
    value: z.string().min(1).max(40).describe('The figure as it is read, with its unit.'),
    label: z.string().min(1).max(160).describe('What the figure says, with its year.'),
    source,
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
