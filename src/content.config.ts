import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders'
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
import { file } from 'astro/loaders'
import { z } from 'astro/zod'
import {
  chapterSchema,
  commandSchema,
  keywordSchema,
  noteSchema,
  proofSchema,
  ruleSchema,
  shownErratumSchema,
  siteSchema,
} from './schemas'

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({ minutes: z.number().optional(), files: z.array(z.string()).optional() }),
    }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),

  chapters: defineCollection({
    loader: orderedFile('src/content/generated/chapters.json'),
    schema: chapterSchema.extend({ order: z.number() }),
  }),
  notes: defineCollection({
    loader: orderedFile('src/content/generated/notes.json'),
    schema: noteSchema.extend({ order: z.number() }),
  }),
  errata: defineCollection({
    loader: orderedFile('src/content/generated/errata.json'),
    schema: shownErratumSchema.extend({ order: z.number() }),
  }),
  rules: defineCollection({
    loader: orderedFile('src/content/generated/rules.json'),
    schema: ruleSchema.extend({ order: z.number() }),
  }),
  commands: defineCollection({
    loader: orderedFile('src/content/generated/commands.json'),
    schema: commandSchema.extend({ order: z.number() }),
  }),
  keywords: defineCollection({
    loader: orderedFile('src/content/generated/keywords.json'),
    schema: keywordSchema.extend({ order: z.number() }),
  }),
  site: defineCollection({ loader: file('src/content/generated/site.json'), schema: siteSchema }),
  proof: defineCollection({
    loader: file('src/content/generated/proof.json'),
    schema: proofSchema,
  }),
}

// Astro's store sorts entries by their id, so each is told its place in the file.
function orderedFile(path: string) {
  return file(path, {
    parser(text) {
      const entries: Record<string, unknown>[] = JSON.parse(text)
      return entries.map((entry, order) => ({ ...entry, order }))
    },
  })
}
