import type { Edit } from '../text/edit.ts'
import { lastUpTo } from '../text/last-up-to.ts'
import type { Line } from '../text/lines.ts'
import { frontMatterEnd } from './markup/front-matter.ts'
import type { Format, Hints, Restoration, Source, Vocabulary } from './format.ts'
import { fencedLines, fencesOf } from './markup/fenced-lines.ts'
import { furnitureEdits } from './markup/furniture.ts'
import { gluedFenceEnds, type GluedEnd } from './markup/glued-fence-ends.ts'
import { hinted } from './markup/hinted.ts'
import { replace } from './markup/prose.ts'
import { MARKS, withApostropheFences } from './markdown/apostrophe-fences.ts'
import { bareNumbers, numberEdit } from './markdown/bare-numbers.ts'
import { commandBlockEdits } from './markdown/command-blocks.ts'
import { commandRuns, type Run } from './markdown/command-runs.ts'
import { composeEdits, composeFiles } from './markdown/compose-blocks.ts'
import { fenceEdits } from './markdown/fence-edits.ts'
import { gitbookEdits } from './markdown/gitbook.ts'
import { glossedCommandEdits } from './markdown/glossed-commands.ts'
import { hardBlankEdits } from './markdown/hard-blanks.ts'
import { withoutHiddenLines } from './markdown/hidden-lines.ts'
import { htmlEdits } from './markdown/html.ts'
import { within } from './markdown/html-page.ts'
import { indentedCodeEdits } from './markdown/indented-code.ts'
import { longMarkEdits, longMarks } from './markdown/long-marks.ts'
import { obsidianEdits } from './markdown/obsidian.ts'
import { paragraphsOf, type Paragraph } from './markdown/paragraphs.ts'
import { pathEdits } from './markdown/path-edits.ts'
import { rootPromptEdits, rootPrompts } from './markdown/root-prompts.ts'
import { separatorEdits } from './markdown/separators.ts'
import { tableBarEdits } from './markdown/table-bars.ts'
import { headingEdit, unspacedHeadings } from './markdown/unspaced-headings.ts'

export const markdown: Format = {
  id: 'markdown',
  description:
    'Markdown as its author wrote it. Little was lost; lines of commands and Compose files without a fence get one, its HTML becomes Markdown, and images that lie elsewhere become links, for the site is built without fetching anything.',
  hints: ['furniture'],
  restore,
}

function restore({ text, lines }: Source, hints: Hints, vocabulary: Vocabulary): Restoration[] {
  const furniture = hinted(lines, hints.furniture)
  const front = frontMatterEnd(text) ?? 0
  const taken = furnitureEdits(lines, furniture)
  const isTaken = ({ start, end }: Restoration): boolean =>
    start < front || isMet({ start, end }, taken)
  const written = withApostropheFences(lines.filter((line) => line.start >= front))
  const glued = gluedFenceEnds(written.lines)
  const { lines: own, edits: hidden } = withoutHiddenLines(
    glued.isSure ? glued.lines : written.lines,
  )
  const fenced = fencedLines(own)
  const isFenced = (index: number): boolean => fenced.has(index)
  const blanks = hardBlankEdits(own, isFenced)
  const html = htmlEdits(text, own).filter((edit) => !isMet(edit, hidden))
  const gitbook = gitbookEdits(own, fenced, [...html, ...blanks])
  const isEdited = within([...html, ...blanks, ...gitbook])
  const obsidian = obsidianEdits(own, isFenced).filter(
    ({ start, end }) => !isEdited(start) && !isEdited(end - 1),
  )
  const bars = tableBarEdits(own, isFenced).filter(({ start }) => !isEdited(start))
  return [
    ...(front > 0 && taken.every(({ start }) => start >= front)
      ? [{ start: 0, end: front, text: '', because: FRONT_MATTER }]
      : []),
    ...taken,
    ...[
      ...gitbook,
      ...hidden,
      ...html,
      ...blanks.filter((edit) => !isMet(edit, html)),
      ...obsidian,
      ...bars,
      ...alertEdits(own, fenced),
      ...written.fences.map(markEdit),
      ...(glued.isSure ? glued.ends.map(gluedEdit) : []),
      ...fenceEdits(own, fencesOf(own), vocabulary),
    ].filter((edit) => !isTaken(edit)),
    ...textEdits(
      own,
      touchedLines(own, [...gitbook, ...html, ...blanks, ...obsidian, ...taken]),
      vocabulary,
    ),
  ]
}

const isMet = ({ start, end }: Pick<Edit, 'start' | 'end'>, others: readonly Edit[]): boolean =>
  others.some((other) => start < other.end && other.start < end)

/**
 * What the text outside of fences lost: the lines of commands, and those that only separate.
 *
 * @param touched Indexes of lines that other edits touch: nothing more is done to their paragraphs.
 */
