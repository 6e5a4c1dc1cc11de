import { code, nameOf } from './commands/wording.ts'
import type { Finding, FoundCommand, Reading, Rule, Snippet } from './rule.ts'

/**
 * What `docker stack deploy` wants besides its operands, and which keys of a Compose file it ignores.
 *
 * @see https://docs.docker.com/reference/compose-file/legacy-versions/ and `unsupportedProperties` of the client
 */
export const stackParticulars: Rule = {
  id: 'stack-particulars',
  kind: 'command',
  description: 'A stack is deployed from a Compose file, without keys that a swarm ignores.',
  examples: [
    { good: '```yaml\nservices:\n  web:\n    build: .\n```\n\n```bash\ndocker compose up\n```' },
    {
      bad: '```bash\ndocker stack deploy web\n```',
      reason: 'Unexpected `docker stack deploy` without a Compose file, expected `--compose-file`',
    },
    {
      bad: '```yaml\nservices:\n  web:\n    build: .\n```\n\n```bash\ndocker stack deploy -c compose.yaml web\n```',
      reason: 'Unexpected key `build` in a stack, since `docker stack deploy` ignores it',
    },
  ],

  *check(reading) {
    for (const command of reading.commands) {
      if (isDeployment(command)) yield* withoutFile(command)
    }
    for (const snippet of reading.snippets) yield* ignoredKeys(snippet, reading)
  },
}

const isDeployment = ({ spec }: FoundCommand): boolean => spec.path === 'docker stack deploy'

function* withoutFile(command: FoundCommand): Iterable<Finding> {
  const { flags, operands, path, words, where } = command
  const isComplete = operands.length > 0 || where === 'fence'
  const hasFile = flags.some(
    ({ spec, name }) => spec?.name === '--compose-file' || name === '-f' || spec === undefined,
  )
  const isOpen = words.some(({ kind }) => kind === 'optional' || kind === 'ellipsis')
  const last = path.at(-1)
  if (!isComplete || hasFile || isOpen || last === undefined) return
  yield {
    start: command.start,
    end: last.end,
    reason: `Unexpected ${nameOf(command)} without a Compose file, expected ${code('--compose-file')}`,
    expected: [`${path.map((word) => word.text).join(' ')} --compose-file <COMPOSE_FILE>`],
  }
}

/** Keys of a service that are for one host. */
const IGNORED =
  /^([ \t]+)(build|container_name|depends_on|external_links|links|network_mode|restart):/gm

function* ignoredKeys(snippet: Snippet, { commands }: Reading): Iterable<Finding> {
  if (!/^(?:ya?ml|)$/.test(snippet.language) || !/^services:/m.test(snippet.value)) return
  const next = commands.find((command) => command.start >= snippet.end)
  if (next === undefined || !isDeployment(next)) return
  for (const { 1: blanks = '', 2: key = '', index } of snippet.value.matchAll(IGNORED)) {
    const at = index + blanks.length
    yield {
      start: snippet.at(at),
      end: snippet.at(at + key.length - 1) + 1,
      reason: `Unexpected key ${code(key)} in a stack, since ${code('docker stack deploy')} ignores it`,
      severity: 'warning',
    }
  }
}
