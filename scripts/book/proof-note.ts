import type { VFileMessage } from 'vfile-message'
import type { Reference } from '../docker/reference.ts'
import { noteLineAt, notePlaceAt, type Draft, type Trace } from '../notes/draft.ts'
import { parse } from '../notes/markdown.ts'
import { isSaidEnglish } from '../notes/note.ts'
import { problem } from '../notes/problem.ts'
import type { EditOf } from '../rules/composed.ts'
import { houseRules } from '../rules/house/index.ts'
import { rules } from '../rules/index.ts'
import { retired } from '../rules/retired.ts'
import { proofread, type Fixed, type Found } from '../rules/proofread.ts'
import { readerWith } from '../rules/reader.ts'
import type { Knowledge, Rule } from '../rules/rule.ts'
import { detached } from '../text/detached.ts'
import { through, type Way } from '../text/edit.ts'
import type { Place } from '../text/lines.ts'
import type { Range, RuleDoc } from './book.ts'

/** What rules know beside the text. */
export interface Expertise {
  readonly reference: Reference
  readonly knowledge: Knowledge
}

/** A draft after the rules have read it. */
export interface ProvedDraft {
  readonly draft: Draft
  /** Between the draft as it was and as it is. */
  readonly way: Way
  /** What rules mended, with the places in the note as found. */
  readonly repairs: readonly Repair[]
  /** What they left to a person, and nobody decided to keep. */
  readonly faults: readonly Fault[]
  /** What is right but retired, by offset in the draft. */
  readonly retired: readonly { readonly at: number; readonly reason: string }[]
  /** Lines of the note on which a docker command stands that was held against the reference, once for each. */
  readonly commandLines: readonly number[]
}

/** What a rule mended. */
export interface Repair {
  readonly rule: Rule
  /** Offset in the draft of what was mended, or of what stands before it. */
  readonly at: number
  /** Where the note as found has it. */
  readonly place: Place
  readonly wrong: string
  readonly right: string
  readonly because: string
  /** Where the fact behind it can be looked up, if the rule names a place. */
  readonly source?: string
  /** The words in the note; absent where only the restored Markdown has them. */
  readonly range?: Range
}

/** A fault on a line of the note; it counts when the line is printed. */
export interface Fault {
  readonly line: number
  /** Offset in the note as found; absent where the note is not what is at fault. */
  readonly at?: number
  readonly message: VFileMessage
}

const NOT_OF_BOOK: ReadonlySet<string> = new Set([
  'heading-level',
  'unknown-word',
  'unclosed-fence',
])

/**
 * All but the one about levels of headings, for the pages set these anew, the one that only points, and the one about open
 * fences, which keep the book from being made at all; then how this book is written.
 */
export const BOOK_RULES: readonly Rule[] = [
  ...rules.filter(({ id }) => !NOT_OF_BOOK.has(id)),
  ...houseRules,
]

/** For a note that nobody has taken in hand: how its author writes is no fault. */
export const COMMON_RULES: readonly Rule[] = BOOK_RULES.filter((rule) => !houseRules.includes(rule))

/** What each of them says of itself. */
export const ruleDocs: readonly RuleDoc[] = BOOK_RULES.map(
  ({ id, kind, description, examples }) => ({
    id,
    kind,
    description,
    examples,
  }),
)

/** Step 3: proofread a draft until nothing sure is left to mend. */
export function proveDraft(
  { text, tree, trace }: Draft,
  { reference, knowledge }: Expertise,
  ownRules: readonly Rule[] = BOOK_RULES,
): ProvedDraft {
  const read = readerWith(reference, knowledge, parse, { text, tree })
  const fitRules = isSaidEnglish(trace.note) ? ownRules : ownRules.filter(isOfAnyLanguage)
  const proved = proofread(text, fitRules, {
    read,
    ruleIds: [...rules, ...houseRules].map((rule) => rule.id),
  })
  const reading = read(proved.text)
  const draft = {
    text: proved.text,
    tree: reading.tree,
    trace: { ...trace, ...through(trace, proved.way) },
  }

  const kept = new Set<number>()
  const left = proved.left.filter((found) => !isKept(found, trace, kept))
  const errors = left.filter((found) => found.severity !== 'warning')
  return {
    draft,
    way: proved.way,
    repairs: proved.edits.map((edit) => repairOf(edit, text, trace, proved.way)).filter(isRepair),
    faults: [...errors.map((found) => faultOf(found, text, trace)), ...staleKeeps(trace, kept)],
    retired: left
      .filter((found) => found.rule.id === retired.id)
      .flatMap(({ start, reason }) => [{ at: proved.way.target(start) ?? 0, reason }]),
    commandLines: reading.commands
      .filter((command) => !command.isMention)
      .map((command) => noteLineAt(draft.trace, command.start)),
  }
}

