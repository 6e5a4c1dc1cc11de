import { kindsOf } from './commands/object-kinds.ts'
import { code } from './commands/wording.ts'
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
      bad: '```bash\ndocker rm -f network web\n```',
      reason: 'Unexpected `docker rm … network`, expected `docker network rm`',
    },
  ],

  *check(reading) {
    for (const command of reading.commands) {
      const finding = swapped(command, reading)
      if (finding !== undefined) yield finding
    }
  },
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
