import type { VFileMessage } from 'vfile-message'
import type { CommandEntry } from '../../../src/schemas.ts'
import type { Reference } from '../../docker/reference.ts'
import { problem } from '../../notes/problem.ts'
import { nearest } from '../../text/nearest.ts'
import type { CheatSheet } from './cheat-sheet.ts'
import type { CommandForm } from './form.ts'
import type { Gathered } from './gathered.ts'
import { canonicalPath } from './reference-page.ts'

type Flag = CommandEntry['flags'][number]

/** What is known of flags, in a few words each: reviewed, or else as a note's list of flags has it. */
export type FlagGlosses = (form: CommandForm) => Flag[]

/** Longer than this a note explains more than it says what a flag does. */
const LONGEST = 60

export function flagGlosses(
  { glosses }: CheatSheet,
  gathered: Gathered,
  reference: Reference,
): FlagGlosses {
  const reviewed = new Map<string, string>(
    glosses.flatMap(({ command, flags }) =>
      flags.map(({ name, gloss }) => [`${pathOf(command, reference)} ${name}`, gloss] as const),
    ),
  )
  const said = saidOfFlags(gathered)

  return ({ path, command }) => {
    const specs = new Set(command.flags.flatMap(({ spec }) => spec ?? []))
    return [...specs].flatMap(({ name, shorthand }) => {
      const keys = [`${path} ${name}`, `* ${name}`]
      const gloss =
        keys.map((key) => reviewed.get(key)).find((one) => one !== undefined) ??
        said.get(`${path} ${name}`)
      return gloss === undefined
        ? []
        : [{ name, ...(shorthand !== undefined && { shorthand }), gloss }]
    })
  }
}

/** Glosses of flags that Docker does not have. */
export function glossesOfNothing(
  { file, glosses }: CheatSheet,
  reference: Reference,
): VFileMessage[] {
  const all = new Set([...reference.commands.values()].flatMap(({ flags }) => [...flags.keys()]))
  return glosses.flatMap(({ command, flags, place }) => {
    const spec = reference.commands.get(command)
    if (command !== '*' && spec === undefined)
      return [unknown(file, place, 'command', command, reference.commands.keys())]
    const known = spec === undefined ? all : new Set(spec.flags.keys())
    return flags
      .filter(({ name }) => !known.has(name))
      .map((flag) => unknown(file, flag.place, `flag of \`${command}\``, flag.name, known))
  })
}

function pathOf(command: string, reference: Reference): string {
  const spec = reference.commands.get(command)
  return spec ? canonicalPath(spec, reference) : command
}

/** What notes say of flags in lists below the commands. */
function saidOfFlags(gathered: Gathered): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const { form, flag, says } of [...gathered.values()].flat()) {
    const [first = ''] = says
    const key = `${form.path} ${flag ?? ''}`
    if (flag === undefined || first === '' || first.length > LONGEST || said.has(key)) continue
    said.set(key, first.charAt(0).toLowerCase() + first.slice(1))
  }
  return said
}

function unknown(
  file: string,
  place: CheatSheet['glosses'][number]['place'],
  kind: string,
  name: string,
  known: Iterable<string>,
): VFileMessage {
  const guess = nearest(name, known)
  return problem({
    file,
    place,
    id: 'unknown-command',
    reason: `Unexpected \`${name}\`, expected a ${kind}`,
    advice:
      guess === undefined ? 'Take it out, or correct its name.' : `Did you mean \`${guess}\`?`,
  })
}
