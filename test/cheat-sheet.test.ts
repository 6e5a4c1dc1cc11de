/** The cheat sheet of the real notes: what content/cheat-sheet.yml promises. */
import { describe, expect, test } from 'vitest'
import { commandSchema, keywordSchema, type CommandEntry } from '../src/schemas.ts'
import { EMPTY_SHEET } from '../scripts/book/commands/cheat-sheet.ts'
import { formReader } from '../scripts/book/commands/form.ts'
import { oneLine } from '../scripts/book/commands/lines.ts'
import { LONGEST_TASK } from '../scripts/book/commands/tasks.ts'
import { LEFT_OUT, REMOVED } from '../scripts/book/ledger.ts'
import { makeBook } from '../scripts/book/make-book.ts'
import { proveDraft } from '../scripts/book/proof-note.ts'
import { loadLibrary } from '../scripts/library/library.ts'
import { makeDraft, noteLineAt } from '../scripts/notes/draft.ts'
import { parse } from '../scripts/notes/markdown.ts'
import { readingOf } from '../scripts/rules/reading.ts'

const { library } = loadLibrary('.')
const { expertise, cheatSheet } = library
const { book } = makeBook(library)
const { commands, keywords } = book
const formOf = formReader(expertise.reference, cheatSheet.placeholders)

/** Makes the book, or proves the notes, once more. */
const SLOW = 60_000

