/**
 * The contract between the two wings: what the workshop (scripts/) writes and the shop window (src/) reads.
 *
 * All of scripts/ may import it; of the rest of src/, programs import how far work is (progress.ts) and benchmarks what they measure.
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
  /** Ids of the commands with which it closes, in the order of its pages; each command is one chapter's. */
  commands: z.array(z.string()),
})

/** A source note with its lines as found. */
export const noteSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  author: z.string(),
  /** Where the original can be read, if that is known. */
  url: z.url().optional(),
  /** Of its prose, where that is not English. */
  lang: z.string().optional(),
  /** What the author allows, in words. */
  licence: z.string(),
  /** One or two sentences on how the text came to us. */
  origin: z.string(),
  format: z.string(),
  /** Name of its file. */
  file: z.string(),
  /** How many edits gave back the Markdown that it had lost. */
  restorations: z.number(),
  lines: z.array(z.string()),
  /** How many non-blank lines went where. */
  counts: z.strictObject({ printed: z.number(), leftOut: z.number(), removed: z.number() }),
  /** Why lines are not printed: each reason with its lines, the most lines first. */
  unprinted: z.array(
    z.strictObject({
      to: z.enum(['left out', 'removed']),
      because: z.string(),
      /** How many lines that are not blank. */
      lines: z.number(),
      /** First and last line of each stretch. */
      ranges: z.array(z.tuple([z.number(), z.number()])),
    }),
  ),
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
  /** Docker commands on the pages that parse: every one, but for pages not yet reviewed. */
  commands: z.number(),
  /** Version of the docker CLI whose reference they were held against. */
  engine: z.string(),
  /** Pages that nobody has read against their note: what rules find fault with there stands as found. */
  unreviewed: z.number(),
  /** Repairs by a rule, on printed lines, and by reviewed correction. */
  repairs: z.strictObject({ byRule: z.number(), reviewed: z.number() }),
})

/** What the site says of itself; one entry, `site`. People write it in content/site.yml. */
export const siteSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Heads the first page. */
  headline: z.string(),
  description: z.string(),
  /** Opens the first page. */
  lead: z.string(),
  /** An inline SVG that stands in the header instead of the title. */
  logo: z.string().optional(),
  /** The picture of its tab, an SVG; the first letter of the title where there is none. */
  favicon: z.string().optional(),
  /** Whether the pictures that an installed site has beside it were made of it: `public/icons/`. */
  hasIcons: z.boolean(),
  /** Of what can be followed, in degrees. */
  hue: z.number(),
  /** Of what is marked: the page one is on, figures. */
  markHue: z.number(),
  /** What the cheat sheet is called. */
  cheatSheet: z.string(),
  /** Where the files of the project can be seen, without a slash at the end. */
  repository: z.url().optional(),
  /** Stands where a chapter names domains of an exam. */
  examNotice: z.string().optional(),
})

/** Links of a note that stay links: those that only lead somewhere. All others could run something, or lead nowhere from here. */
export const LINK_PROTOCOLS: readonly string[] = ['http:', 'https:', 'ftp:', 'mailto:', 'tel:']

/** What stands in a collection that has no entries, for Astro warns of those that are empty. */
export const emptySchema = z.strictObject({ id: z.string(), isEmpty: z.literal(true) })
export type EmptyCollection = z.infer<typeof emptySchema>

/** By what the cheat sheet groups its commands, in this order. */
export const COMMAND_GROUPS = [
  'container',
  'image',
  'registry',
  'network',
  'volume',
  'compose',
  'swarm',
  'node',
  'service',
  'stack',
  'config',
  'secret',
  'trust',
  'system',
] as const

/** One way to write a command. All three are the same command. */
export const variantSchema = z
  .strictObject({
    text: z.string().describe('As the notes write it, on one line'),
    long: z.string().describe('With long flags: `docker run --detach <IMAGE>`'),
    short: z.string().describe('With short flags where there are any: `docker run -d <IMAGE>`'),
    retired: z
      .string()
      .optional()
      .describe(
        'Why one should not write it so any more (`docker-compose up`); backticks mark code',
      ),
  })
  .describe('One way to write a command; text, long and short are the same command')

/** A flag that a command of the sheet uses. */
export const commandFlagSchema = z
  .strictObject({
    name: z.string().describe('`--detach`'),
    shorthand: z.string().optional().describe('`-d`'),
    gloss: z.string().describe('What it does, in a few words; backticks mark code'),
  })
  .describe('A flag that the command uses')

/** One entry of the cheat sheet. What describes a field here describes it in the published schema, too. */
export const commandSchema = z.strictObject({
  id: z.string().describe('Its address on the sheet, and for ever: `swarm-unlock-key-rotate`'),
  group: z.enum(COMMAND_GROUPS).describe('By what the sheet groups it'),
  task: z
    .string()
    .describe(
      'What one does with it, in imperative words, at most 70 characters: `Rotate the unlock key`',
    ),
  variants: z
    .array(variantSchema)
    .min(1)
    .describe(
      'Ways to do it, the one to show first: `docker image rm <IMAGE>`, `docker rmi <IMAGE>`',
    ),
  flags: z
    .array(commandFlagSchema)
    .describe('Flags with a meaning worth telling, in the order of the first variant'),
  placeholders: z
    .array(z.string())
    .describe('Names to fill in, without brackets, in the order of the first variant: `IMAGE`'),
  taughtAt: z
    .array(
      z.strictObject({
        url: z
          .string()
          .describe(
            'Below the address of the site: `chapters/swarm/autolock-and-backup/#unlocking`',
          ),
        page: z.string().describe('Title of the page'),
      }),
    )
    .describe('Where the book teaches it, the best place first'),
  notes: z.array(z.string()).min(1).describe('Ids of the notes that have it'),
  reference: z
    .strictObject({
      path: z.string().describe('`docker swarm unlock-key`'),
      url: z.url(),
      managerOnly: z.boolean().describe('Only a swarm manager can run it'),
      since: z.string().optional().describe('Version of the API that brought it: `1.25`'),
      aliases: z.array(z.string()).describe('Other names of the command: `docker rmi`'),
    })
    .optional()
    .describe('What Docker’s reference says of its docker command; absent where it has none'),
  retired: z
    .string()
    .optional()
    .describe('Why one should not use it any more, and what to use instead; backticks mark code'),
  destroys: z
    .string()
    .optional()
    .describe('What is lost for good when it runs: `Removes all stopped containers`'),
  essential: z.boolean().describe('One of the forty that fit on one page of paper'),
})

