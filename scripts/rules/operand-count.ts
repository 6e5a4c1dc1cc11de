import { bareSubstitution } from './commands/bare-substitution.ts'
import { breaksOff } from './commands/breaks-off.ts'
import { filledIn } from './commands/filled-in.ts'
import { isDisturbed } from './commands/flag-words.ts'
import { operandRange } from './commands/operand-range.ts'
import { isRetiredByName } from './commands/retired-command.ts'
import { isShownAsWrong } from './commands/shown-as-wrong.ts'
import { isStandIn } from './commands/stand-in.ts'
import { strayMark } from './commands/stray-mark.ts'
import { tornPair } from './commands/torn-pair.ts'
import { valueBehindSwitch } from './commands/switches.ts'
import { code, nameOf } from './commands/wording.ts'
import type { CommandSpec } from '../docker/reference.ts'
import { readsAsProse } from '../text/reads-as-prose.ts'
import type { Word } from '../text/shell/word.ts'
import type { Finding, FoundCommand, Rule } from './rule.ts'

/**
 * Too few operands for the usage of the command, or too many.
 *
 * A command that a sentence only names (“use `docker run --rm`”) needs none; one that is written to be filled in does.
 */
export const operandCount: Rule = {
  id: 'operand-count',
  kind: 'operand',
  description: 'A command has as many operands as its usage wants.',
  examples: [
    {
      good: 'Use `docker run --rm`, or `docker network connect`:\n\n```bash\ndocker rm $(docker ps -aq)\n```',
    },
    { good: '```bash\ndocker context create aci web\n```' },
    { good: '```fish\ndocker rm (docker ps -aq)\n```' },
    { good: '```bash\ndocker run -v [<VOLUME>:]<PATH>[:OPTIONS]\n```' },
    { good: 'Use `docker run --name "${NAME:-web}"`, and `docker run --name web:1 nginx`.' },
    {
      good: '```bash\ndocker logs -f <container id> or <container name>\ncreate - can create a volume (docker volume create or -o to add options)\n```',
    },
    {
      bad: '```bash\ndocker network connect --alias <ALIAS> <CONTAINER>\n```',
      reason: 'Unexpected 1 operand for `docker network connect`, expected 2: `NETWORK CONTAINER`',
    },
    {
      bad: '```bash\ndocker run -v /home/private:/private\n```',
      reason:
        'Unexpected 0 operands for `docker run`, expected at least 1: `IMAGE [COMMAND] [ARG...]`',
    },
    {
      bad: '```bash\ndocker run -d --name nginx:1.27\n```',
      reason: 'Unexpected `nginx:1.27` as the value of `--name`, expected a name before it',
    },
    {
      bad: '```bash\ndocker ps -a web\n```',
      reason: 'Unexpected 1 operand for `docker ps`, expected none',
    },
    { good: '`docker service scale web=5 api=3` or `docker service scale web=$N api`' },
    {
      bad: '`docker service scale <SERVICE NAME> = <REPLICAS>`',
      reason:
        'Unexpected `<SERVICE NAME> = <REPLICAS>`, expected `<SERVICE NAME>=<REPLICAS>`: `SERVICE=REPLICAS` is one word',
      good: '`docker service scale <SERVICE NAME>=<REPLICAS>`',
    },
    {
      bad: '```bash\ndocker service scale web= 5 api=3\n```',
      reason: 'Unexpected `web= 5`, expected `web=5`: `SERVICE=REPLICAS` is one word',
      good: '```bash\ndocker service scale web=5 api=3\n```',
    },
    {
      bad: '```bash\ndocker service scale web 5\n```',
      reason: 'Unexpected `web 5`, expected `web=5`: `SERVICE=REPLICAS` is one word',
      good: '```bash\ndocker service scale web=5\n```',
    },
    {
      bad: '```bash\ndocker exec -it bash\n```',
      reason:
        'Unexpected 1 operand for `docker exec`, expected at least 2: `CONTAINER COMMAND [ARG...]`',
    },
    {
      bad: '```bash\ndocker build {IMAGE_ID or NAME:TAG} .\n```',
      reason: 'Unexpected 2 operands for `docker build`, expected 1: `PATH | URL | -`',
    },
    {
      bad: '```bash\ndocker image prune to clean up images\n```',
      reason: 'Unexpected words behind `docker image prune`, expected `#` before a comment',
    },
  ],

  *check(reading) {
    const { commands, text, knowledge } = reading
    for (const command of commands) {
      // Where a sentence begins with a command nobody knows where the command ends.
      if (command.where === 'prose' || command.spec.subcommands.size > 0) continue
      if (isDisturbed(command) || command.flags.some((flag) => isUnclear(flag, command))) continue
      // Other rules tell of lines and marks that make another command of this one.
      if (breaksOff(command, reading) || strayMark(command, reading)) continue
      if (bareSubstitution(command, text) !== -1) continue
      const torn = tornPair(command, text)
      if (torn !== undefined) {
        yield torn
        continue
      }
      const { min, max } = command.spec.operands
      const given = operandRange(command)
      const eaten = given.most < min ? eatenByName(command) : undefined
      if (eaten) yield eaten
      else if (given.most < min && isMeantWhole(command, text)) yield tooFew(command, text)
      // `retired` says what is in its place today.
      else if (given.least > max && !isRetiredByName(command, knowledge)) yield tooMany(command)
    }
  },
}

