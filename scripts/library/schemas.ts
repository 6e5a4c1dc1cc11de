/** What the files under content/ hold; checked when they are read. */
import { z } from 'astro/zod'
import { COMMAND_GROUPS } from '../../src/schemas.ts'
import { CORRECTION_KINDS } from '../notes/corrections.ts'
import { languageName } from '../text/language-name.ts'

const text = z.string().min(1)
const lineNumber = z.int().min(1)
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')

/** Keys of YAML maps come as strings: `205: 1`. */
const byLine = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string().regex(/^\d+$/, 'expected a line number'), value)

const lineRange = { from: lineNumber, to: lineNumber }

/** A language that has a name: `de`, `pt-BR`. */
const language = z
  .string()
  .refine((tag) => languageName(tag) !== undefined, 'expected a language, such as `de` or `pt-BR`')

export const sidecarSchema = z.strictObject({
  file: text,
  title: text,
  author: text,
  url: z.url().optional(),
  lang: language.optional(),
  licence: text,
  origin: text,
  format: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'),
  hints: z
    .strictObject({
      headings: z
        .partialRecord(z.enum(['1', '2', '3', '4', '5', '6']), z.array(lineNumber))
        .optional(),
      furniture: z.array(z.strictObject({ ...lineRange, because: text })).optional(),
      tables: z
        .array(
          z.strictObject({ line: lineNumber, rows: z.int().min(2), header: z.array(text).min(2) }),
        )
        .optional(),
      terms: byLine(text).optional(),
      depth: byLine(z.int().min(0).max(5)).optional(),
      ordinals: byLine(z.int().min(0)).optional(),
      doubleSpaced: z.array(z.strictObject(lineRange)).optional(),
    })
    .optional(),
})
export type Sidecar = z.infer<typeof sidecarSchema>

export const correctionsSchema = z
  .array(
    z.union([
      z.strictObject({
        line: lineNumber,
        wrong: text,
        right: z.string(),
        kind: z.enum(CORRECTION_KINDS),
        because: text,
        source: z.url().optional(),
      }),
      z.strictObject({
        line: lineNumber,
        keep: text,
        rule: text,
        because: text,
        source: z.url().optional(),
      }),
    ]),
  )
  .nullable()

const sectionPlanSchema = z.union([
  text,
  z.strictObject({
    section: text,
    heading: z.union([text, z.literal(false)]).optional(),
    level: z.int().min(2).max(5).optional(),
    foreword: text.optional(),
    drawing: slug.optional(),
  }),
])

export const chapterFileSchema = z.strictObject({
  title: text,
  description: text,
  domains: z.array(slug).optional(),
  teaches: z.array(text).optional(),
  pages: z
    .array(
      z.strictObject({
        slug,
        title: text,
        description: text,
        foreword: text.optional(),
        drawing: slug.optional(),
        sections: z.array(sectionPlanSchema).min(1),
      }),
    )
    .min(1),
})
export const examSchema = z.strictObject({
  name: text,
  source: z.url(),
  domains: z.array(z.strictObject({ id: slug, title: text, percent: z.int().min(1).max(100) })),
})

/** What the site says of itself. */
const svgFile = z.string().regex(/^[\w-]+\.svg$/, 'expected the name of an SVG file')
const degrees = z.number().min(0).max(360)

export const siteFileSchema = z.strictObject({
  title: text.max(60),
  headline: text.optional(),
  description: text.optional(),
  lead: text.optional(),
  logo: svgFile.optional(),
  favicon: svgFile.optional(),
  hue: degrees.optional(),
  markHue: degrees.optional(),
  cheatSheet: text.max(60).optional(),
  repository: z.url().optional(),
  examNotice: text.optional(),
})
export type SiteFile = z.infer<typeof siteFileSchema>

/** The words beside the picture of a drawing. */
export const drawingSchema = z.strictObject({ title: text, source: z.url() })

export type SectionEntry = z.infer<typeof sectionPlanSchema>

export const outlineSchema = z.strictObject({
  chapters: z.array(slug),
  leftOut: z
    .array(
      z.union([
        z.strictObject({ section: text, twinOf: text }),
        z.strictObject({ section: text, because: text, alone: z.literal(true).optional() }),
        z.strictObject({ note: text, ...lineRange, twinOf: text }),
        z.strictObject({ note: text, ...lineRange, because: text }),
      ]),
    )
    .nullable(),
})
export type LeftOutEntry = NonNullable<z.infer<typeof outlineSchema>['leftOut']>[number]

const lowerCase = z.string().regex(/^[a-z]+$/, 'expected a word in lower case')

/** Words with blanks between. */
const words = text.transform((value) => value.split(/\s+/).filter((word) => word !== ''))

export const vocabularySchema = z.strictObject({
  programs: z.array(text),
  commands: z.array(text),
  things: z.array(text),
  instructions: z.array(text),
  terms: z.array(text),
  verbs: words.pipe(z.array(lowerCase)),
})

