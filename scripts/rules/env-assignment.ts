import { code } from './commands/wording.ts'
import type { Finding, Reading, Rule } from './rule.ts'

/** `NAME:VALUE` where a variable is set: Docker would look for a variable of that whole name. */
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

const SETTING: ReadonlySet<string> = new Set(['--env', '--env-add', '--build-arg'])
