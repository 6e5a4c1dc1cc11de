import { nounBehind, verbBehindName } from './commands/noun-behind.ts'
import { kindsOf } from './commands/object-kinds.ts'
import { isStandIn } from './commands/stand-in.ts'
import { code, cure } from './commands/wording.ts'
import type { Finding, FoundCommand, Reading, Rule } from './rule.ts'

/** What is done, and then to what, where Docker wants it the other way round: `docker create volume data`. */
export const wordOrder: Rule = {
  id: 'word-order',
  kind: 'command',
  description: 'The kind of object stands before what is done with it.',
  examples: [
    { good: '`docker volume create data`, `docker rm container`, `docker inspect network`' },
    {
      bad: '`docker create volume data`',
      reason: 'Unexpected `docker create volume`, expected `docker volume create`',
      good: '`docker volume create data`',
    },
    {
      bad: '`docker container <NAME> start`',
      reason: 'Unexpected `<NAME> start` behind `docker container`, expected `start <NAME>`',
      good: '`docker container start <NAME>`',
    },
    {
      bad: '`docker prune images`',
      reason: 'Unexpected `docker prune images`, expected `docker image prune`',
      good: '`docker image prune`',
    },
    {
      bad: '```bash\ndocker rm -f network web\n```',
      reason: 'Unexpected `docker rm … network`, expected `docker network rm`',
    },
  ],

  *check(reading) {
    for (const command of reading.commands) {
      const finding =
        nameBeforeVerb(command) ?? unknownVerb(command, reading) ?? swapped(command, reading)
      if (finding !== undefined) yield finding
    }
  },
}

/** `docker container <NAME> start`: a command stands where its operand should. */
function nameBeforeVerb(command: FoundCommand): Finding | undefined {
  const found = verbBehindName(command)
  if (found === undefined) return undefined
  const { name, verb } = found
  const right = `${verb.text} ${name.raw}`
  return {
    start: name.start,
    end: verb.end,
    reason: `Unexpected ${code(`${name.raw} ${verb.text}`)} behind ${code(command.spec.path)}, expected ${code(right)}`,
    ...cure(isStandIn(name.text) ? right : undefined, [right]),
  }
}

/** There is no `docker ls`, so `docker ls network` can be nothing else. */
function unknownVerb(command: FoundCommand, { reference }: Reading): Finding | undefined {
  const found = nounBehind(command, reference)
  if (found === undefined) return undefined
  const { verb, noun, right } = found
  return {
    start: verb.start,
    end: noun.end,
    reason: `Unexpected ${code(`docker ${verb.text} ${noun.text}`)}, expected ${code(right)}`,
    fix: right.slice('docker '.length),
  }
}

function swapped(command: FoundCommand, { reference }: Reading): Finding | undefined {
  const { path, operands, spec, unknown } = command
  const [, verb, ...more] = path
  const [object, ...others] = operands
  if (unknown !== undefined || verb === undefined || more.length > 0 || object === undefined) return
  const right = `docker ${object.text} ${verb.text}`
  // `docker rm container web` may remove two containers, and `docker inspect network` shows one thing of that name.
  const isOfItsKind = spec.operands.names.flatMap(kindsOf).includes(object.text)
  if (others.length === 0 || isOfItsKind || !reference.commands.has(right)) return
  const isNextTo = object === command.words[command.words.indexOf(verb) + 1]
  const wrong = `docker ${verb.text} ${isNextTo ? '' : '… '}${object.text}`
  return {
    start: verb.start,
    end: object.end,
    reason: `Unexpected ${code(wrong)}, expected ${code(right)}`,
    ...(isNextTo && { fix: `${object.text} ${verb.text}` }),
  }
}
