import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { aboutText } from './integrations/about-text.ts';
import { archiveFolders } from './lib/archive-folders.ts';
import { digestSchema } from './lib/digest.ts';
import { paperSchema } from './lib/paper.ts';
import { areaSchema, areasSchema, themeSchema } from './lib/theme.ts';

const folders = archiveFolders(resolve('.'), process.env['SHELFMARK_ARCHIVE']);
const base = (folder: string) => pathToFileURL(`${folder}/`);

export const collections = {
  papers: defineCollection({
    loader: glob({ base: base(folders.papers), pattern: '*.md' }),
    schema: paperSchema,
  }),
  digests: defineCollection({
    loader: glob({ base: base(folders.digestRecords), pattern: '*.json' }),
    schema: digestSchema,
  }),
  themes: defineCollection({
    loader: glob({ base: base(folders.themes), pattern: '*.md' }),
    schema: themeSchema,
  }),
  about: defineCollection({
    loader: aboutText(join(folders.content, 'about.md')),
    schema: z.strictObject({}),
  }),
  areas: defineCollection({
    loader: file(join(folders.themes, 'areas.yaml'), {
      parser: (text) =>
        areasSchema.parse(parse(text)).map((area, position) => ({ ...area, position })),
    }),
    schema: areaSchema.extend({ position: z.int().nonnegative() }),
  }),
};
