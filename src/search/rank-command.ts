import type { CommandRecord } from './catalog.ts'
import { commandField, readCommand, readField, textField, type FieldReading } from './field.ts'
import type { CommandHit } from './hit.ts'
import { namedForms, namesOf } from './names.ts'
import { scoreOf } from './score.ts'
import type { Query } from './weighed.ts'

/** What a match is worth in what else is said of a command, what its flags do; its task and its forms count whole. */
const ASIDE = 0.45

/** Of a command and a section that fit equally, most want the command; but not a line of a file, or what is retired. */
const COMMAND = 1.05
const KEYWORD = 0.9
const RETIRED = 0.95
/** A command, where somebody asks what something is. */
const NOT_EXPLAINED = 0.6
/** A command, where somebody types the name of another. */
const NOT_TYPED = 0.6

/** A command of the cheat sheet held against a query. */
export function rankCommand(id: string, command: CommandRecord, query: Query): CommandHit {
  const task = readField(textField(command.task, query.ignored), query)
  const { form, reading } = bestForm(command, query)
  const aside = query.wanted.map(
    ({ places }) => ASIDE * Math.max(0, ...(places.get(id)?.values() ?? [])),
  )
  const score = scoreOf([task.qualities, reading.qualities, aside], [task, reading], query)
  return { kind: 'command', score: worthOf(command, query) * score, id, command, form }
}

/** Of the ways to write a command, and of its names, what fits best. */
function bestForm(
  command: CommandRecord,
  query: Query,
): { readonly form: string; readonly reading: FieldReading } {
  const readings = namedForms(command).map(({ form, text }) => {
    const reading = readCommand(commandField(text), query)
    return { form, reading, worth: scoreOf([reading.qualities], [reading], query) }
  })
  return readings.reduce((best, other) => (other.worth > best.worth ? other : best))
}

function worthOf(
  command: CommandRecord,
  { query: typedQuery, isExplanation, command: typed }: Query,
): number {
  if (isExplanation) return isSpelledOut(command, typedQuery) ? KEYWORD : NOT_EXPLAINED
  if (command.kind !== undefined) return KEYWORD
  if (command.retired !== undefined) return RETIRED
  if (typed === undefined) return COMMAND
  return namesOf(command).some((name) => isWithin(typed, name)) ? COMMAND : NOT_TYPED
}

/** Who writes `EXPOSE` means the instruction, and its line on the sheet explains it. */
function isSpelledOut({ kind, forms: [form = ''] }: CommandRecord, query: string): boolean {
  const name = /^[A-Z]+\b/.exec(form)?.[0]
  return kind !== undefined && name !== undefined && query.split(/\W+/).includes(name)
}

/** `docker network` and `docker network ls` */
function isWithin(beginning: string, name: string): boolean {
  return `${name} `.startsWith(`${beginning} `)
}
