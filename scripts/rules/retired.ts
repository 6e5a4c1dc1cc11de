import type { DockerCommand } from '../docker/command-line.ts'
import { NAMES_OF_TODAY } from '../docker/flag-names.ts'
import { inlineCodeOf } from './commands/inline-code.ts'
import { daemonFlag, namingWords, partsOf } from './commands/retired-command.ts'
import { marked } from './commands/retired-mark.ts'
import { retiredNames } from './commands/retired-names.ts'
import { code } from './commands/wording.ts'
import type { Finding, FoundCommand, Knowledge, Reading, Retired, Rule } from './rule.ts'

/**
 * What was right once: commands, flags, programs and products.
 *
 * It stays in the text, with a mark. A command gets the mark each time, a name the first time below each heading.
 */
export const retired: Rule = {
  id: 'retired',
  kind: 'obsolete',
  description: 'What is retired says since when, and what to use instead.',
  examples: [
    {
      good: '`docker compose up -d` reads `docker-compose.yml`, and networks may be of type `overlay`.',
    },
    {
      bad: '```bash\ndocker-compose up -d\n```',
      reason: '`docker-compose` has been retired since July 2023; today: `docker compose`',
    },
    {
      bad: 'The Universal Control Plane manages clusters.',
      reason:
        'Universal Control Plane has been retired since November 2019, when Mirantis took over Docker Enterprise; today: Mirantis Kubernetes Engine (MKE)',
    },
    {
      bad: '# apt-key\n\nKeys go through apt-key, says apt-key.\n\n# New\n\nNo key.',
      reason:
        '`apt-key` has been retired since Debian 11 and Ubuntu 22.04, which call it deprecated; today: a key file in `/etc/apt/keyrings` that `signed-by` names',
    },
    {
      good: 'Linux has ext4, aufs and btrfs.',
    },
    {
      bad: 'Of the storage drivers `aufs` was the first.',
      reason:
        '`aufs` has been retired since Docker Engine 24.0, which removed it; today: `overlay2`',
    },
    {
      bad: 'A host comes from `docker-machine create web`, with the help of `docker-machine-driver-kvm`.',
      reason:
        '`docker-machine` has been retired since September 2021, when Docker archived it; today: Docker Desktop or Docker Engine',
    },
    { good: 'Take `docker-machine-driver-kvm`, and `docker context create ecs`.' },
    {
      bad: '```bash\ndocker scan nginx\n```',
      reason:
        '`docker scan` has been retired since Docker Desktop 4.27, which removed it; today: `docker scout`',
    },
    {
      bad: '```bash\ndocker context create ecs web\n```',
      reason:
        '`docker context create ecs` has been retired since Docker gave up its integrations of clouds; today: the tools of the cloud itself',
    },
    {
      bad: '```bash\nsudo docker -d --icc=false &\n```',
      reason:
        '`docker -d` has been retired since Docker 1.10, which removed this way to start the daemon; today: `dockerd`',
    },
    {
      bad: '`docker engine update`',
      reason:
        '`docker engine update` has been retired since Docker Engine 20.10, which removed it; today: the package manager of the system',
    },
    {
      bad: '```bash\ndocker login -e me@example.org\n```',
      reason:
        '`docker login -e` has been retired since Docker 17.06, which removed it; today: no flag, since no address is asked for',
    },
    {
      bad: '```bash\ndocker -d \\\n  --label storage=ssd \\\n  -H 0.0.0.0:2375\n```',
      reason:
        '`docker -d` has been retired since Docker 1.10, which removed this way to start the daemon; today: `dockerd`',
    },
    { good: "`docker image inspect web --format '{{.Config}} {{.Foo.ContainerConfig}}'`" },
    {
      bad: "```bash\ndocker image inspect web --format='{{json .ContainerConfig.Cmd}}'\n```",
      reason:
        '`docker image inspect {{.ContainerConfig}}` has been retired since Docker Engine 26.0, which removed the field; today: `{{.Config}}`',
    },
    {
      good: '`COPY --link` makes a layer that needs no other.',
    },
    {
      bad: '- `--link <NAME>`: Creates a link.',
      reason:
        '`--link` has been retired since user-defined networks came (Docker calls it legacy); today: a user-defined network, on which containers find each other by name',
    },
    {
      bad: '```bash\ndocker run --net host nginx\n```',
      reason: '`--net` is an old name that `--help` hides; today: `--network`',
    },
  ],

  *check(reading) {
    for (const command of reading.commands) {
      yield* retiredIn(command, reading.knowledge)
      yield* daemonOfOld(command, reading.knowledge)
    }
    yield* retiredNames(reading)
    yield* flagsAlone(reading)
  },
}

