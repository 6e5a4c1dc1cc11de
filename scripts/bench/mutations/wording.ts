import { longFlags, splice, type Kinds } from './mutation.ts'

/** Commands that do not do what the words before them say. */
export const WORDING: Kinds = {
  'says one, switches another': ({ text, command }, random) => {
    const flag = random.one(
      longFlags(command).filter(
        ({ spec, name }) =>
          spec?.type === 'bool' && name.length > 6 && !/^--(?:no|disable|skip)/.test(name),
      ),
    )
    if (flag === undefined || flag.value !== undefined) return undefined
    const [verb, wrong, right] = random.one([
      ['Disable', 'true', 'false'],
      ['Turn off', 'true', 'false'],
      ['Enable', 'false', 'true'],
    ]) ?? ['', '', '']
    const said = `${verb} ${flag.name.slice(2).replace(/-/g, ' ')}:\n\n`
    const write = (value: string): string => said + splice(text, flag, `${flag.name}=${value}`)
    return { text: write(wrong), isCured: (cured) => cured === write(right) }
  },
  'says one, does another': ({ text, command }, random, { reference }) => {
    const last = command.path.at(-1)
    const [verb, said, done] = random.one(OPPOSITES) ?? ['', '', '']
    const parent = command.path.slice(0, -1).map((word) => word.text)
    if (last?.text !== done || !reference.commands.has([...parent, said].join(' '))) {
      return undefined
    }
    const right = `${verb} it:\n\n${splice(text, last, said)}`
    return { text: `${verb} it:\n\n${text}`, isCured: (cured) => cured === right }
  },
}

/** A verb, the subcommand that does it, and another that does not. */
const OPPOSITES: readonly (readonly [string, string, string])[] = [
  ['List', 'ls', 'rm'],
  ['List', 'ls', 'create'],
  ['Remove', 'rm', 'ls'],
  ['Delete', 'rm', 'create'],
  ['Create', 'create', 'rm'],
  ['Inspect', 'inspect', 'rm'],
  ['Start', 'start', 'stop'],
  ['Stop', 'stop', 'start'],
  ['Push', 'push', 'pull'],
  ['Pull', 'pull', 'push'],
  ['Connect', 'connect', 'disconnect'],
]
