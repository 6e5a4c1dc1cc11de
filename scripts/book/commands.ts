import type { VFileMessage } from 'vfile-message'
import { COMMAND_GROUPS, type CommandEntry, type KeywordEntry } from '../../src/schemas.ts'
import type { CheatSheet } from './commands/cheat-sheet.ts'
import { candidatesOf, rowsOf, type Desk, type Row } from './commands/entries.ts'
import { flagGlosses, glossesOfNothing } from './commands/flag-glosses.ts'
import { formReader } from './commands/form.ts'
import { gather, type PrintedSection } from './commands/gathered.ts'
import { withOwnIds } from './commands/ids.ts'
import { judge } from './commands/judgements.ts'
import { keywordsOf } from './commands/keywords.ts'
import { lossesByNothing, lossesOf } from './commands/losses.ts'
import { otherPrograms } from './commands/other-programs.ts'
import type { Expertise } from './proof-note.ts'

/** The cheat sheet: every command of the book once, and the two small tables beside it. */
export interface Sheet {
  readonly commands: readonly CommandEntry[]
  readonly keywords: readonly KeywordEntry[]
  readonly problems: readonly VFileMessage[]
}

/** What the sheet is made of. */
export interface Edition {
  /** Ids of the notes, in their order. */
  readonly notes: readonly string[]
  /** False when a part of the content could not be read: then nobody can say that a decision fits nothing. */
  readonly isWhole: boolean
  /** With which sentences say what a command does. */
  readonly verbs: ReadonlySet<string>
}

/**
 * Collect the commands of the printed sections.
 *
 * The sheet's order is that of its groups, within a group that of content/cheat-sheet.yml, and of what nobody decided about
 * that of the book.
 */
export function makeSheet(
  sheet: CheatSheet,
  sections: readonly PrintedSection[],
  { reference, knowledge }: Expertise,
  { notes, isWhole, verbs }: Edition,
): Sheet {
  const formOf = formReader(reference, sheet.placeholders)
  const gathered = gather(sections, formOf)
  const judged = judge(sheet, formOf, gathered)
  const desk: Desk = {
    glosses: flagGlosses(sheet, gathered, reference),
    lossOf: lossesOf(sheet, formOf),
    knowledge,
    verbs,
    notes,
  }
  const candidates = candidatesOf(gathered, judged, formOf)
  const others = otherPrograms(judged.others, sheet.file, sections, desk)
  const keywords = keywordsOf(sheet, sections)
  return {
    commands: inOrder(withOwnIds([...rowsOf(candidates, desk), ...others.rows])),
    keywords: keywords.entries,
    problems: [
      ...[...judged.problems, ...others.problems, ...keywords.problems].filter(
        ({ ruleId }) => isWhole || ruleId?.startsWith('stale-') !== true,
      ),
      ...glossesOfNothing(sheet, reference),
      ...lossesByNothing(sheet, formOf),
    ],
  }
}

function inOrder(rows: readonly Row[]): CommandEntry[] {
  const groupAt = ({ entry }: Row): number => COMMAND_GROUPS.indexOf(entry.group)
  const sorted = rows.toSorted((a, b) => groupAt(a) - groupAt(b) || before(a.order, b.order))
  return sorted.map(({ entry }) => entry)
}

/** Infinity less Infinity is no number. */
const before = (a: number, b: number): number => (a === b ? 0 : a - b)