/** What of a command is retired. */
export function* retiredIn(command: DockerCommand, knowledge: Knowledge): Iterable<Finding> {
  yield* inCommand(command, knowledge)
  yield* byReference(command, knowledge)
}

function* inCommand(command: DockerCommand, knowledge: Knowledge): Iterable<Finding> {
  const { flags, isComposeV1, start } = command
  const called = namingWords(command)
  const name = isComposeV1 ? 'docker-compose' : called.map((word) => word.text).join(' ')
  for (const entry of knowledge.retired) {
    const { owner, lead, flag: wanted, field, words: count } = partsOf(entry)
    if (field !== undefined) {
      if (name === owner) yield* asked(entry, field, flags)
      continue
    }
    if (wanted === undefined) {
      if (name !== owner && !name.startsWith(lead)) continue
      yield marked(entry, start, called[count - 1]?.end ?? start)
      continue
    }
    if (!name.startsWith(owner)) continue
    for (const flag of flags) {
      const isIt = flag.spec ? flag.spec.name === wanted : owner !== '' && flag.name === wanted
      if (isIt) yield marked(entry, flag.start, flag.end)
    }
  }
}

/** A field that a template asks for: `{{json .ContainerConfig}}`, `{{.ContainerConfig.Hostname}}`. */
function* asked(entry: Retired, field: string, flags: DockerCommand['flags']): Iterable<Finding> {
  const pattern = new RegExp(`(?<![\\w)])\\.${field}(?!\\w)`)
  for (const { spec, value } of flags)
    if (spec?.name === '--format' && value && pattern.test(value.text))
      yield marked(entry, value.start, value.end)
}

function* daemonOfOld(command: FoundCommand, { retired }: Knowledge): Iterable<Finding> {
  const entry = retired.find(({ name }) => name === 'docker -d')
  const flag = entry && daemonFlag(command)
  if (flag) yield marked(entry, command.start, flag.end)
}

/** Flags that Docker's own data calls deprecated, and old names that it hides. */
function* byReference(command: DockerCommand, knowledge: Knowledge): Iterable<Finding> {
  for (const { spec, start, end } of command.flags) {
    if (spec === undefined || knowledge.retired.some(({ name }) => name.endsWith(spec.name)))
      continue
    const today = NAMES_OF_TODAY.get(spec.name)
    const hasNew = today !== undefined && command.spec.flags.has(today)
    const instead = hasNew ? `; today: ${code(today)}` : ''
    if (spec.deprecated) {
      yield {
        start,
        end,
        reason: `${code(spec.name)} is deprecated${instead}`,
        severity: 'warning',
      }
    } else if (spec.hidden && hasNew) {
      const reason = `${code(spec.name)} is an old name that ${code('--help')} hides${instead}`
      yield { start, end, reason, severity: 'warning' }
    }
  }
}

/** Flags that a list explains without their command: the first time in a text. */
function* flagsAlone(reading: Reading): Iterable<Finding> {
  for (const entry of reading.knowledge.retired) {
    if (!entry.name.startsWith('--') || !reading.text.includes(entry.name)) continue
    const code = inlineCodeOf(reading).find(({ text }) => isCalled(text, entry.name))
    if (code) yield marked(entry, code.start, code.start + entry.name.length)
  }
}

/** Whether a piece of code begins with a word. */
const isCalled = (text: string, word: string): boolean =>
  text.startsWith(word) && /^(?:\s|$)/.test(text.slice(word.length, word.length + 1))