/** A row of the small tables beside the sheet. */
export const keywordSchema = z.strictObject({
  /** `dockerfile-healthcheck` */
  id: z.string(),
  kind: z.enum(['dockerfile', 'compose']),
  /** `HEALTHCHECK`, `services.depends_on` */
  name: z.string(),
  /** How it is written: `HEALTHCHECK [OPTIONS] CMD command`. */
  usage: z.string(),
  /** What it does, in a few words without a full stop; backticks mark code. */
  gloss: z.string(),
  taughtAt: z.strictObject({ url: z.string(), page: z.string() }).optional(),
})

/** What the search knows of words; people list them in content/search.yml. */
export const searchWordsSchema = z.strictObject({
  /** Words that ask and do not say: `how`, `do`, `the`. */
  ignored: z.array(z.string()),
  /** Words with which a question begins that wants an explanation rather than a command: `what`, `why`. */
  explained: z.array(z.string()),
  /** Words, or a few together, that mean the same to who searches. */
  synonyms: z.array(z.array(z.string()).min(2)),
})

export type SiteEntry = z.infer<typeof siteSchema>
export type ProofEntry = z.infer<typeof proofSchema>

/** What was wrong with a note, in the order in which the errata are grouped. */
export const ERRATUM_KINDS = [
  'fact',
  'obsolete',
  'command',
  'flag',
  'arity',
  'placeholder',
  'format',
  'typo',
  'grammar',
  'casing',
  'ocr',
  'mojibake',
  'chrome',
] as const

/** What a reader is told was repaired: `repaired: flag`. */
export const ERRATUM_NAMES: Readonly<Record<(typeof ERRATUM_KINDS)[number], string>> = {
  fact: 'fact',
  obsolete: 'aged advice',
  command: 'command',
  flag: 'flag',
  arity: 'operands',
  placeholder: 'placeholder',
  format: 'structure',
  typo: 'spelling',
  grammar: 'grammar',
  casing: 'capitals',
  ocr: 'misread character',
  mojibake: 'encoding',
  chrome: 'page furniture',
}

/** One repair of a note, at its place in the note as found; published in errata.json. */
export const erratumSchema = z.strictObject({
  /** Its address on the errata page of its note, and for ever: `gabriel-readme-353-25`. */
  id: z.string(),
  note: z.string(),
  /** Line and column of the note as found at which `wrong` begins, from 1. */
  line: z.number(),
  column: z.number(),
  kind: z.enum(ERRATUM_KINDS),
  wrong: z.string(),
  /** Empty where it was removed. */
  right: z.string(),
  because: z.string(),
  /** Where a fact can be looked up. */
  source: z.url().optional(),
  /** Id of the rule that mended it; absent for a reviewed correction. */
  rule: z.string().optional(),
  /** `taken out`: the repair itself took the whole line off the page. `left out`: on a line that no page prints. */
  fate: z.enum(['printed', 'taken out', 'left out']),
  /** Where it is printed: `chapters/storage/volumes/#anchor` below the site's base. */
  to: z.string().optional(),
  /** Whether the author's patch has it; not when a rule mended what only the restored Markdown has. */
  inPatch: z.boolean(),
})

/** A run of words before or after a repair; the words that differ are marked. */
export const diffPieceSchema = z.strictObject({ text: z.string(), differs: z.boolean() })

/** The words before or after a repair, with some of those around them on their line. */
export const erratumSideSchema = z.strictObject({
  lead: z.string(),
  pieces: z.array(diffPieceSchema),
  trail: z.string(),
})

/** A repair as the site shows it. */
export const shownErratumSchema = erratumSchema.extend({
  before: erratumSideSchema,
  after: erratumSideSchema,
})

/** What a rule demands, for the page that lists them. */
export const ruleSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  description: z.string(),
  /** Markdown that is right, and Markdown that is wrong, with what it is told and what becomes of it. */
  examples: z.array(
    z.strictObject({
      bad: z.string().optional(),
      reason: z.string().optional(),
      good: z.string().optional(),
    }),
  ),
})

export type ErratumKind = (typeof ERRATUM_KINDS)[number]
export type ErratumEntry = z.infer<typeof erratumSchema>
export type DiffPiece = z.infer<typeof diffPieceSchema>
export type ErratumSide = z.infer<typeof erratumSideSchema>
export type ShownErratum = z.infer<typeof shownErratumSchema>
export type CommandGroup = (typeof COMMAND_GROUPS)[number]
export type CommandEntry = z.infer<typeof commandSchema>
export type KeywordEntry = z.infer<typeof keywordSchema>
export type SearchWordsEntry = z.infer<typeof searchWordsSchema>
export type RuleEntry = z.infer<typeof ruleSchema>
export type ChapterEntry = z.infer<typeof chapterSchema>
export type NoteEntry = z.infer<typeof noteSchema>
export type LedgerRow = z.infer<typeof ledgerRowSchema>