describe('each entry has a task that a stranger understands', () => {
  const tasks = new Map(commands.map(({ task, id }) => [task, id]))

  test('none is missing, longer than seventy characters, or the same as another', () => {
    const bad = commands.filter(
      ({ task, id }) => task === '' || task.length > LONGEST_TASK || tasks.get(task) !== id,
    )
    expect(bad.map(({ id, task }) => `${id}: ${task}`)).toEqual([])
  })

  test('none is a label, repeats its command, or was made of the name of the command for want of words', () => {
    const bad = commands.filter(
      ({ task, variants }) =>
        [/^(?:or|syntax|example|usage)\b/i, /--|`/, / \(\d+\)$/, /[.:]$/].some((pattern) =>
          pattern.test(task),
        ) || variants.some(({ text }) => task.includes(text)),
    )
    expect(bad.map(({ id, task }) => `${id}: ${task}`)).toEqual([])
  })

  test('all begin with a verb in the imperative', () => {
    const bad = commands.filter(
      ({ task }) =>
        !/^[A-Z][a-z]+ /.test(task) || /^(?:A|An|The|This|Use|How|\w*(?:[^s]s|ing)) /.test(task),
    )
    expect(bad.map(({ id, task }) => `${id}: ${task}`)).toEqual([])
  })
})

test(
  'every docker command on a page has an entry, or a reason why not',
  () => {
    const known = new Set([
      ...commands.flatMap(({ variants }) => variants.map(({ text }) => callOf(text))),
      ...cheatSheet.commands.flatMap((one) =>
        [one.command, ...('also' in one ? one.also : [])].map(callOf),
      ),
    ])
    const missing = printedCommands().filter((text) => !known.has(callOf(text)))
    expect(missing).toEqual([])
  },
  SLOW,
)

test('each entry keeps to its schema, and has an address of its own', () => {
  for (const command of commands) expect(() => commandSchema.parse(command)).not.toThrow()
  for (const keyword of keywords) expect(() => keywordSchema.parse(keyword)).not.toThrow()
  const ids = [...commands, ...keywords].map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(ids.filter((id) => !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id))).toEqual([])
})

test('all ways to write a command are the same command, which Docker accepts', () => {
  const wrong = commands.filter(isDocker).flatMap(({ variants }) =>
    variants.flatMap(({ text, long, short }) => {
      const forms = [text, long, short].map((line) => formOf(line))
      const { flags = [], operands = [], spec, unknown } = forms[0]?.command ?? {}
      const isRight =
        new Set(forms.map((form) => form?.key)).size === 1 &&
        unknown === undefined &&
        flags.every(
          (flag) => flag.spec !== undefined && (!flag.spec.takesValue || flag.value !== undefined),
        ) &&
        spec !== undefined &&
        operands.length >= spec.operands.min &&
        operands.length <= spec.operands.max
      return isRight ? [] : [text]
    }),
  )
  expect(wrong).toEqual([])
})

test('every flag on the sheet has a gloss', () => {
  const bare = commands.filter(isDocker).flatMap(({ variants: [first], flags }) => {
    const used = formOf(first?.text ?? '')?.command.flags.map(({ spec }) => spec?.name ?? '') ?? []
    return used
      .filter((name) => !flags.some((flag) => flag.name === name))
      .map((name) => `${first?.text} ${name}`)
  })
  expect(bare).toEqual([])
})

test('every gloss and every other name of a placeholder is used', () => {
  const used = new Set(
    commands.flatMap(({ flags, reference }) =>
      flags.map(({ name }) => `${reference?.path} ${name}`),
    ),
  )
  const unused = cheatSheet.glosses.flatMap(({ command, flags }) =>
    flags
      .filter(({ name }) => !used.has(`${formOf(command)?.path} ${name}`))
      .map(({ name }) => `${command} ${name}`),
  )
  expect(unused).toEqual([])
})

test('the forty that matter most are forty', () => {
  expect(commands.filter(({ essential }) => essential)).toHaveLength(40)
})

test('the places lead to pages of the book', () => {
  const places = new Set([...book.ledger].map(({ to }) => to))
  const astray = [
    ...commands.flatMap(({ taughtAt }) => taughtAt),
    ...keywords.flatMap(({ taughtAt }) => taughtAt ?? []),
  ]
  expect(astray.filter(({ url }) => !places.has(url))).toEqual([])
})

test('all Dockerfile instructions that the notes know stand in their table', () => {
  const names = keywords.flatMap(({ kind, name }) => (kind === 'dockerfile' ? [name] : []))
  expect(names.toSorted()).toEqual([...library.vocabulary.instructions].toSorted())
})

test(
  'without a decision of anybody the sheet has tasks and addresses all the same, each its own',
  () => {
    const made = makeBook({ ...library, cheatSheet: EMPTY_SHEET })
    expect(made.problems).toEqual([])
    const tasks = made.book.commands.map(({ task }) => task)
    expect(new Set(tasks).size).toBe(tasks.length)
    expect(tasks.filter((task) => task === '' || task.length > LONGEST_TASK)).toEqual([])
    const ids = made.book.commands.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  },
  SLOW,
)

test(
  'the order of the pages changes no address',
  () => {
    const chapters = library.outline.chapters.toReversed()
    const outline = { ...library.outline, chapters }
    const idsBy = ({ book }: ReturnType<typeof makeBook>): ReadonlyMap<string, string> =>
      new Map(book.commands.map(({ variants, id }) => [variants[0]?.long ?? '', id]))
    const decided = { ...library, cheatSheet: EMPTY_SHEET }
    const there = idsBy(makeBook(decided))
    for (const [command, id] of idsBy(makeBook({ ...decided, outline }))) {
      if (there.has(command)) expect(there.get(command)).toBe(id)
    }
  },
  SLOW,
)

const isDocker = ({ reference }: CommandEntry): boolean => reference !== undefined

/** What is called, with flags and operands, without what stands around it: pipes are not the rules’ business. */
function callOf(text: string): string {
  const form = formOf(text)
  return form === undefined ? text : form.key.split('\n').slice(0, -2).join('\n')
}

/** The docker commands that the rules find on printed lines, but for those that a sentence only names. */
function printedCommands(): string[] {
  const printed = new Set(
    [...book.ledger]
      .filter(({ to }) => to !== LEFT_OUT && to !== REMOVED)
      .map(({ note, line }) => `${note} ${line}`),
  )
  return library.notes.flatMap(({ note, format }) => {
    const made = makeDraft(note, format, library.vocabulary)
    const { draft } = proveDraft(made.draft, expertise)
    const { commands: found, text } = readingOf(
      draft.text,
      parse(draft.text),
      expertise.reference,
      expertise.knowledge,
    )
    return found
      .filter(
        ({ isMention, start, unknown }) =>
          !isMention &&
          // What Docker's reference does not have, a correction may still name: nobody can prove it.
          unknown === undefined &&
          printed.has(`${note.id} ${noteLineAt(draft.trace, start)}`),
      )
      .map(({ start, end }) => oneLine(text.slice(start, end)))
  })
}
