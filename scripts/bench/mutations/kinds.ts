import { kindOf, kindsOf } from '../../rules/commands/object-kinds.ts'
import { isStandIn } from '../../rules/commands/stand-in.ts'
import type { Finding, FoundCommand, Reading } from '../../rules/rule.ts'
import { mistyped, type Random } from './random.ts'
import { fenced, type Sample } from './samples.ts'

/** A right text with one fault put in. */
export interface Mutation {
  readonly text: string
  /** Whether a suggestion is the right one: as a text with it applied, or as what the finding says. */
  readonly isCured: (cured: string, finding: Finding) => boolean
}

type Mutate = (sample: Sample, random: Random, reading: Reading) => Mutation | undefined

/** Every kind of fault, by the name that the table prints. */
export const KINDS: Readonly<Record<string, Mutate>> = {
  'misspelt command': ({ text, command }, random, { reference }) => {
    const word = random.one(command.path.slice(1).filter(({ text: name }) => name.length > 2))
    if (word === undefined) return undefined
    const wrong = mistyped(word.text, random)
    const path = command.path.map((part) => (part === word ? wrong : part.text))
    const known = path.map((_, index) => path.slice(0, index + 1).join(' '))
    return known.every((name) => reference.commands.has(name)) || wrong === word.text
      ? undefined
      : replaced(text, word, wrong)
  },
  'misread command': ({ text, command }, random) => {
    const word = random.one(command.path.slice(1))
    const [from, to] = random.one(CONFUSIONS) ?? ['', '']
    return word?.text.includes(from) === true
      ? replaced(text, word, word.text.replace(from, to))
      : undefined
  },
  'plural management command': ({ text, command }, _, { reference }) => {
    const [, word] = command.path
    if (word === undefined || command.path.length < 3) return undefined
    const wrong = `${word.text}s`
    return reference.commands.has(`docker ${wrong}`) ? undefined : replaced(text, word, wrong)
  },
  'management command left out': ({ text, command }, _, { reference }) => {
    const [, management, last] = command.path
    if (management === undefined || last === undefined) return undefined
    const alike = [...reference.commands.keys()].filter((name) => name.endsWith(` ${last.text}`))
    // `docker init` is a plugin, `docker deploy` was a command once.
    if (alike.length > 1 || /^(?:init|deploy)$/.test(last.text)) return undefined
    if (command.path.length > 3) return undefined
    return replaced(text, { start: management.start, end: last.end }, last.text)
  },
  'misspelt flag': ({ text, command }, random) => {
    const flag = random.one(longFlags(command))
    if (flag === undefined || flag.name.length < 5) return undefined
    const wrong = `--${mistyped(flag.name.slice(2), random)}`
    return command.spec.flags.has(wrong) ? undefined : replaced(text, flag, wrong)
  },
  'flag of another command': ({ text, command }, random, { reference }) => {
    const other = random.one([...reference.commands.values()])
    const flag = random.one([...(other?.flags.values() ?? [])])
    if (flag === undefined || flag.hidden || command.spec.flags.has(flag.name)) return undefined
    const wrong = flag.takesValue ? `${flag.name}=x` : flag.name
    return {
      text: inserted(text, command, wrong),
      isCured: (_, { reason, start, end }) =>
        end - start === flag.name.length && reason.includes(' of `docker'),
    }
  },
  'missing value': ({ text, command }, random) => {
    const flag = random.one(
      longFlags(command).filter(({ spec, value, word }) => {
        const next = command.words.find(({ start }) => start >= (value?.end ?? Infinity))
        const isAtEnd =
          next === undefined || next.text.startsWith('-') || /int|bytes/.test(spec?.type ?? '')
        return spec?.takesValue === true && value !== undefined && value.start > word.end && isAtEnd
      }),
    )
    if (flag?.value === undefined) return undefined
    return {
      text: text.slice(0, flag.end) + text.slice(flag.value.end),
      isCured: (_, { reason }) => reason.includes(`\`${flag.name}\``),
    }
  },
  'value to a switch': ({ text, command }, random) => {
    const flag = random.one(
      command.flags.filter(
        ({ spec, word, end, value }) =>
          spec?.takesValue === false &&
          end === word.end &&
          value === undefined &&
          word.text === spec.name,
      ),
    )
    if (flag === undefined) return undefined
    const value = random.one(['true', 'false']) ?? 'true'
    const right = splice(text, flag, `${flag.name}=${value}`)
    return {
      text: splice(text, flag, `${flag.name} ${value}`),
      isCured: (cured) => cured === right,
    }
  },
  'value of another type': ({ text, command }, random) => {
    const flag = random.one(
      [...command.spec.flags.values()].filter(({ type }) =>
        /^(?:u?int\d*|duration|bytes|decimal)$/.test(type),
      ),
    )
    if (flag === undefined) return undefined
    return {
      text: inserted(text, command, `${flag.name} many`),
      isCured: (_, { reason }) => reason.includes(`\`${flag.name}\``),
    }
  },
  'misspelt known value': ({ text, command }, random, { knowledge }) => {
    const known = random.one(
      knowledge.flagValues.filter(
        ({ command: path, flag }) => path === command.spec.path && flag !== '',
      ),
    )
    const name = random.one(known?.values.filter((value) => /^[a-z-]{4,}$/.test(value)) ?? [])
    if (known === undefined || name === undefined) return undefined
    const wrong = mistyped(name, random)
    if (known.values.includes(wrong) || wrong === name) return undefined
    const flag = known.flag.replace(' ', '=x,').replace('=x,', ' ')
    const given = (value: string): string => `${flag}${flag.includes(' ') ? '=' : ' '}${value}`
    if (command.flags.some(({ spec }) => known.flag.startsWith(spec?.name ?? '?'))) return undefined
    const right = inserted(text, command, given(name))
    return { text: inserted(text, command, given(wrong)), isCured: (cured) => cured === right }
  },
  'missing operand': ({ text, command }) => {
    const { min } = command.spec.operands
    const superfluous = command.operands.slice(Math.max(0, min - 1))
    const [first, last] = [superfluous[0], superfluous.at(-1)]
    if (min === 0 || first === undefined || last === undefined) return undefined
    if (command.operands.some((word) => isStandIn(word.raw))) return undefined
    const isLast = command.words.at(-1) === last
    if (!isLast) return undefined
    const before = text.slice(0, first.start).trimEnd()
    return {
      text: before + text.slice(last.end),
      isCured: (cured) => /[<.{]/.test(cured) && cured.startsWith(before),
    }
  },
  'extra operand': ({ text, command }) => {
    const { max } = command.spec.operands
    if (max === Infinity || command.spec.subcommands.size > 0) return undefined
    const missing = Math.max(0, max - command.operands.length)
    const extra = Array.from({ length: missing + 1 }, (_, index) => `extra${index + 1}`).join(' ')
    const end = command.words.at(-1)?.end ?? command.end
    const wrong = `${text.slice(0, end)} ${extra}`
    return {
      text: wrong + text.slice(end),
      isCured: (_, finding) => finding.end === wrong.length && finding.reason.includes('operand'),
    }
  },
  'placeholder of another kind': ({ command }, random) => {
    const { names, min } = command.spec.operands
    if (command.path.length < 2 || min === 0 || names.length < min) return undefined
    const wanted = names.slice(0, min)
    const at = random.below(min)
    const [kind, ...others] = kindsOf(wanted[at] ?? '')
    const other = random.one([
      'container',
      'image',
      'network',
      'volume',
      'service',
      'node',
      'secret',
    ])
    if (kind === undefined || others.length > 0 || other === undefined || other === kind)
      return undefined
    const flags = command.spec.path === 'docker stack deploy' ? ' -c compose.yaml' : ''
    const write = (word: string): string =>
      fenced(
        `${command.spec.path}${flags} ${wanted
          .map(
            (name, index) =>
              `<${index === at ? word.toUpperCase() : name.replace(/\W.*/, '')}>${name.includes('=') && !name.includes('[') ? '=<REPLICAS>' : ''}`,
          )
          .join(' ')}`,
      )
    if (kindOf(`<${other.toUpperCase()}>`) === undefined) return undefined
    const right = write(kind)
    return { text: write(other), isCured: (cured) => cured === right }
  },
  'look-alike dash': ({ text, command }, random) => {
    const flag = random.one(command.flags.filter(({ word, start }) => word.start === start))
    if (flag === undefined) return undefined
    const dash = random.one(['–', '—', '−', '‑']) ?? '–'
    const isPlain = flag.name.startsWith('--') || flag.end === flag.word.end
    return isPlain ? replaced(text, flag, dash + flag.name.replace(/^--?/, '')) : undefined
  },
  'blank behind the dashes': ({ text, command }, random) => {
    const flag = random.one(longFlags(command))
    return flag && replaced(text, flag, `-- ${flag.name.slice(2)}`)
  },
  'single dash': ({ text, command }, random) => {
    const flag = random.one(longFlags(command).filter(({ name }) => name.length > 3))
    return flag && replaced(text, flag, flag.name.slice(1))
  },
  'colon in a variable': ({ text, command }, random) => {
    if (!command.spec.flags.has('--env')) return undefined
    const name = random.one(['MODE', 'REGISTRY_HTTP_ADDR', 'DEBUG']) ?? 'MODE'
    const right = inserted(text, command, `-e ${name}=0.0.0.0:80`)
    return { text: right.replace(`${name}=`, `${name}:`), isCured: (cured) => cured === right }
  },
  'misspelt variable': ({ text, command }, random, { knowledge }) => {
    const name = random.one([...knowledge.variables].filter((variable) => variable.length > 11))
    if (!command.spec.flags.has('--env') || name === undefined) return undefined
    const wrong = mistyped(name, random).toUpperCase()
    if (knowledge.variables.has(wrong)) return undefined
    const right = inserted(text, command, `-e ${name}=1`)
    return { text: right.replace(name, wrong), isCured: (cured) => cured === right }
  },
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
  'blank behind a backslash': ({ text, command }) => {
    const [first] = command.operands
    if (first === undefined) return undefined
    const right = `${text.slice(0, first.start)}\\\n  ${text.slice(first.start)}`
    return { text: right.replace('\\\n', '\\ \n'), isCured: (cured) => cured === right }
  },
  'quote left open': ({ text, command }) => {
    const word = command.words.find(({ raw }) => /^["'].*["']$/.test(raw))
    if (word === undefined) return undefined
    return {
      text: text.slice(0, word.end - 1) + text.slice(word.end),
      isCured: (_, { reason }) => reason.startsWith('Unexpected end behind'),
    }
  },
  'stack without its file': ({ text, command }) => {
    const [flag, ...others] = command.flags.filter(({ spec }) => spec?.name === '--compose-file')
    if (others.length > 0) return undefined
    if (command.spec.path !== 'docker stack deploy' || flag?.value === undefined) return undefined
    return {
      text: text.slice(0, flag.start - 1) + text.slice(flag.value.end),
      isCured: (cured) => cured.includes('--compose-file'),
    }
  },
}

/** What text recognition reads instead. */
const CONFUSIONS: readonly (readonly [string, string])[] = [
  ['l', 'I'],
  ['l', '1'],
  ['ls', 'is'],
  ['o', '0'],
  ['m', 'rn'],
  ['s', '5'],
  ['i', 'l'],
]

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

interface Range {
  readonly start: number
  readonly end: number
}

const splice = (text: string, { start, end }: Range, right: string): string =>
  text.slice(0, start) + right + text.slice(end)

const replaced = (text: string, range: Range, wrong: string): Mutation => ({
  text: splice(text, range, wrong),
  isCured: (cured) => cured === text,
})

/** The text with a flag put in behind the command's name. */
function inserted(text: string, { path }: FoundCommand, flag: string): string {
  const end = path.at(-1)?.end ?? 0
  return `${text.slice(0, end)} ${flag}${text.slice(end)}`
}

/** Long flags of the command itself, not of `docker` before it. */
function longFlags({ flags, path }: FoundCommand): FoundCommand['flags'] {
  const from = path.at(-1)?.end ?? 0
  return flags.filter(
    ({ name, start, word }) => name.startsWith('--') && start > from && word.raw.startsWith(name),
  )
}
