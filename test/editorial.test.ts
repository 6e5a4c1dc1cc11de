/** The notes are right: no known error survives, nothing right was harmed, what was mended is settled. */
import { describe, expect, test } from 'vitest'
import { LEFT_OUT, REMOVED } from '../scripts/book/ledger.ts'
import { makeBook } from '../scripts/book/make-book.ts'
import { proveDraft } from '../scripts/book/proof-note.ts'
import { loadLibrary } from '../scripts/library/library.ts'
import { makeDraft } from '../scripts/notes/draft.ts'
import { linesOf } from '../scripts/text/lines.ts'
import { rangeNow } from './editorial/line-now.ts'
import {
  isAbout,
  readEntries,
  readExceptions,
  survivorsOf,
  type Entry,
} from './editorial/survivors.ts'

const { library } = loadLibrary('.')
const made = makeBook(library)
const proved = library.notes.map(({ note, format }) => ({
  id: note.id,
  ...proveDraft(makeDraft(note, format, library.vocabulary).draft, library.expertise),
}))
const drafts = proved.map(({ draft }) => draft)
const printedLines = new Map(
  Object.entries(
    Object.groupBy(
      [...made.book.ledger].filter(({ to }) => to !== LEFT_OUT && to !== REMOVED),
      ({ note }) => note,
    ),
  ).map(([note, rows]) => [note, new Set((rows ?? []).map(({ line }) => line))]),
)

describe('no known error survives', () => {
  const entries = readEntries()
  const exceptions = readExceptions()
  const survivors = survivorsOf(entries, made, drafts)

  test.each(library.notes.map(({ note }) => note.id))('of %s', (id) => {
    const open = survivors.filter(
      ({ entry }) => entry.note === id && !exceptions.some((one) => isAbout(one, entry)),
    )
    expect(
      open.map(({ entry, found }) => `${shown(entry)}\n      ${found}`),
      `${open.length} entries still stand`,
    ).toEqual([])
  })

  test('no exception is stale', () => {
    const stale = exceptions.filter((one) => !survivors.some(({ entry }) => isAbout(one, entry)))
    expect(stale).toEqual([])
  })

  test('but without the corrections most of them would', () => {
    const raw = library.notes.map(({ note, format }) => ({
      note: { ...note, corrections: [], keeps: [] },
      format,
    }))
    const rawDrafts = raw.map(
      ({ note, format }) => makeDraft(note, format, library.vocabulary).draft,
    )
    const standing = survivorsOf(entries, makeBook({ ...library, notes: raw }), rawDrafts)
    expect(standing.length).toBeGreaterThan(entries.length / 2)
  })

  function shown({ line, kind, certainty, wrong, right }: Entry): string {
    return `${line} ${kind} (${certainty}): ${wrong} → ${right}`
  }
})

describe('what was mended once is right', () => {
  test.each(proved)('the rules find nothing more in $id', ({ id, draft }) => {
    const again = proveDraft(draft, library.expertise)
    const isPrinted = (line: number): boolean => printedLines.get(id)?.has(line) ?? false
    expect(again.draft.text).toBe(draft.text)
    expect(
      again.faults.filter(({ line }) => isPrinted(line)).map(({ message }) => message.reason),
    ).toEqual([])
  })
})

describe('what looks wrong and is right stands as it was', () => {
  test.each([
    ['a container by the name of its image', /--name registry registry:2/],
    ['an archive by the name of its container', /<(\w+)> > <\1>\.tar/],
    ['how managers spread over zones', /\b\d-\d-\d\b/],
    ['keys of devicemapper', /\bdm\.\w+/],
    ['autolock', /\bautolock\b/],
    ['the same command once more', /docker image prune/],
    ['equal and unequal', /[!=]=(?=[<\w])/],
    ['encryption of a network', /--opt encrypted/],
    ['the operands of a signer', /docker trust signer add --key <\w+> </],
    ['the old name of --network, which docker run has still', /docker run --net [<\w>]+/],
  ])('%s', (_, trap) => {
    const harmed = drafts.flatMap((draft) =>
      linesOf(draft.trace.note.text).flatMap(({ text, number }) => {
        const [words] = trap.exec(text) ?? []
        if (words === undefined || !printedLines.get(draft.trace.note.id)?.has(number)) return []
        const { start, end } = rangeNow(number, draft)
        const now = draft.text.slice(start, end).replaceAll('`', '')
        return now.includes(words) ? [] : [`${draft.trace.note.id}:${number} ${words} → ${now}`]
      }),
    )
    expect(harmed).toEqual([])
  })

  test('the version of a stack file, which old clients want', () => {
    const stack = made.book.chapters
      .flatMap((chapter) => chapter.pages)
      .find(({ slug }) => slug === 'stacks')
    expect([...(stack?.parts ?? [])].join('\n')).toMatch(/^ *version: '3\.\d'$/m)
  })
})