/** Words are spelled, and sentences built, in a language; all else in notes is the same in any. */
const isOfAnyLanguage = ({ kind }: Rule): boolean => kind !== 'spelling' && kind !== 'grammar'

/** The language of a fence that only its format gave to the note completes that restoration: nothing was wrong. */
const isRepair = ({ rule, range }: Repair): boolean =>
  rule.kind !== 'structure' || range !== undefined

/** What was mended at one place: by one rule, or by one after another. */
function repairOf(
  { start, end, text: right, of: fixed }: EditOf<Fixed>,
  text: string,
  trace: Trace,
  way: Way,
): Repair {
  const range = rangeInNote({ start, end }, text, trace)
  const [{ rule, url }] = fixed
  return {
    rule,
    at: way.target(start) ?? way.target(start - 1) ?? 0,
    place: notePlaceAt(trace, start),
    // Texts of their own: a slice would keep the whole draft alive.
    wrong: detached(text.slice(start, end)),
    right: detached(right),
    because: detached(fixed.map(({ reason }) => reason).join('; ')),
    ...(url !== undefined && { source: url }),
    ...(range && { range }),
  }
}

/** Where the note itself has the words of a draft: every character must be the note's own, none a correction's or a format's. */
function rangeInNote({ start, end }: Range, text: string, trace: Trace): Range | undefined {
  // An insertion belongs to the character before it: what a format put behind that comes after.
  const first = start === end ? trace.origin(start - 1) + 1 : trace.origin(start)
  const shift = start - first
  const isOwn = (offset: number): boolean =>
    trace.note.text[offset] === text[offset + shift] && trace.target(offset) === offset + shift
  for (let offset = start === end ? first - 1 : first; offset < end - shift; offset++)
    if (!isOwn(offset)) return undefined
  return { start: first, end: end - shift }
}

/** Whether somebody decided to let it stand; remembers which decision was needed. */
function isKept({ start, end, rule }: Found, trace: Trace, kept: Set<number>): boolean {
  const { note } = trace
  const from = trace.origin(start)
  const to = Math.max(from, trace.origin(Math.max(start, end - 1)) + 1)
  const words = note.text.slice(from, to)
  const { line } = notePlaceAt(trace, start)
  const index = note.keeps.findIndex(
    (keep) =>
      keep.line === line &&
      keep.rule === rule.id &&
      (keep.keep.includes(words) || words.includes(keep.keep)),
  )
  if (index !== -1) kept.add(index)
  return index !== -1
}

function faultOf({ start, end, reason, expected, rule }: Found, text: string, trace: Trace): Fault {
  const place = notePlaceAt(trace, start)
  const guess =
    expected && expected.length > 0
      ? `Did you mean ${expected.map((one) => `\`${one}\``).join(' or ')}? `
      : ''
  const message = problem({
    file: trace.note.file,
    place,
    id: rule.id,
    reason,
    advice: `${guess}Decide in ${trace.note.correctionsFile}: \`wrong\` and \`right\`, or \`keep\` with the rule and a reason.`,
  })
  message.actual = text.slice(start, end)
  if (expected) message.expected = [...expected]
  return { line: place.line, at: trace.origin(start), message }
}

function staleKeeps({ note }: Trace, kept: ReadonlySet<number>): Fault[] {
  return note.keeps.flatMap((keep, index) =>
    kept.has(index)
      ? []
      : [
          {
            line: keep.line,
            message: problem({
              file: note.correctionsFile,
              place: keep.place,
              id: 'stale-keep',
              reason: `Expected \`${keep.rule}\` to find fault with \`${keep.keep}\` on line ${keep.line} of ${note.file}, found nothing`,
              advice:
                'Take the entry out: nothing needs to be kept here any more, or correct `line`, `keep` or `rule`.',
            }),
          },
        ],
  )
}
