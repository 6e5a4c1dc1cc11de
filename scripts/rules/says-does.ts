import type { GivenFlag } from '../docker/command-line.ts'
import { lineEnd } from '../text/scan.ts'
import { leadVerb, otherwise, type Said } from './commands/verbs.ts'
import { code, nameOf, orExpected } from './commands/wording.ts'
import type { Finding, FoundCommand, Reading, Rule } from './rule.ts'

/**
 * A sentence that says one thing, and the command that it leads to does the opposite.
 *
 * Only a short sentence counts that begins with its one verb, and for the command's own verb leads to that command alone.
 */
export const saysDoes: Rule = {
  id: 'says-does',
  kind: 'contradiction',
  description: 'A command does what the sentence before it says.',
  examples: [
    { good: 'Disable autolock:\n\n```bash\ndocker swarm update --autolock=false\n```' },
    { good: 'Remove container\ndocker rm web\n\n```bash\ndocker images\n```' },
    { good: 'Remove a label from a node:\n\n```bash\ndocker node update --label-rm a n1\n```' },
    {
      good: 'Remove all containers:\n\n```bash\ndocker ps -aq | xargs docker rm\n```',
    },
    {
      bad: 'Disable autolock on a running swarm:\n\n```bash\ndocker swarm update --autolock=true\n```',
      reason: 'Unexpected `--autolock=true` behind “Disable”, expected `--autolock=false`',
      good: 'Disable autolock on a running swarm:\n\n```bash\ndocker swarm update --autolock=false\n```',
    },
    {
      bad: 'List the networks:\n\n```bash\ndocker network rm web\n```',
      reason: 'Unexpected command `docker network rm` behind “List”, expected `docker network ls`',
    },
  ],

  *check(reading) {
    const led = new Map<string, number>()
    for (const { leadIn } of reading.commands) led.set(leadIn, (led.get(leadIn) ?? 0) + 1)

    for (const command of reading.commands) {
      const { leadIn } = command
      if (command.unknown !== undefined || leadIn === '' || leadIn.length > 160) continue
      if (HAS_COMMAND.test(leadIn)) continue
      const said = leadVerb(leadIn)
      if (said === undefined) continue
      for (const flag of command.flags) yield* switchedOtherwise(flag, said, leadIn)
      const isShort = leadIn.split(/\s+/).length <= 14
      if (led.get(leadIn) === 1 && isShort && !isPiped(command, reading.text))
        yield* doneOtherwise(said, command, reading)
    }
  },
}

/** The sentence has its command below it, on a line of its own: what comes then belongs to another one. */
const HAS_COMMAND = /\n\s*(?:[$>%] )?(?:sudo )?docker(?:-compose)? [a-z]/

/** What a command lists for another one, that one does something with. */
const isPiped = ({ end }: FoundCommand, text: string): boolean =>
  /^[^\n;&`]*\|(?!\|)/.test(text.slice(end, lineEnd(text, end)).replace(/\d?>&\d/g, ''))

function* switchedOtherwise(flag: GivenFlag, said: Said, leadIn: string): Iterable<Finding> {
  const { name, spec, value, start, word } = flag
  if (spec?.type !== 'bool' || name !== spec.name) return
  if (said.family !== 'enable' && said.family !== 'disable') return
  // “Disable content trust” is what `--disable-content-trust` does.
  if (/^--(?:no|disable|skip)-/.test(name)) return
  const isOn = value === undefined || /^(?:1|t|true)$/i.test(value.text)
  const isMeantOn = said.family === 'enable'
  const subject = name.replace(/-/g, '')
  const isSubject = leadIn.toLowerCase().replace(/[\s-]/g, '').includes(subject)
  if (isMeantOn === isOn || subject.length < 4 || !isSubject) return
  const right = `${name}=${isMeantOn}`
  yield {
    start,
    end: word.end,
    reason: `Unexpected ${code(word.raw)} behind “${said.verb}”, expected ${code(right)}`,
    fix: right,
  }
}

function* doneOtherwise(
  said: Said,
  command: FoundCommand,
  { reference }: Reading,
): Iterable<Finding> {
  const last = command.path.at(-1)
  if (last === undefined || command.path.length < 2) return
  const parent = command.path.slice(0, -1).map((word) => word.text)
  const names = (otherwise(said, last.text) ?? []).filter((name) =>
    reference.commands.has([...parent, name].join(' ')),
  )
  if (names.length === 0) return
  const candidates = names.slice(0, 1).map((name) => [...parent, name].join(' '))
  yield {
    start: last.start,
    end: last.end,
    reason: `Unexpected command ${nameOf(command)} behind “${said.verb}”${orExpected(candidates)}`,
    expected: names.slice(0, 1),
  }
}
