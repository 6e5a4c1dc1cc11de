import { createHash } from 'node:crypto'
import type { VFileMessage } from 'vfile-message'
import { formats } from '../formats/index.ts'
import type { Hints } from '../formats/format.ts'
import type { Correction, Keep } from '../notes/corrections.ts'
import type { NoteInFormat } from '../notes/note.ts'
import { problem } from '../notes/problem.ts'
import { isActiveSvg } from '../text/active-svg.ts'
import { pictureName } from '../text/file-name.ts'
import { nearest } from '../text/nearest.ts'
import type { Shelf } from './library.ts'
import { decodeNote } from './note-text.ts'
import { correctionsSchema, sidecarSchema, type Sidecar } from './schemas.ts'
import { staleHints } from './stale-hints.ts'
import { textOf } from './text-of.ts'
import { readYaml, type YamlFile } from './yaml.ts'

/** One note by its sidecar, with its corrections: in a list, which is empty when it cannot be read. */
export function readNote(
  shelf: Shelf,
  id: string,
): { readonly value: readonly NoteInFormat[]; readonly problems: readonly VFileMessage[] } {
  const file = `content/notes/${id}.yml`
  const sidecar = readYaml(textOf(shelf.read(file)), file, sidecarSchema)
  const judgements = readJudgements(shelf, id)
  const problems = [...sidecar.problems, ...judgements.problems]
  if (!sidecar.value) return { value: [], problems }

  const { file: name, format: formatId, hints, sha256, ...about } = sidecar.value
  const bytes = shelf.read(`content/notes/${name}`)
  const format = formats.find((candidate) => candidate.id === formatId)
  if (!format) problems.push(unknownFormat(file, sidecar, formatId))
  if (!bytes) return { value: [], problems: [...problems, missingNote(shelf, file, sidecar, name)] }

  const noteFile = `content/notes/${name}`
  const { text: written, problems: faults } = decodeNote(bytes, noteFile)
  // Lines and columns stay what they are; what is written back gets its line ends again.
  const text = written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  problems.push(...faults)
  const sum = createHash('sha256').update(bytes).digest('hex')
  if (faults.length === 0 && sum !== sha256)
    problems.push(touched(file, sidecar, noteFile, sha256, sum))
  if (!format || faults.length > 0) return { value: [], problems }

  const { url, lang, ...rest } = about
  const pictures = picturesOf(shelf, `content/notes/${id}`)
  const note = {
    ...rest,
    ...(url !== undefined && { url }),
    ...(lang !== undefined && { lang }),
    id,
    format: format.id,
    file: noteFile,
    text,
    ...(text !== written && { written }),
    hints: hintsOf(hints ?? {}),
    ...(pictures.length > 0 && { pictures: new Set(pictures) }),
    corrections: judgements.corrections,
    keeps: judgements.keeps,
    correctionsFile: judgements.file,
  }
  problems.push(...staleHints(file, sidecar, format, note))
  return { value: [{ note, format }], problems }
}

/** The pictures of a folder that can be shown. */
function picturesOf(shelf: Shelf, folder: string): string[] {
  return shelf.list(folder).filter((name) => {
    const isSvg = /\.svg$/i.test(name)
    const bytes = isSvg ? shelf.read(`${folder}/${name}`) : undefined
    return pictureName(name) === name && !(bytes && isActiveSvg(bytes))
  })
}

interface Judgements {
  readonly file: string
  readonly corrections: readonly Correction[]
  readonly keeps: readonly Keep[]
  readonly problems: readonly VFileMessage[]
}

/** What people decided about a note: what to put right, and what to let stand. */
function readJudgements(shelf: Shelf, id: string): Judgements {
  const file = `content/corrections/${id}.yml`
  const { value, problems, placeOf } = readYaml(textOf(shelf.read(file)), file, correctionsSchema)
  const corrections: Correction[] = []
  const keeps: Keep[] = []
  for (const [index, { source, ...entry }] of (value ?? []).entries()) {
    const rest = { place: placeOf([index]), ...(source !== undefined && { source }) }
    if ('keep' in entry) keeps.push({ ...entry, ...rest })
    else corrections.push({ ...entry, ...rest })
  }
  return { file, corrections, keeps, problems }
}

/** Hints as the formats want them: by line. */
function hintsOf({
  headings,
  furniture,
  tables,
  terms,
  depth,
  ordinals,
  doubleSpaced,
}: NonNullable<Sidecar['hints']>): Hints {
  return {
    ...(headings && { headings: headingLevels(headings) }),
    ...(furniture && { furniture: furnitureLines(furniture) }),
    ...(tables && { tables }),
    ...(terms && { terms: byNumber(terms) }),
    ...(depth && { depth: byNumber(depth) }),
    ...(ordinals && { ordinals: byNumber(ordinals) }),
    ...(doubleSpaced && { doubleSpaced }),
  }
}

function byNumber<Value>(record: Readonly<Record<string, Value>>): Map<number, Value> {
  return new Map(Object.entries(record).map(([line, value]) => [Number(line), value]))
}

function headingLevels(
  headings: Readonly<Partial<Record<string, readonly number[]>>>,
): Map<number, number> {
  const pairs = Object.entries(headings).flatMap(([level, lines]) =>
    (lines ?? []).map((line) => [line, Number(level)] as const),
  )
  return new Map(pairs)
}

function furnitureLines(
  furniture: readonly { readonly from: number; readonly to: number; readonly because: string }[],
): Map<number, string> {
  const lines = new Map<number, string>()
  for (const { from, to, because } of furniture)
    for (let line = from; line <= to; line++) lines.set(line, because)
  return lines
}

function unknownFormat(
  file: string,
  { placeOf }: YamlFile<Sidecar>,
  formatId: string,
): VFileMessage {
  const ids = formats.map((format) => format.id)
  const guess = nearest(formatId, ids)
  return problem({
    file,
    place: placeOf(['format']),
    id: 'unknown-format',
    reason: `Unexpected format \`${formatId}\`, expected one of ${ids.map((id) => `\`${id}\``).join(', ')}`,
    advice: guess
      ? `Did you mean \`${guess}\`?`
      : 'Take the format that fits best; `markdown` leaves a text as it is.',
  })
}

function missingNote(
  shelf: Shelf,
  file: string,
  { placeOf }: YamlFile<Sidecar>,
  name: string,
): VFileMessage {
  const guess = nearest(
    name,
    shelf.list('content/notes').filter((other) => !other.endsWith('.yml')),
  )
  return problem({
    file,
    place: placeOf(['file']),
    id: 'missing-note',
    reason: `Unexpected file name \`${name}\`, expected a file in content/notes/`,
    advice: guess
      ? `Did you mean \`${guess}\`?`
      : 'Put the note beside its sidecar, or correct `file`.',
  })
}

function touched(
  file: string,
  { placeOf }: YamlFile<Sidecar>,
  noteFile: string,
  expected: string,
  found: string,
): VFileMessage {
  return problem({
    file,
    place: placeOf(['sha256']),
    id: 'touched-note',
    reason: `Unexpected checksum \`${found}\` of ${noteFile}, expected \`${expected}\``,
    advice: `Notes stay as they were found. Bring the note back (\`git checkout ${noteFile}\`) and make the change a correction; if it is a new note, put the checksum found into the sidecar.`,
  })
}
