import { z } from 'zod';
import { idSchema } from './paper.ts';

/** Phrases and what one finding of each is worth, e.g. `machine unlearning: 4`. */
const phrasesSchema = z.record(z.string().min(1), z.number().positive());

/** The frontmatter of `content/themes/<id>.md`; the body is text written by hand. */
export const themeSchema = z
  .strictObject({
    title: z.string().min(1),
    /** The id of an area in `themes/areas.yaml`. */
    area: idSchema,
    /** One sentence: what belongs here. */
    definition: z.string().min(1),
    /** Speak for the theme. */
    phrases: phrasesSchema,
    /** Phrases of which one must stand in a paper before those of `inContext` count. */
    context: z.array(z.string().min(1)).min(1).optional(),
    /** Speak for the theme where its context is given: `decoding`, where it is of language models. */
    inContext: phrasesSchema.optional(),
    /** Speak against the theme: their weights are subtracted. */
    against: phrasesSchema.optional(),
    /** Ids of themes that a reader may have meant instead. */
    neighbours: z.array(idSchema).optional(),
  })
  .refine(({ context, inContext }) => (context === undefined) === (inContext === undefined), {
    error: '`context` and `inContext` need each other',
    path: ['context'],
  });

/** One entry of `content/themes/areas.yaml`: a room of shelves, in the order they are shown. */
export const areaSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  /** One of the ten hues of the style sheet. */
  hue: z.int().min(1).max(10),
});

export const areasSchema = z.array(areaSchema).min(1);

export type ThemeData = z.infer<typeof themeSchema>;
export type Area = z.infer<typeof areaSchema>;

/** A theme with the id that its file name gives. */
export interface Theme extends ThemeData {
  id: string;
}
