import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders'
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
import { file } from 'astro/loaders'
import { z } from 'astro/zod'
import { chapterSchema, noteSchema } from './schemas'

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({ extend: z.object({ minutes: z.number().optional() }) }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),

  // The order of the entries is the order of the book: file() keeps that of the JSON.
  chapters: defineCollection({
    loader: file('src/content/generated/chapters.json'),
    schema: chapterSchema,
  }),
  notes: defineCollection({
    loader: file('src/content/generated/notes.json'),
    schema: noteSchema,
  }),
}