function textEdits(
  lines: readonly Line[],
  touched: ReadonlySet<number>,
  vocabulary: Vocabulary,
): Restoration[] {
  const fenced = fencedLines(lines)
  const shown = shownLines(lines)
  const isMarked = (index: number): boolean => fenced.has(index) || shown.has(index)
  const isHeld = (index: number): boolean => isMarked(index) || touched.has(index)
  const composed = composeFiles(lines, isHeld)
  const headings = unspacedHeadings(lines, isHeld)
  const long = longMarks(lines, isHeld)
  const roots = rootPrompts(lines, isHeld, vocabulary)
  const isOther = (index: number): boolean =>
    isMarked(index) ||
    [headings, long, roots.commands, roots.examples].some((found) => found.has(index)) ||
    isWithin(composed, index)
  const numbers = bareNumbers(lines, (index) => isOther(index) || touched.has(index))
  const free = paragraphsOf(lines, isOther, (index) => numbers.has(index))
    .filter(({ rows }) => !rows.some(({ index }) => touched.has(index)))
    .map((paragraph) => ({ paragraph, runs: commandRuns(paragraph, vocabulary) }))
  const code = new Set(
    free.flatMap(({ paragraph: { rows }, runs }) =>
      runs.flatMap(({ first, last }) => rows.slice(first, last + 1).map(({ index }) => index)),
    ),
  )
  return [
    ...lines.filter((_, index) => headings.has(index)).map(headingEdit),
    ...lines.filter((_, index) => long.has(index)).flatMap(longMarkEdits),
    ...lines.filter((_, index) => numbers.has(index)).map(numberEdit),
    ...rootPromptEdits(lines, roots),
    ...composed.flatMap((file) => composeEdits(lines, file)),
    ...indentedCodeEdits(lines, (index) => isOther(index) || touched.has(index)),
    ...free.flatMap((found) => paragraphEdits(found, vocabulary)),
    ...lines
      .filter(({ text }, index) => HEADING_OR_ROW.test(text) && !isHeld(index) && !isOther(index))
      .flatMap(pathEdits),
    ...separatorEdits(
      lines,
      (index) => isOther(index) || touched.has(index),
      (index) => code.has(index),
    ),
  ]
}

const HEADING_OR_ROW = /^ {0,3}(?:#{1,6}[ \t]|\|)/

/** A paragraph with its commands as code, in fences or within a line, and with the paths that its words name. */
function paragraphEdits(
  { paragraph, runs }: { readonly paragraph: Paragraph; readonly runs: readonly Run[] },
  vocabulary: Vocabulary,
): Restoration[] {
  const { rows } = paragraph
  const isRun = (place: number): boolean => isWithin(runs, place)
  const glossed = glossedCommandEdits(rows, isRun, vocabulary)
  const prose = rows.filter(
    ({ line }, place) => !isRun(place) && !glossed.some((edit) => isOn(line, edit)),
  )
  return [
    ...commandBlockEdits(paragraph, runs),
    ...glossed,
    ...prose.flatMap(({ line }) => pathEdits(line)),
  ]
}

const isOn = (line: Line, { start, end }: Restoration): boolean =>
  line.start <= start && end <= line.end

const isWithin = (
  ranges: readonly { readonly first: number; readonly last: number }[],
  index: number,
): boolean => ranges.some(({ first, last }) => first <= index && index <= last)

/** Indexes of the lines that HTML shows as they are: they get a fence of their own. */
function shownLines(lines: readonly Line[]): ReadonlySet<number> {
  const shown = new Set<number>()
  let isOpen = false
  for (const [index, { text }] of lines.entries()) {
    isOpen = (isOpen || OPENS_PRE.test(text)) && !CLOSES_PRE.test(text)
    if (isOpen) shown.add(index)
  }
  return shown
}

const OPENS_PRE = /<(?:pre|code|textarea|script|style)\b(?!.*<\/)/i
const CLOSES_PRE = /<\/(?:pre|code|textarea|script|style)>/i

/** Indexes of the lines on which an edit begins or ends, or that lie between. */
function touchedLines(lines: readonly Line[], edits: readonly Restoration[]): Set<number> {
  const touched = new Set<number>()
  for (const { start, end } of edits) {
    const at = (offset: number): number =>
      lastUpTo(lines.length, (index) => lines[index]?.start ?? 0, offset)
    for (let index = at(start); index <= at(end); index++) touched.add(index)
  }
  return touched
}

const FRONT_MATTER =
  'Front matter: what programs are told of the note; its title and author stand in the sidecar.'

/** The apostrophes of a fence become backticks. */
function markEdit({ text, start }: Line): Restoration {
  const at = start + text.search(MARKS)
  return replace(at, at + 3, '```')
}

/** The end of a fence gets a line of its own. */
const gluedEdit = ({ line: { start }, codeEnd, marks, indent }: GluedEnd): Restoration =>
  replace(start + codeEnd, start + marks, `\n${indent}`)

/** `> [!NOTE]`, in letters of any size, as GitHub writes what it shows in a box; other sites have words behind it. */
function alertEdits(lines: readonly Line[], fenced: ReadonlySet<number>): Restoration[] {
  return lines.flatMap(({ text, start }, index) => {
    const [found = '', lead = '', kind = ''] = ALERT.exec(text) ?? []
    if (found === '' || fenced.has(index)) return []
    const isInside = !fenced.has(index - 1) && /^[ \t]*>/.test(lines[index - 1]?.text ?? '')
    if (isInside && text.trimEnd() !== found) return []
    const name = kind.slice(0, 1).toUpperCase() + kind.slice(1).toLowerCase()
    return [{ start: start + lead.length, end: start + found.length, text: `**${name}:**` }]
  })
}

const ALERT = /^([ \t]*>[ \t]*)\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?=[ \t]*$|[ \t]+\S)/i
