import { kindOf, kindsOf } from '../../rules/commands/object-kinds.ts'
import { isStandIn } from '../../rules/commands/stand-in.ts'
import { replaced, type Kinds } from './mutation.ts'
import { fenced } from './samples.ts'

/** Faults in operands: the names of things that a command takes. */
export const OPERANDS: Kinds = {
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
  'stack without its file': ({ text, command }) => {
    const [flag, ...others] = command.flags.filter(({ spec }) => spec?.name === '--compose-file')
    if (others.length > 0) return undefined
    if (command.spec.path !== 'docker stack deploy' || flag?.value === undefined) return undefined
    return {
      text: text.slice(0, flag.start - 1) + text.slice(flag.value.end),
      isCured: (cured) => cured.includes('--compose-file'),
    }
  },
  'image with a capital': ({ text, command }, _, { knowledge }) => {
    const image = command.operands.slice(0, 1).find(({ raw }) => knowledge.programs.has(raw))
    if (
      image === undefined ||
      !/^docker (?:image |container )?(?:run|pull|create)$/.test(command.spec.path)
    )
      return undefined
    return replaced(text, image, image.raw.slice(0, 1).toUpperCase() + image.raw.slice(1))
  },
  'list of things of another kind': ({ command }, random) => {
    const { names, min, max } = command.spec.operands
    const [kind, ...others] = kindsOf(names[0] ?? '')
    const [list, listed] = random.one(LISTS) ?? ['', '']
    if (min !== 1 || max !== Infinity || others.length > 0) return undefined
    if (
      kind === undefined ||
      kind === listed ||
      !/ (?:rmi?|stop|start|kill)$/.test(command.spec.path)
    )
      return undefined
    return {
      text: fenced(`${command.spec.path} $(${list})`),
      isCured: (_, { reason }) => reason.includes(`takes ${kind}s`),
    }
  },
}

/** A command that lists things, and of what kind they are. */
const LISTS: readonly (readonly [string, string])[] = [
  ['docker ps -aq', 'container'],
  ['docker images -q', 'image'],
  ['docker volume ls -q', 'volume'],
  ['docker network ls -q', 'network'],
  ['docker service ls -q', 'service'],
]
