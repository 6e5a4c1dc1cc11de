/** The promises of ARCHITECTURE.md, over the real notes. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'astro/zod'
import { LEFT_OUT, REMOVED } from '../scripts/book/ledger.ts'
import { proveDraft } from '../scripts/book/proof-note.ts'
import { makeBook } from '../scripts/book/make-book.ts'
import { withoutRepairLinks } from '../scripts/book/pages.ts'
import { exporters } from '../scripts/exporters/index.ts'
import { loadLibrary } from '../scripts/library/library.ts'
import { correctionEdits } from '../scripts/notes/corrections.ts'
import { makeDraft, noteLineAt } from '../scripts/notes/draft.ts'
import { linesOf } from '../scripts/text/lines.ts'
import { wordsOf } from '../scripts/text/words.ts'

const { library, problems } = loadLibrary('.')
const made = makeBook(library)
const { book } = made
const drafts = library.notes.map(
  ({ note, format }) =>
    proveDraft(makeDraft(note, format, library.vocabulary).draft, library.expertise).draft,
)
const pages = new Map(
  book.chapters
    .flatMap((chapter) => chapter.pages)
    .map((page) => [
      page.path,
      { ...page, markdown: withoutRepairLinks([...page.parts].join('\n\n')) },
    ]),
)

test('the content makes a book without a problem, so no judgement in it is stale', () => {
  expect(
    [...problems, ...made.problems].map(
      (message) => `${message.file}:${message.line} ${message.reason}`,
    ),
  ).toEqual([])
})

describe('untouched', () => {
  test.each(library.notes.map(({ note }) => [note.id, note.file] as const))(
    '%s is as it was found',
    (id, file) => {
      const sidecar = z
        .object({ sha256: z.string() })
        .parse(parse(readFileSync(`content/notes/${id}.yml`, 'utf8')))
      expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(sidecar.sha256)
    },
  )
})

describe('nothing lost', () => {
  test.each(drafts.map((draft) => [draft.trace.note.id, draft] as const))(
    'each non-blank line of %s has one row',
    (id, { trace }) => {
      const rows = [...book.ledger].filter((row) => row.note === id).map((row) => row.line)
      const wanted = trace.note.text
        .split('\n')
        .flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
      expect(rows).toEqual(wanted)
    },
  )

  test('what is not printed says why', () => {
    const silent = [...book.ledger].filter(
      ({ to, because }) => (to === LEFT_OUT || to === REMOVED) && because === '',
    )
    expect(silent).toEqual([])
  })

  test.each(drafts.map((draft) => [draft.trace.note.id, draft] as const))(
    'the words of %s stand where the ledger says',
    (id, { text, trace }) => {
      const rows = new Map(
        [...book.ledger].filter(({ note }) => note === id).map((row) => [row.line, row]),
      )
      const missing = linesOf(text).flatMap((line) => {
        const words = wordsOf(line.text.replace(LIST_NUMBER, ''))
        const first = line.start + Math.max(0, line.text.search(/[\p{L}\p{N}]/u))
        const row = rows.get(noteLineAt(trace, first))
        // The language of a fence is no word of the note, and a heading may be headed otherwise on the page.
        if (words.length === 0 || line.text.trim().startsWith('```') || row?.because !== '')
          return []
        const page = pages.get(row.to.split('/#', 1)[0] ?? '')
        return page && textOf(page.markdown).includes(` ${words.join(' ')} `)
          ? []
          : [`${row.line}: ${line.text}`]
      })
      expect(missing).toEqual([])
    },
  )

  test('each section is printed once at most', () => {
    const origins = [...pages.values()].flatMap(
      (page) => page.markdown.match(/notes\/[\w-]+\/#L\d+/g) ?? [],
    )
    expect(origins.filter((origin, index) => origins.indexOf(origin) !== index)).toEqual([])
  })
})

describe('way back', () => {
  test.each(drafts.map((draft) => [draft.trace.note.id, draft] as const))(
    'every correction of %s leads to what was wrong',
    (_, { trace }) => {
      const { note } = trace
      const { edits } = correctionEdits(note, linesOf(note.text), note.corrections)
      expect(edits).toHaveLength(note.corrections.length)
      for (const { start, end, correction } of edits) {
        expect(note.text.slice(start, end)).toBe(correction.wrong)
        const target = trace.target(start)
        // A format may have replaced the first characters (a bullet, blanks): then the way leads to where these began.
        if (target !== undefined) expect(noteLineAt(trace, target)).toBe(correction.line)
      }
    },
  )
})

describe('settled', () => {
  test.each(drafts.map((draft) => [draft.trace.note.id, draft] as const))(
    'proofreading %s again mends nothing',
    (_, draft) => {
      expect(proveDraft(draft, library.expertise).repairs).toEqual([])
    },
  )
})

test('every erratum names what stood in the note', () => {
  const texts = new Map(library.notes.map(({ note }) => [note.id, linesOf(note.text)]))
  const astray = [...book.errata].filter(({ note, line, column, wrong, range }) => {
    if (!range) return false // A rule mended what a correction brought.
    const found = texts.get(note)?.[line - 1]?.text.slice(column - 1) ?? ''
    return !found.startsWith(wrong.split('\n', 1)[0] ?? '')
  })
  expect(astray).toEqual([])
})

test('the docker commands of the pages are counted, and held against a version', () => {
  expect(book.proof.commands).toBeGreaterThan(100)
  expect(book.proof.versions['engine']).toMatch(/^\d+\.\d+\.\d+$/)
})

test('same in, same out', () => {
  const files = (): string[] => {
    const { book: again } = makeBook(loadLibrary('.').library)
    const written = exporters.flatMap((exporter) => [...exporter.export(again)])
    return written.map(({ path, contents }) => `${path}\n${[...contents].join('')}`)
  }
  expect(files()).toEqual(files())
})

describe('what the reader was promised', () => {
  test.each([...pages.values()].map((page) => [page.path, page] as const))(
    '%s reads in two to eight minutes',
    (_, page) => {
      // What the pages say about themselves is not read: origins, and the marks of repairs.
      const said = page.markdown.replace(/^\*\[.*\)\*$|\[repaired: [^\]]*\]\([^)]*\)/gm, '')
      const words = wordsOf(said).length
      // 150 words a minute, as the page itself counts; no rounding into the range.
      expect(words / 150, `${words} words`).toBeGreaterThanOrEqual(2)
      expect(words / 150, `${words} words`).toBeLessThanOrEqual(8)
    },
  )

  test('the two mistakes that everybody knows are mended', () => {
    const all = [...pages.values()].map((page) => page.markdown).join('\n')
    expect(all).toContain('docker swarm unlock-key --rotate')
    expect(all).not.toContain('--roate')
    expect(all).toMatch(
      /Disable autolock on a running swarm:\n\n```bash\ndocker swarm update --autolock=false/,
    )
  })

  test('placeholders survive, in prose too, and no dash is made of two hyphens', () => {
    const all = [...pages.values()].map((page) => page.markdown).join('\n')
    expect(all).toContain('`<CONTAINER_NAME>.tar`')
    expect(all).not.toMatch(/[–—](?:mount|name|network|driver|format|opt)\b/)
  })
})

/** A list in which an item is left out counts anew. */
const LIST_NUMBER = /^\s*\d{1,9}[.)] /

const texts = new Map<string, string>()

/** The words of a page as one text, with a blank around each. */
function textOf(markdown: string): string {
  const known = texts.get(markdown)
  if (known !== undefined) return known
  const text = ` ${wordsOf(markdown).join(' ')} `
  texts.set(markdown, text)
  return text
}
