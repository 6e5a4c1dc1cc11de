import type { VFileMessage } from 'vfile-message'
import type { Reference } from '../docker/reference.ts'
import { noteLineAt, notePlaceAt, type Draft, type Trace } from '../notes/draft.ts'
import { parse } from '../notes/markdown.ts'
import { problem } from '../notes/problem.ts'
import { rules } from '../rules/index.ts'
import { retired } from '../rules/retired.ts'
import { proofread, type Fixed, type Found } from '../rules/proofread.ts'
import { readerWith } from '../rules/reader.ts'
import type { Knowledge } from '../rules/rule.ts'
import { through, type Way } from '../text/edit.ts'
import type { Repair, RuleDoc } from './book.ts'

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

/** A fault on a line of the note; it counts when the line is printed. */
export interface Fault {
  readonly line: number
  readonly message: VFileMessage
}

/** All but the one about levels of headings: the pages set these anew. */
const RULES = rules.filter((rule) => rule.id !== 'heading-level')

/** What each of them says of itself. */
export const ruleDocs: readonly RuleDoc[] = RULES.map(({ id, kind, description }) => ({
  id,
  kind,
  description,
}))

/** Step 3: proofread a draft until nothing sure is left to mend. */
export function proveDraft(
  { text, tree, trace }: Draft,
  { reference, knowledge }: Expertise,
): ProvedDraft {
  const read = readerWith(reference, knowledge, parse, { text, tree })
  const proved = proofread(text, RULES, { read, ruleIds: rules.map((rule) => rule.id) })
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
    repairs: proved.fixed.map((fixed) => repairOf(fixed, text, trace)),
    faults: [...errors.map((found) => faultOf(found, text, trace)), ...staleKeeps(trace, kept)],
    retired: left
      .filter((found) => found.rule.id === retired.id)
      .flatMap(({ start, reason }) => [{ at: proved.way.target(start) ?? 0, reason }]),
    commandLines: reading.commands
      .filter((command) => !command.isMention)
      .map((command) => noteLineAt(draft.trace, command.start)),
  }
}

function repairOf(
  { start, end, fix, reason, rule, url }: Fixed,
  text: string,
  trace: Trace,
): Repair {
  const { line, column } = notePlaceAt(trace, start)
  return {
    note: trace.note.id,
    line,
    column,
    wrong: text.slice(start, end),
    right: fix,
    because: reason,
    rule: rule.id,
    ...(url !== undefined && { source: url }),
  }
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
  return { line: place.line, message }
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
