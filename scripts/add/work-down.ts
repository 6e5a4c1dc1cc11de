import type { VFileMessage } from 'vfile-message'
import { stringify } from 'yaml'
import { ERROR_KINDS } from '../book/error-kinds.ts'
import { makeBook } from '../book/make-book.ts'
import { loadLibrary } from '../library/library.ts'
import { makeDraft, notePlaceAt, type Draft } from '../notes/draft.ts'
import { rules } from '../rules/index.ts'
import { isSaidEnglish } from '../notes/note.ts'
import { isEnglish, NOT_ENGLISH } from '../rules/prose-words.ts'
import { readerWith } from '../rules/reader.ts'
import type { Finding } from '../rules/rule.ts'
import { unclosedFence } from '../rules/unclosed-fence.ts'
import { unknownWord } from '../rules/unknown-word.ts'
import { linesOf } from '../text/lines.ts'
import { workList } from '../report.ts'
import { printable } from '../text/printable.ts'
import { unknownPrograms } from './unknown-programs.ts'

/** More of one kind are counted, not shown. */
const MOST = 12

/** What is to be decided about a note that is new in the library: each point with the lines to write, and where. */
export function workDown(root: string, id: string): string {
  const { library, problems: faults } = loadLibrary(root)
  const { book, sections, open, problems } = makeBook(library)
  const entry = library.notes.find(({ note }) => note.id === id)
  const others = [...faults, ...problems]
  if (!entry) return `The note could not be read:\n${workList(others)}`

  const { note, format } = entry
  const { draft } = makeDraft(note, format, library.vocabulary)
  const { reference, knowledge } = library.expertise
  const reading = readerWith(reference, knowledge)(draft.text)
  const isProseEnglish = isSaidEnglish(note) && isEnglish(reading)
  const own = open.filter(({ file }) => file === note.file)
  const chapter = book.chapters.find(({ made }) => made.files.includes(`content/notes/${id}.yml`))
  const repairs = book.errata.of(id)
  const named = sections.filter(({ trace }) => trace.note.id === id)

  const parts = [
    ...(chapter
      ? [
          `The site builds with it: ${counted(chapter.pages.length, 'page')} of its own at ${chapter.path}/, marked as not yet reviewed; ${counted(repairs.length, 'repair')} by rule.`,
        ]
      : []),
    ...(isProseEnglish ? [] : [NOT_ENGLISH]),
    ...(others.length === 0
      ? []
      : [`The site does not build yet, for other reasons:\n${workList(others)}`]),
    ...listOf(
      'What rules leave to a person; a command at fault stays off the cheat sheet until then',
      `content/corrections/${id}.yml`,
      own,
      (message) => decision(message, note.text),
    ),
    ...listOf(
      'Fences that are not closed where their code ends',
      `content/corrections/${id}.yml`,
      // Of those that hide the rest of the note the site says so itself.
      others.length === 0 ? [...unclosedFence.check(reading)] : [],
      (finding) => fenceOf(finding, draft, note.text),
    ),
    ...listOf(
      'Words that no dictionary has',
      `content/corrections/${id}.yml; a word that is right goes to content/knowledge/misspellings.yml, under \`right\``,
      isProseEnglish ? [...unknownWord.check(reading)] : [],
      (finding) => correctionOf(finding, draft, note.text),
    ),
    ...listOf(
      'Programs that are unknown words',
      'content/vocabulary.yml, under `programs`',
      unknownPrograms(draft.tree, library.vocabulary.programs),
      ({ name, line }) => `  - ${name}  # line ${noteLineOf(draft, line)}`,
    ),
    ...listOf(
      'Sections that no chapter names; they stand in the order of the note',
      'content/chapters/<chapter>.md, under `sections` of a page (CONTRIBUTING.md shows one)',
      named,
      ({ id: section, line }) => `      - ${section}  # line ${line}`,
    ),
  ]
  return parts.join('\n\n')
}

/** The line of the note that a line of its draft comes from. */
function noteLineOf({ text, trace }: Draft, line: number): number {
  const start = linesOf(text)[line - 1]?.start ?? 0
  return notePlaceAt(trace, start).line
}

function listOf<Item>(
  title: string,
  where: string,
  items: readonly Item[],
  show: (item: Item) => string,
): string[] {
  if (items.length === 0) return []
  const more = items.length - MOST
  const rest = more > 0 ? [`  # and ${more} more: \`npm run notes -- --sections\` lists all`] : []
  return [
    [
      `${title} (${items.length}). To write in ${where}:`,
      ...items.slice(0, MOST).map(show),
      ...rest,
    ].join('\n'),
  ]
}

const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'}`

/** The correction of a word, as far as it can be told: whether it is a slip, a person says. */
function correctionOf({ start, end, expected }: Finding, draft: Draft, text: string): string {
  const wrong = draft.text.slice(start, end)
  const { line } = notePlaceAt(draft.trace, start)
  if (!text.split('\n')[line - 1]?.includes(wrong)) return `  - ${wrong}`
  const entry = { line, wrong, right: rightOf(expected), kind: 'typo', because: '…' }
  return stringify([entry], { lineWidth: 0 }).trimEnd()
}

/** The line of a fence, for a person sees where the code before it ends. */
function fenceOf({ start, reason }: Finding, draft: Draft, text: string): string {
  const { line } = notePlaceAt(draft.trace, start)
  const wrong = text.split('\n')[line - 1]?.trim() ?? ''
  const entry = { line, wrong, right: '…', kind: 'format', because: '…' }
  return `# ${reason}\n${stringify([entry], { lineWidth: 0 }).trimEnd()}`
}

/** What is right, where there is one answer only: of several a person chooses. */
const rightOf = (expected: readonly string[] = []): string =>
  expected.length === 1 ? (expected[0] ?? '…') : '…'

/** The correction to write, with the words that are at fault. */
function decision(message: VFileMessage, text: string): string {
  const { line = 1, reason, ruleId, actual, expected } = message
  const rule = rules.find(({ id }) => id === ruleId)
  const row = text.split('\n')[line - 1] ?? ''
  const wrong = actual && row.includes(actual) ? actual : row.trim()
  const entry = {
    line,
    wrong,
    right: rightOf(expected),
    kind: rule ? ERROR_KINDS[rule.kind] : 'format',
    because: '…',
  }
  return `# ${printable(reason)}\n${stringify([entry], { lineWidth: 0 }).trimEnd()}`
}
