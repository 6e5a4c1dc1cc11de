import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, extname, join, relative, resolve } from 'node:path'
import { stringify } from 'yaml'
import { loadVocabulary } from '../library/library.ts'
import { decodeNote } from '../library/note-text.ts'
import { addressPart } from '../text/address-part.ts'
import { languageName } from '../text/language-name.ts'
import { linesOf } from '../text/lines.ts'
import { printable } from '../text/printable.ts'
import { aboutNote } from './about-note.ts'
import type { Wishes } from './arguments.ts'
import { guessFormat } from './guess-format.ts'
import { guessLanguage } from './guess-language.ts'
import { copyPictures, type Pictures } from './pictures.ts'
import { Refusal } from './refusal.ts'
import { workDown } from './work-down.ts'

const FOLDER = 'content/notes'

/**
 * Take a file into content/notes/, and say what is known of it and what is left to decide.
 *
 * @throws {Refusal} when it cannot be taken in; then nothing was written.
 */
export function addNote(root: string, from: string, wishes: Wishes): string {
  const path = resolve(from, wishes.file)
  const bytes = bytesOf(path, wishes.file)
  const { text: written, problems } = decodeNote(bytes, wishes.file)
  const [fault] = problems
  if (fault)
    throw new Refusal(
      `${wishes.file}:${fault.line}:${fault.column}  ${fault.reason}.\n ${adviceFor(fault.ruleId, fault.note)}`,
    )

  const text = written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const lines = linesOf(text)
  const id = addressPart(basename(path, extname(path))) || 'note'
  const file = `${id}${/^\.(?:md|markdown|mdx)$/i.test(extname(path)) ? '.md' : '.txt'}`
  mustBeNew(root, id)

  const guess = wishes.format === undefined ? guessFormat(lines, loadVocabulary(root)) : undefined
  const about = aboutNote(text)
  const title = wishes.title ?? about.title ?? titleFrom(id)
  const author = wishes.author ?? about.author ?? 'Author unknown'
  const format = wishes.format ?? guess?.format ?? 'markdown'
  const lang = guessLanguage(text)
  const sidecar = {
    file,
    title,
    author,
    ...(wishes.url !== undefined && { url: wishes.url }),
    ...(lang !== undefined && { lang }),
    licence: 'Not stated; quoted here for study.',
    origin: `Taken from the file ${basename(path)} as it was.`,
    format,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  write(root, file, bytes, id, stringify(sidecar, { lineWidth: 0 }))

  const pictures = copyPictures(text, path, join(root, FOLDER, id))
  return [
    `${FOLDER}/${file} is in, with what is known of it in ${FOLDER}/${id}.yml:`,
    printable(
      `  title   ${title}${(wishes.title ?? about.title) ? '' : ' (from the name of the file)'}`,
    ),
    printable(`  author  ${author}${author === 'Author unknown' ? ' (`--author` tells)' : ''}`),
    `  format  ${format}${guess ? `, guessed: ${guess.because}` : ''}`,
    ...(lang === undefined
      ? []
      : [
          `  lang    ${lang}, guessed by its letters and small words: ${languageName(lang) ?? lang}`,
        ]),
    ...fatesOf(pictures, `${FOLDER}/${id}/`).map(printable),
    '',
    workDown(root, id),
  ].join('\n')
}

/** What became of the pictures, one line each way. */
function fatesOf(pictures: Pictures, folder: string): string[] {
  const words = 'their words stand in their place'
  const fates = [
    ['copied', 'copied ', ` to ${folder}`],
    ['missing', 'absent ', `: no such picture lies beside the file; ${words}`],
    ['outside', 'refused', `: only from the folder of the file or the one above it; ${words}`],
    ['alike', 'refused', `: several that would have one name here; ${words}`],
    ['active', 'refused', `: a drawing that can run scripts; ${words}`],
  ] as const
  return fates.flatMap(([fate, verb, more]) =>
    pictures[fate].length > 0 ? [`  ${verb} ${pictures[fate].join(', ')}${more}`] : [],
  )
}

function bytesOf(path: string, name: string): Uint8Array {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new Refusal(`Unexpected file \`${name}\`: there is none. Correct the path.`)
  if (!stats.isFile())
    throw new Refusal(`Unexpected folder \`${name}\`, expected a file. Add its files one by one.`)
  try {
    return readFileSync(path)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new Refusal(`The file \`${name}\` cannot be read: ${said}`, { cause: error })
  }
}

/** What to do about a file that is no note yet. */
function adviceFor(id: string | undefined, advice: string | null | undefined): string {
  if (id === 'empty-note') return 'Put the text of the note into it.'
  return (advice ?? '').replace(/, and put its new checksum into the sidecar/, '')
}

const titleFrom = (id: string): string => {
  const words = id.replaceAll('-', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function mustBeNew(root: string, id: string): void {
  const folder = join(root, FOLDER)
  const taken = existsSync(folder)
    ? readdirSync(folder).find((name) => name.replace(/\.[^.]*$/, '') === id)
    : undefined
  if (taken !== undefined)
    throw new Refusal(
      `${FOLDER}/${taken} is there already, and nothing is overwritten.\n Give the file another name, or take the old note out first.`,
    )
}

/** Both files, or none. */
function write(root: string, file: string, bytes: Uint8Array, id: string, sidecar: string): void {
  const [note, about] = [join(root, FOLDER, file), join(root, FOLDER, `${id}.yml`)]
  mkdirSync(join(root, FOLDER), { recursive: true })
  try {
    writeFileSync(note, bytes, { flag: 'wx' })
    writeFileSync(about, sidecar, { flag: 'wx' })
  } catch (error) {
    rmSync(note, { force: true })
    const said = error instanceof Error ? error.message : String(error)
    throw new Refusal(`${relative(root, note)} could not be written: ${said}`, { cause: error })
  }
}
