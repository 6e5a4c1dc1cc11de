import { readCommand } from '../docker/command-line.ts'
import type { Reference } from '../docker/reference.ts'
import { isOneSlip } from '../text/one-slip.ts'
import { statementsOf, type Statement } from '../text/shell/statements.ts'
import type { Word } from '../text/shell/word.ts'
import { LOOK_ALIKES } from './commands/flag-words.ts'
import { inlineCodeOf } from './commands/inline-code.ts'
import { code } from './commands/wording.ts'
import { isSentence } from './reading/command-lines.ts'
import { isShell } from './reading/shell-languages.ts'
import { statementsIn } from './reading/statements-in.ts'
import type { Finding, Reading, Rule } from './rule.ts'

/**
 * A misspelt `docker` before one of its commands, `Docker`, which a shell on Linux does not find, and `docker-compose` with
 * a dash of the typographers.
 *
 * The name with a capital is also how one speaks of the product: there, what follows must read as a command.
 */
export const programName: Rule = {
  id: 'program-name',
  kind: 'command',
  description: 'The program is called `docker`, and the first version of Compose `docker-compose`.',
  examples: [
    {
      good: '```\n$ docker --version\nDocker version 28.5.1, build e180ab8\n```\n\n`Docker run`, `dockerd`, `$docker ps`, `rocker run`',
    },
    {
      bad: '```bash\nsudo dokcer ps -a\n```',
      reason: 'Unexpected program `dokcer`, expected `docker`',
      good: '```bash\nsudo docker ps -a\n```',
    },
    {
      bad: 'Then `Docker run -d nginx`.',
      reason: 'Unexpected program `Docker`, expected `docker`',
      good: 'Then `docker run -d nginx`.',
    },
    {
      bad: '```bash\nsudo docker–compose up\n```',
      reason: 'Unexpected program `docker–compose`, expected `docker-compose`',
      good: '```bash\nsudo docker-compose up\n```',
    },
  ],

  *check(reading) {
    for (const { words, at } of statementsOfCode(reading)) {
      const from = words[0]?.text === 'sudo' ? 1 : 0
      const program = words[from]
      const right = meant(words.slice(from), reading.reference)
      if (program !== undefined && right !== undefined) yield finding(program, right, at)
    }
  },
}

interface Place {
  readonly words: Statement['words']
  /** From offsets of the words to those of the text. */
  readonly at: (offset: number) => number
}

function* statementsOfCode(reading: Reading): Iterable<Place> {
  for (const { node, at } of reading.snippets)
    if (isShell(node) && ANY.test(node.value))
      for (const { words } of statementsIn(node)) yield { words, at }
  for (const { text, start } of inlineCodeOf(reading))
    if (ANY.test(text))
      for (const { words } of statementsOf(text, start)) yield { words, at: (offset) => offset }
}

/** A slip leaves the first letter or the last four. */
const ANY = new RegExp(
  String.raw`\b(?!docker\b)(?:[dD][A-Za-z]{3,6}|[A-Za-z]{1,3}cker)\b|docker[${LOOK_ALIKES}]compose`,
)

function meant(words: readonly Word[], reference: Reference): string | undefined {
  if (DASHED.test(words[0]?.text ?? '')) return 'docker-compose'
  return isDocker(words, reference) ? 'docker' : undefined
}

const DASHED = new RegExp(`^docker[${LOOK_ALIKES}]compose$`)

function isDocker(words: readonly Word[], reference: Reference): boolean {
  const [program, name] = words
  if (program === undefined || !/^(?!docker$)[A-Za-z]+$/.test(program.text)) return false
  if (!reference.commands.has(`docker ${name?.text ?? ''}`)) return false
  if (program.text.toLowerCase() !== 'docker')
    return isOneSlip(program.text.toLowerCase(), 'docker') && !OTHERS.has(program.text)
  return readsAsCommand(words, reference)
}

/** Other programs, at one slip from it. */
const OTHERS: ReadonlySet<string> = new Set(['dockerd', 'rocker'])

/** Not “Docker version 28.5.1, build e180ab8”, which it prints itself, nor “Docker run”, of which one may speak. */
function readsAsCommand([program, ...rest]: readonly Word[], reference: Reference): boolean {
  if (program === undefined) return false
  const command = readCommand([{ ...program, text: 'docker' }, ...rest], reference)
  if (command === undefined || command.unknown !== undefined) return false
  const { operands, flags, spec, words } = command
  if (isSentence(words.map(({ raw }) => raw).join(' '))) return false
  return operands.length + flags.length > 0 && operands.length <= spec.operands.max
}

function finding({ text, start, end }: Word, right: string, at: Place['at']): Finding {
  return {
    start: at(start),
    end: at(end - 1) + 1,
    reason: `Unexpected program ${code(text)}, expected ${code(right)}`,
    fix: right,
  }
}