/** Docker's commands as facts; content/reference/README.md describes them. */
export const referenceSchema = z.object({
  versions: z.record(text, text),
  commands: z.array(
    z.object({
      path: text,
      aliases: z.array(text),
      usage: text,
      since: text.optional(),
      managerOnly: z.literal(true).optional(),
      deprecated: z.literal(true).optional(),
      hidden: z.literal(true).optional(),
      stopsAtOperand: z.literal(true).optional(),
      flags: z.array(text),
    }),
  ),
})

export const flagValuesSchema = z.array(
  z.strictObject({
    commands: z.array(text).min(1),
    flag: z.string(),
    values: z.array(text).min(1),
    open: z.literal(true).optional(),
    source: z.url(),
  }),
)

export const filtersSchema = z.array(
  z.strictObject({
    commands: z.array(text).min(1),
    filters: z.record(
      z.string().regex(/^[a-z.-]+$/, 'expected a filter in lower case'),
      z.array(text),
    ),
    open: z.literal(true).optional(),
    source: z.url(),
  }),
)

const longFlag = z.string().regex(/^--[a-z]/, 'expected a long flag')

export const flagConflictsSchema = z.array(
  z.strictObject({
    commands: z.array(text).min(1),
    flags: z.array(longFlag).min(1),
    values: z.array(text).min(1).optional(),
    except: z.array(text).min(1).optional(),
    with: z.array(longFlag).min(1),
    because: text,
    discarded: z.literal(true).optional(),
    source: z.url(),
  }),
)

export const instructionFlagsSchema = z.array(
  z.strictObject({
    instruction: z.string().regex(/^[A-Z]+$/, 'expected an instruction in capitals'),
    flag: longFlag,
    values: z.array(text).min(1).optional(),
    keys: z.record(lowerCase, z.array(text)).optional(),
    alone: z.array(lowerCase).optional(),
    source: z.url(),
  }),
)

export const retiredSchema = z.array(
  z.strictObject({
    name: text,
    beside: z.array(text).optional(),
    since: text,
    instead: text,
    source: z.url(),
  }),
)

export const misspellingsSchema = z.strictObject({
  wrong: z.record(lowerCase, z.string().regex(/^[a-z]+(?:[ '][a-z]+)?$/)),
  unsure: z.array(lowerCase),
  right: z.array(lowerCase),
})

export const productsSchema = z.array(
  z.strictObject({
    name: text,
    also: z.array(text).optional(),
    isProgram: z.literal(true).optional(),
  }),
)

export const daemonKeysSchema = z.array(
  z.strictObject({ source: z.url(), keys: z.array(text).min(1) }),
)

export const variablesSchema = z.array(
  z.union([
    z.strictObject({ source: z.url(), names: z.array(text).min(1) }),
    z.strictObject({ source: z.url(), prefix: text, keys: z.array(text).min(1) }),
  ]),
)

export const houseStyleSchema = z.strictObject({
  american: z.record(lowerCase, lowerCase),
  terms: z.array(z.string().regex(/^[a-z]+(?:[- ][a-z]+)+$/, 'expected a term in lower case')),
})

export const composeKeysSchema = z.array(
  z.strictObject({ source: z.url(), keys: z.record(text, z.array(text).min(1)) }),
)

/** Words that stand on the sheet: no full stop, no line break. */
const phrase = z
  .string()
  .regex(/^\S(?:[^\n]*[^\s.])?$/, 'expected words on one line, without a full stop')

/** `IMAGE`, as it stands between angle brackets. */
const placeholder = z.string().regex(/^[A-Z][A-Z\d_]*$/, 'expected capitals joined by underscores')

const sheetCommandSchema = z.union([
  z.strictObject({
    command: text,
    also: z.array(text).optional(),
    write: text.optional(),
    id: slug.optional(),
    task: phrase.max(70).optional(),
    group: z.enum(COMMAND_GROUPS).optional(),
    essential: z.literal(true).optional(),
    destroys: phrase.optional(),
  }),
  z.strictObject({ command: text, omit: text }),
])
export type SheetCommandEntry = z.infer<typeof sheetCommandSchema>

export const cheatSheetSchema = z.strictObject({
  commands: z.array(sheetCommandSchema).optional(),
  glosses: z
    .record(text, z.record(z.string().regex(/^--[a-z]/, 'expected a long flag'), phrase))
    .optional(),
  destroys: z.record(text, phrase).optional(),
  placeholders: z.record(placeholder, placeholder).optional(),
})

const keywordRow = { name: text, id: slug.optional(), usage: text, gloss: phrase }
export const keywordsSchema = z.strictObject({
  dockerfile: z.array(z.strictObject(keywordRow)).optional(),
  compose: z.array(z.strictObject(keywordRow)).optional(),
})

const smallLetters = z
  .string()
  .regex(/^[^\sA-Z]+(?: [^\sA-Z]+)*$/, 'expected words in small letters')

export const searchWordsSchema = z.strictObject({
  ignored: words,
  explained: words,
  synonyms: z.array(z.array(smallLetters).min(2)),
})
export type SearchWords = z.infer<typeof searchWordsSchema>
