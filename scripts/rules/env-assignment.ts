import { code } from './commands/wording.ts'
import type { Finding, Reading, Rule } from './rule.ts'

/** `NAME:VALUE` or `NAME-VALUE` where a variable is set: Docker would look for a variable of that whole name. */
export const envAssignment: Rule = {
  id: 'env-assignment',
  kind: 'value',
  description: 'A variable is set with `=`.',
  examples: [
    { good: '`docker run -e DOCKER_HOST=tcp://a:2375 -e HOME nginx`' },
    {
      bad: '```bash\ndocker run -e REGISTRY_HTTP_ADDR:0.0.0.0:443 registry:2\n```',
      reason:
        'Unexpected `:` behind `REGISTRY_HTTP_ADDR`, expected `REGISTRY_HTTP_ADDR=0.0.0.0:443`',
      good: '```bash\ndocker run -e REGISTRY_HTTP_ADDR=0.0.0.0:443 registry:2\n```',
    },
    {
      bad: '```bash\n-env NODE_HOSTNAME="{{.Node.Hostname}}"\n```',
      reason: 'Unexpected flag `-env`, expected `--env`',
      good: '```bash\n--env NODE_HOSTNAME="{{.Node.Hostname}}"\n```',
    },
    { good: 'An `export DOCKER_HOST-style` line, and `export DOCKER_HOST=a-b:1 MY_HOST-a:1`.' },
    {
      bad: '```bash\nexport DOCKER_HOST-localhost:<swarm port>\n```',
      reason: 'Unexpected `-` behind `DOCKER_HOST`, expected `DOCKER_HOST=localhost:<swarm port>`',
    },
  ],

  *check(reading) {
    const { commands, text } = reading
    for (const { flags } of commands) {
      for (const { spec, value } of flags) {
        if (spec === undefined || value === undefined || !SETTING.has(spec.name)) continue
        const name = /^["']?([A-Za-z_]\w*):(?=.)/.exec(text.slice(value.start, value.end))
        if (name?.[1] === undefined || value.text.includes('=')) continue
        const colon = value.start + name[0].length - 1
        const right = value.text.replace(':', '=')
        yield {
          start: colon,
          end: colon + 1,
          reason: `Unexpected ${code(':')} behind ${code(name[1])}, expected ${code(right)}`,
          fix: '=',
        }
      }
    }
    yield* torn(reading)
    yield* hyphened(reading)
  },
}

/** `-env NAME=` in a piece of a command, without the command: there `single-dash` does not see it. */
function* torn({ snippets, commands }: Reading): Iterable<Finding> {
  for (const { value, at } of snippets) {
    for (const match of value.matchAll(/(?<!\S)-env(?=[ \t]+[A-Za-z_]\w*=)/g)) {
      const start = at(match.index)
      if (commands.some((command) => command.start <= start && start < command.end)) continue
      const reason = `Unexpected flag ${code('-env')}, expected ${code('--env')}`
      yield { start, end: start + match[0].length, reason, fix: '--env' }
    }
  }
}

/** `export DOCKER_HOST-localhost:2375`: no shell takes such a name. */
function* hyphened({ text, knowledge }: Reading): Iterable<Finding> {
  for (const match of text.matchAll(EXPORT)) {
    const [whole, name = '', value = ''] = match
    if (!knowledge.variables.has(name)) continue
    const right = `${name}=${value}`
    const start = match.index + whole.length - right.length
    const reason = `Unexpected ${code('-')} behind ${code(name)}, expected ${code(right)}`
    yield { start, end: start + right.length, reason, expected: [right] }
  }
}

/** With an address, a number or a placeholder: “DOCKER_HOST-style” is a word. */
const EXPORT =
  /(?<![\w-])export[ ]([A-Z][A-Z\d_]{2,80})-(?=[^\s=`]{0,200}[:/<$\d])((?:<[^<>=\n`]{1,60}>|[^\s=`<]){1,200})(?![^\s`])/g

const SETTING: ReadonlySet<string> = new Set(['--env', '--env-add', '--build-arg'])