/** A flag behind which nobody knows what is an operand; with `--help` none is needed. */
function isUnclear(flag: FoundCommand['flags'][number], command: FoundCommand): boolean {
  const lacksValue = flag.spec?.takesValue === true && flag.value === undefined
  return lacksValue || flag.name === '--help' || valueBehindSwitch(flag, command) !== undefined
}

/** Whether the command is written to be run or filled in, and not only named. */
function isMeantWhole(command: FoundCommand, text: string): boolean {
  const { where, operands, flags, words, start } = command
  if (words.some(({ raw, kind }) => kind === 'ellipsis' || /(?:\.\.\.|…)\]?$/.test(raw)))
    return false
  if (words.some(({ raw }) => /^\[(?:OPTIONS|options|FLAGS)\]/.test(raw))) return false
  if (isShownAsWrong(command) || (operands.length === 0 && flags.some(isForm))) return false
  if (where === 'fence' || operands.length > 0) return true
  const isFilledIn = flags.some(({ value }) => value !== undefined && isStandIn(value.text))
  return isFilledIn && OPENING.test(text.slice(Math.max(0, start - 80), start))
}

/** `-v [<VOLUME>:]<PATH>`: how the value of a flag is written, and no command. */
const isForm = ({ value }: FoundCommand['flags'][number]): boolean =>
  /\[.*\]/.test(value?.text ?? '')

/** What stands before code that opens a paragraph or an item, or follows a colon; not “use the `docker run --ip <IP>` option”. */
const OPENING = /(?:^|\n)[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?`+[ ]?$|:[ ]`+[ ]?$/

/** `docker run --name nginx:1.27`: no name has a colon, so that the flag took the image for one. */
function eatenByName({ flags, operands }: FoundCommand): Finding | undefined {
  const flag = flags.find(({ spec }) => spec?.name === '--name')
  const value = flag?.value
  if (!flag || !value || value.start < flag.word.end || operands.length > 0) return undefined
  if (!IMAGE_WITH_TAG.test(value.text)) return undefined
  return {
    start: value.start,
    end: value.end,
    reason: `Unexpected ${code(value.text)} as the value of ${code('--name')}, expected a name before it`,
    expected: [`<NAME> ${value.text}`],
  }
}

/** Not `${NAME:-web}`, of which the shell makes a name. */
const IMAGE_WITH_TAG = /^[^$`{}]+:[^$`{}]+$/

function tooFew(command: FoundCommand, text: string): Finding {
  const { operands, spec } = command
  const last = command.words.at(-1)
  // Without an operand the last word stands for the place where it is missing.
  const start = operands[0]?.start ?? last?.start ?? command.start
  const end = operands.at(-1)?.end ?? last?.end ?? command.end
  const before = operands.length === 0 ? `${text.slice(start, end)} ` : ''
  return { start, end, reason: wanted(command, spec), expected: [before + filledIn(command)] }
}

function tooMany(command: FoundCommand): Finding {
  const { operands, spec } = command
  const superfluous = operands.slice(spec.operands.max)
  return {
    start: superfluous[0]?.start ?? command.start,
    end: superfluous.at(-1)?.end ?? command.end,
    reason: isComment(superfluous, command)
      ? `Unexpected words behind ${nameOf(command)}, expected ${code('#')} before a comment`
      : wanted(command, spec),
  }
}

/** In a block the words of a sentence behind a command say what it does. */
function isComment(words: readonly Word[], { where }: FoundCommand): boolean {
  // `{IMAGE_ID or NAME}` is to be filled in.
  const isSaid = words.every(({ raw }) => !/^[<{[]/.test(raw))
  return where === 'fence' && isSaid && readsAsProse(words.map(({ raw }) => raw).join(' '))
}

function wanted(command: FoundCommand, spec: CommandSpec): string {
  const { min, max } = spec.operands
  const count = command.operands.length
  const usage = usageOf(spec)
  const number =
    max === 0 ? 'none' : min === max ? `${min}` : count < min ? `at least ${min}` : `at most ${max}`
  return `Unexpected ${count} operand${count === 1 ? '' : 's'} for ${nameOf(command)}, expected ${number}${max === 0 ? '' : `: ${code(usage)}`}`
}

/** `NETWORK CONTAINER`: the operands of a usage line. */
function usageOf({ usage, operands }: CommandSpec): string {
  const [line = ''] = usage.split('\n', 1)
  const from = line.indexOf('[OPTIONS]')
  return from === -1 ? operands.names.join(' ') : line.slice(from + '[OPTIONS]'.length).trim()
}
