import type { VFileMessage } from 'vfile-message'
import {
  EMPTY_SHEET,
  type CheatSheet,
  type Judgement,
  type Keyword,
} from '../book/commands/cheat-sheet.ts'
import type { Place } from '../text/lines.ts'
import type { Shelf } from './library.ts'
import { cheatSheetSchema, keywordsSchema, type SheetCommandEntry } from './schemas.ts'
import { textOf } from './text-of.ts'
import { readYaml, type YamlFile } from './yaml.ts'

/** What people decided about the cheat sheet; a book without these files has a sheet all the same. */
export function readCheatSheet(shelf: Shelf): {
  readonly value: CheatSheet
  readonly problems: readonly VFileMessage[]
} {
  const sheet = read(shelf, EMPTY_SHEET.file, cheatSheetSchema)
  const tables = read(shelf, EMPTY_SHEET.keywordsFile, keywordsSchema)
  const { commands = [], glosses = {}, destroys = {}, placeholders = {} } = sheet?.value ?? {}
  const at = (...path: readonly PropertyKey[]): Place =>
    sheet?.placeOf(path) ?? { line: 1, column: 1 }
  return {
    value: {
      ...EMPTY_SHEET,
      commands: commands.map((entry, index) => judgementOf(entry, at('commands', index))),
      glosses: Object.entries(glosses).map(([command, flags]) => ({
        command,
        flags: Object.entries(flags).map(([name, gloss]) => ({
          name,
          gloss,
          place: at('glosses', command, name),
        })),
        place: at('glosses', command),
      })),
      destroys: Object.entries(destroys).map(([command, what]) => ({
        command,
        what,
        place: at('destroys', command),
      })),
      placeholders: new Map(Object.entries(placeholders)),
      keywords: tables === undefined ? [] : keywordsIn(tables),
    },
    problems: [...(sheet?.problems ?? []), ...(tables?.problems ?? [])],
  }
}

function read<Value>(
  shelf: Shelf,
  file: string,
  schema: Parameters<typeof readYaml<Value>>[2],
): YamlFile<Value> | undefined {
  const bytes = shelf.read(file)
  return bytes && readYaml(textOf(bytes), file, schema)
}

function judgementOf(entry: SheetCommandEntry, place: Place): Judgement {
  if ('omit' in entry) return { ...entry, place }
  const { also = [], essential, write, id, task, group, destroys, command } = entry
  return {
    command,
    also,
    ...(write !== undefined && { write }),
    ...(id !== undefined && { id }),
    ...(task !== undefined && { task }),
    ...(group !== undefined && { group }),
    ...(destroys !== undefined && { destroys }),
    isEssential: essential === true,
    place,
  }
}

function keywordsIn({ value, placeOf }: YamlFile<Tables>): Keyword[] {
  const kinds = ['dockerfile', 'compose'] as const
  return kinds.flatMap((kind) =>
    (value?.[kind] ?? []).map(({ id, name, ...rest }, index) => ({
      id: `${kind}-${id ?? name.toLowerCase().replace(/[^a-z\d]+/g, '-')}`,
      kind,
      name,
      ...rest,
      place: placeOf([kind, index]),
    })),
  )
}

type Tables = ReturnType<typeof keywordsSchema.parse>
