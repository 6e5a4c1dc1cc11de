import type { Reference } from '../docker/reference.ts'
import type { Word } from '../text/shell/word.ts'
import { isDisturbed } from './commands/flag-words.ts'
import { kindOf, kindsOf } from './commands/object-kinds.ts'
import { code, cure, nameOf, orExpected } from './commands/wording.ts'
import type { Finding, FoundCommand, Rule } from './rule.ts'

/** A placeholder that names another kind of object than the one the command takes. */
export const placeholderKind: Rule = {
  id: 'placeholder-kind',
  kind: 'placeholder',
  description: 'A placeholder names the kind of object that its command takes.',
  examples: [
    { good: '`docker service inspect <SERVICE>` and `docker inspect <CONTAINER>`' },
    {
      bad: '```bash\ndocker service inspect <CONTAINER>\n```',
      reason:
        'Unexpected placeholder `<CONTAINER>` for `docker service inspect`, expected `<SERVICE>`',
      good: '```bash\ndocker service inspect <SERVICE>\n```',
    },
    {
      bad: '```bash\ndocker service scale <SERVICE>=<SERVICE>\n```',
      reason:
        'Unexpected placeholder `<SERVICE>` for `docker service scale`, expected `<REPLICAS>`',
      good: '```bash\ndocker service scale <SERVICE>=<REPLICAS>\n```',
    },
    {
      bad: '- `docker service logs <CONTAINER>`: get service logs.',
      reason:
        'Unexpected placeholder `<CONTAINER>` for `docker service logs`, expected `<SERVICE>` or `<TASK>`',
    },
    {
      bad: '- `docker save <CONTAINER>`: save a container.',
      reason: 'Unexpected placeholder `<CONTAINER>` for `docker save`, expected `<IMAGE>`',
    },
    {
      bad: '```bash\ndocker tag <CONTAINER> me/<CONTAINER>\n```',
      reason: 'Unexpected placeholder `<CONTAINER>` for `docker tag`, expected `<IMAGE>`',
    },
    {
      bad: '`docker-compose stop <CONTAINER_ID>`',
      reason:
        'Unexpected placeholder `<CONTAINER_ID>` for `docker-compose stop`, expected `<SERVICE>`',
      good: '`docker-compose stop <SERVICE>`',
    },
    {
      bad: '```bash\ndocker rm <IMAGE>\n```',
      reason: 'Unexpected placeholder `<IMAGE>` for `docker rm`, expected `<CONTAINER>`',
    },
  ],

  *check({ commands, reference }) {
    for (const command of commands) {
      if (isDisturbed(command)) continue
      const { operands, spec } = command
      const { names, min, max } = spec.operands
      const isWhole = operands.length >= min && operands.length <= max
      for (const [index, word] of operands.entries()) {
        const own = names[Math.min(index, names.length - 1)]
        // Behind IMAGE anything may follow. With an operand missing nobody knows which place a word has.
        if (own === undefined || (spec.stopsAtOperand && index >= min)) continue
        const wanted = isWhole ? [own] : names
        for (const finding of ofAnotherKind(word, wanted, command))
          yield isOfAnotherCommand(word, command, reference) || standsTwice(word, command)
            ? unsure(finding)
            : finding
      }
    }
  },
}

function* ofAnotherKind(
  word: Word,
  names: readonly string[],
  command: FoundCommand,
): Iterable<Finding> {
  if (word.raw !== word.text) return
  const [left = '', right] = word.text.split('=', 2)
  if (right !== undefined && names.some((name) => name.includes('REPLICAS')) && kindOf(right)) {
    yield unexpected(right, word.start + left.length + 1, ['replicas'], command)
  }
  const operand = names.some((name) => name.includes('=')) ? left : word.text
  const kinds = names.map((name) => kindsOf(name.split('=', 1)[0] ?? name))
  const kind = kindOf(operand)
  // A name that says nothing of its kind (`NAME|ID`) admits all of them.
  if (kind === undefined || kinds.some((some) => some.length === 0 || some.includes(kind))) return
  yield unexpected(operand, word.start, [...new Set(kinds.flat())], command)
}

/** Whether another operand has the same placeholder in it, which would have another name then: `<NAME>` and `me/<NAME>`. */
const standsTwice = (word: Word, { operands }: FoundCommand): boolean =>
  operands.some(({ text }) => text !== word.text && text.includes(word.text))

/**
 * Whether the command is wrong rather than its placeholder: “Save a container: `docker save <CONTAINER>`”, `docker rm <IMAGE>`.
 */
function isOfAnotherCommand(word: Word, command: FoundCommand, reference: Reference): boolean {
  const kind = kindOf(word.text)
  if (kind === undefined) return false
  const { spec, path, leadIn } = command
  const wanted = spec.operands.names.flatMap(kindsOf)
  if (speaksOf(leadIn, [kind]) && !speaksOf(leadIn, wanted)) return true
  const own = path.at(-1)?.text ?? ''
  const parent = spec.path.slice(0, -own.length - 1)
  const others = [...(reference.commands.get(parent)?.subcommands ?? [])]
  return others.some(
    (other) =>
      other !== own &&
      (other.startsWith(own) || own.startsWith(other)) &&
      reference.commands.get(`${parent} ${other}`)?.operands.names.flatMap(kindsOf).includes(kind),
  )
}

/** Whether a text speaks of one of these kinds of objects. */
const speaksOf = (text: string, kinds: readonly string[]): boolean =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => kinds.includes(word.replace(/s$/, '')))

/** The cure becomes a proposal. */
function unsure({ fix, ...finding }: Finding): Finding {
  return fix === undefined ? finding : { ...finding, expected: [fix] }
}

function unexpected(
  text: string,
  start: number,
  kinds: readonly string[],
  command: FoundCommand,
): Finding {
  // Services of Compose have no ids.
  const isOfCompose = command.spec.path.startsWith('docker compose')
  const named = isOfCompose ? text.replace(/[ _-]ids?(?=[>\]}]?$)/i, '') : text
  const candidates = kinds.map((kind) => renamed(named, kind))
  return {
    start,
    end: start + text.length,
    reason: `Unexpected placeholder ${code(text)} for ${nameOf(command)}${orExpected(candidates)}`,
    ...cure(candidates.length === 1 ? candidates[0] : undefined, candidates),
  }
}

/** The placeholder with another kind, in the same brackets and case: `<service_name>` for `<container_name>`. */
function renamed(text: string, kind: string): string {
  if (kind === 'replicas') return text.replace(/[A-Za-z][\w -]*/, inCaseOf(text, kind))
  return text.replace(/[A-Za-z]+/g, (word) => (kindOf(`<${word}>`) ? inCaseOf(word, kind) : word))
}

const inCaseOf = (text: string, word: string): string =>
  text === text.toUpperCase() ? word.toUpperCase() : word
