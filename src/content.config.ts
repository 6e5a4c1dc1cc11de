import { i18nLoader } from '@astrojs/starlight/loaders'
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema'
import { defineCollection, type SchemaContext } from 'astro:content'
import { file, glob, type Loader } from 'astro/loaders'
import { z } from 'astro/zod'
import {
  chapterSchema,
  commandSchema,
  emptySchema,
  keywordSchema,
  noteSchema,
  proofSchema,
  ruleSchema,
  shownErratumSchema,
  siteSchema,
} from './schemas'

export const collections = {
  docs: defineCollection({
    // As Starlight's own, but for the Markdown, which nobody needs once it is a page.
    loader: glob({ base: 'src/content/docs', pattern: '**/[^_]*.md', retainBody: false }),
    schema: once(
      docsSchema({
        extend: z.object({
          minutes: z.number().optional(),
          files: z.array(z.string()).optional(),
          /** Of its words, where these are not English; and how they are written. */
          lang: z.string().optional(),
          dir: z.enum(['ltr', 'rtl']).optional(),
        }),
      }),
    ),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),

  chapters: defineCollection({
    loader: orderedFile('src/content/generated/chapters.json'),
    schema: ordered(chapterSchema),
  }),
  notes: defineCollection({
    loader: orderedFile('src/content/generated/notes.json'),
    schema: ordered(noteSchema),
  }),
  errata: defineCollection({
    loader: orderedFile('src/content/generated/errata.json'),
    schema: ordered(shownErratumSchema),
  }),
  rules: defineCollection({
    loader: orderedFile('src/content/generated/rules.json'),
    schema: ordered(ruleSchema),
  }),
  commands: defineCollection({
    loader: orderedFile('src/content/generated/commands.json'),
    schema: ordered(commandSchema),
  }),
  keywords: defineCollection({
    loader: orderedFile('src/content/generated/keywords.json'),
    schema: ordered(keywordSchema),
  }),
  site: defineCollection({ loader: file('src/content/generated/site.json'), schema: siteSchema }),
  proof: defineCollection({
    loader: file('src/content/generated/proof.json'),
    schema: proofSchema,
  }),
}

// Astro's store sorts entries by their id, so each is told its place in the file.
// It warns of a collection without entries, too; but a site without keywords or errata is whole.
function orderedFile(path: string): Loader {
  return file(path, {
    parser(text) {
      const entries: Record<string, unknown>[] = JSON.parse(text)
      if (entries.length === 0) return [{ id: 'none', isEmpty: true }]
      return entries.map((entry, order) => ({ ...entry, order }))
    },
  })
}

/**
 * A schema made once and not for each page, which takes longer than reading the page by it.
 *
 * For each page it would know where a picture lies that the frontmatter names; no page of ours names one.
 */
function once<Schema>(make: (context: SchemaContext) => Schema): typeof make {
  let made: Schema | undefined
  return (context) => (made ??= make(context))
}

/** An entry with its place in the file, or what stands there for none. */
function ordered<Shape extends z.ZodRawShape>(entry: z.ZodObject<Shape>) {
  return z.union([entry.extend({ order: z.number() }), emptySchema])
}
