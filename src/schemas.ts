/**
 * The contract between the two wings: what the workshop (scripts/) writes and the shop window (src/) reads.
 *
 * The only file of src/ that scripts/ imports.
 */
import { z } from 'astro/zod'

/** One page of a chapter as lists name it. Its text lies in src/content/docs/chapters/. */
export const pageSchema = z.strictObject({
  /** Path of the page below the site's base, without slashes at its ends: `chapters/storage/volumes`. */
  path: z.string(),
  title: z.string(),
  description: z.string(),
  /** Reading time in minutes at 150 words a minute, code counted as words. */
  minutes: z.number(),
})

/** A chapter: its own page and the pages that it groups, in reading order. */
export const chapterSchema = z.strictObject({
  id: z.string(),
  path: z.string(),
  title: z.string(),
  description: z.string(),
  pages: z.array(pageSchema),
})

/** A source note with its lines as found. */
export const noteSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  author: z.string(),
  /** Where the original can be read, if that is known. */
  url: z.url().optional(),
  /** What the author allows, in words. */
  licence: z.string(),
  /** One or two sentences on how the text came to us. */
  origin: z.string(),
  format: z.string(),
  lines: z.array(z.string()),
  /** How many non-blank lines went where. */
  counts: z.strictObject({ printed: z.number(), leftOut: z.number(), removed: z.number() }),
})

/** Where one non-blank line of a note went. */
export const ledgerRowSchema = z.strictObject({
  note: z.string(),
  line: z.number(),
  /** `chapters/storage/volumes/#anchor` below the site's base, `left out` or `removed`. */
  to: z.string(),
  because: z.string(),
})

/** How much of the book was held against Docker's reference, and how much of it was mended; one entry, `book`. */
export const proofSchema = z.strictObject({
  id: z.string(),
  /** Docker commands on the pages; every one of them parses. */
  commands: z.number(),
  /** Version of the docker CLI whose reference they were held against. */
  engine: z.string(),
  /** Repairs by a rule, on printed lines, and by reviewed correction. */
  repairs: z.strictObject({ byRule: z.number(), reviewed: z.number() }),
})

export type ProofEntry = z.infer<typeof proofSchema>
/** One repair of a note, at its place in the note as found. */
export const erratumSchema = z.strictObject({
  /** Its address on the errata page: `gabriel-readme-353-25`. */
  id: z.string(),
  note: z.string(),
  line: z.number(),
  column: z.number(),
  wrong: z.string(),
  /** Empty where it was removed. */
  right: z.string(),
  because: z.string(),
  /** Where a fact can be looked up. */
  source: z.url().optional(),
  /** Id of the rule that mended it; absent for a reviewed correction. */
  rule: z.string().optional(),
})

/** What a rule demands, for the page that lists them. */
export const ruleSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  description: z.string(),
})

export type ErratumEntry = z.infer<typeof erratumSchema>
export type RuleEntry = z.infer<typeof ruleSchema>
export type PageEntry = z.infer<typeof pageSchema>
export type ChapterEntry = z.infer<typeof chapterSchema>
export type NoteEntry = z.infer<typeof noteSchema>
export type LedgerRow = z.infer<typeof ledgerRowSchema>
