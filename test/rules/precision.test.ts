/** What is right stands: Docker's own examples, the editors' traps, and the notes. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'astro/zod'
import { readerOfTexts } from '../../scripts/check/desk.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { makeDraft } from '../../scripts/notes/draft.ts'
import { rules } from '../../scripts/rules/index.ts'
import type { Finding, Reading } from '../../scripts/rules/rule.ts'

const read = readerOfTexts()

function findingsIn(reading: Reading): { readonly id: string; readonly finding: Finding }[] {
  return rules.flatMap((rule) =>
    [...rule.check(reading)].map((finding) => ({ id: rule.id, finding })),
  )
}

const faultsIn = (text: string): string[] =>
  findingsIn(read(text))
    .filter(({ finding }) => finding.severity !== 'warning')
    .map(({ id, finding }) => `${id}: ${finding.reason}`)

describe('Docker’s own examples', () => {
  const exceptions = [
    ...z
      .array(z.object({ file: z.string(), command: z.string(), because: z.string() }))
      .parse(parse(readFileSync('test/fixtures/docker-examples-exceptions.yml', 'utf8'))),
    {
      file: 'docker_context_show.yaml',
      command: "docker context show'",
      because: 'A quote was left over.',
    },
  ]

  const found = readFileSync('test/fixtures/docker-examples.txt', 'utf8')
    .split(/^(?=# \S+\.yaml$)/m)
    .flatMap((part) => {
      const file = /^# (\S+)/.exec(part)?.[1] ?? ''
      const text = `\`\`\`bash\n${part.trimEnd()}\n\`\`\`\n`
      const reading = read(text)
      return findingsIn(reading).map(({ id, finding }) => {
        const command = reading.commands.findLast(({ start }) => start <= finding.start)
        const line = text.slice(command?.start, command?.end).replace(/\s*\\\n\s*/g, ' ')
        return { file, line, id, finding }
      })
    })

  test('are right, but for the slips of Docker', () => {
    const faults = found
      .filter(({ finding }) => finding.severity !== 'warning')
      .filter(
        ({ file, line }) => !exceptions.some((one) => one.file === file && one.command === line),
      )
    expect(faults.map(({ file, line, finding }) => `${file}: ${line}: ${finding.reason}`)).toEqual(
      [],
    )
  })

  test('have retired commands and old names, and nothing else to be marked', () => {
    const marks = found.filter(({ finding }) => finding.severity === 'warning')
    const names = marks.map(({ finding }) => /`([^`]+)`/.exec(finding.reason)?.[1])
    expect([...new Set(names)].toSorted()).toEqual(RETIRED)
  })
})

/** Each looked at: Docker's examples show old names beside the new ones. */
const RETIRED = ['--kernel-memory', '--link', '--net', 'docker trust']

describe('traps of the notes, right as they stand', () => {
  test.each([
    '```bash\ndocker run -d -p 5000:5000 --restart=always --name registry registry:2\n```',
    '```bash\ndocker export <CONTAINER_NAME> > <CONTAINER_NAME>.tar\n```',
    '```bash\ncat <CONTAINER_NAME>.tar | docker import - flat:latest\n```',
    '```bash\ndocker service create --constraint node.labels.<LABEL>!=<VALUE> <IMAGE>\n```',
    '```bash\ndocker service create --constraint node.labels.<LABEL>==<VALUE> <IMAGE>\n```',
    '```bash\ndocker network create --opt encrypted --driver overlay <NETWORK>\n```',
    '```bash\ndocker trust signer add --key <KEY_FILE> <SIGNER_NAME> <REPO>\n```',
    '```bash\ndocker run --net <NETWORK> <IMAGE>\n```',
    '```bash\ndocker image prune\n```\n\nAgain:\n\n```bash\ndocker image prune\n```',
    'Enable autolock on a running swarm:\n\n```bash\ndocker swarm update --autolock=true\n```',
    'Disable autolock on a running swarm:\n\n```bash\ndocker swarm update --autolock=false\n```',
    '- `dm.directlvm_device` and other `dm.*` keys',
    'Use `docker run -e` or `docker service scale`; the `docker network` commands manage networks.',
    'The `docker run --network=<NETWORK>` option starts a container in a network.',
    '- `docker network inspect`: see JSON configuration for a network.',
    '- **User-defined bridges**: `docker network create --driver bridge ...`',
    '```bash\ndocker run --mount [key=value]...\n```',
    '```bash\ndocker swarm join-token {manager|worker}\n```',
    '```bash\ndocker plugin install --grant-all-permissions vieux/sshfs\n```',
    '```bash\ndocker run --rm -it alpine find / -name passwd -type f\n```',
  ])('%s', (text) => {
    expect(faultsIn(text)).toEqual([])
  })
})

describe('regression: lines of strangers, right as they stand', () => {
  test.each([
    // `2>&1` took the pipe or the line end behind it for its file.
    '```bash\ndocker logs <CONTAINER> 2>&1 | grep error\n```',
    '```bash\ndocker logs <CONTAINER> 2>&1\ndocker info\n```',
    '```bash\ndocker logs <CONTAINER> 2>&1 >> all.log\n```',
    // What stands for flags was counted as an operand.
    '```bash\ndocker service update <options> <service_name>\n```',
    '```bash\ndocker service update OPTIONS <SERVICE>\n```',
    '`docker build {{[-t|--tag]}} {{name:tag}} --no-cache {{path/to/directory}}`',
    '- Follow them: `docker logs {{c1::-f}} {{c2::<container>}}`.',
    // Two commands in one line or in one name.
    '```bash\ndocker container ls -a / docker ps -a\n```',
    '```bash\ndocker images or docker image ls\n```',
    '### `docker pause/unpause`',
    '```bash\ndocker node promote/demote <NODE>\n```',
  ])('%s', (text) => {
    expect(faultsIn(`# T\n\n## T\n\n${text}`)).toEqual([])
  })
})

describe('regression: lines of strangers that nobody mends for sure', () => {
  test.each([
    // “an” was “and” or “can”.
    'It comes with it in Windows an Mac OS.',
    'Stop images an containers.',
    'Then we an run it.',
    'Set a umask, and call a uname.',
    // The command was wrong, and not what it is for.
    'Remove an image: `docker rm image_name`',
    '- `docker save container_name > a.tar`: save a container',
    // A command with what it printed is no script.
    '```\ndocker volume inspect todo-list\n\n[\n    {\n        "Driver": "local"\n    }\n]\n```',
  ])('%s', (text) => {
    expect(findingsIn(read(text)).filter(({ finding }) => finding.fix !== undefined)).toEqual([])
  })
})

describe('the notes', () => {
  const { library } = loadLibrary('.')

  test.each(library.notes.map((entry) => [entry.note.id, entry] as const))(
    'of %s only what is wrong is mended in commands',
    (_, { note, format }) => {
      const { draft } = makeDraft(note, format, library.vocabulary)
      const fixes = findingsIn(read(draft.text))
        .filter(({ id, finding }) => finding.fix !== undefined && COMMAND_RULES.has(id))
        .map(({ finding }) => `${draft.text.slice(finding.start, finding.end)} → ${finding.fix}`)
      expect(fixes.filter((fix) => !REVIEWED.has(fix))).toEqual([])
    },
  )
})

const COMMAND_RULES: ReadonlySet<string> = new Set(
  'dash-lookalike typographic-quote unknown-command single-dash unknown-flag foreign-flag flag-value known-value env-assignment placeholder-kind says-does contradicting-key shell-damage'.split(
    ' ',
  ),
)

/** What the rules mend in the notes, each looked at. */
const REVIEWED: ReadonlySet<string> = new Set([
  '-- read-only → --read-only',
  '–mount → --mount',
  '--roate → --rotate',
  '--replica → --replicas',
  '--net → --network',
  '-env → --env',
  '--autolock=true → --autolock=false',
  'networks → network',
  'servcice → service',
  'connect → network connect',
  'Is → ls',
  'is → ls',
  ': → =',
  '<CONTAINER> → <SERVICE>',
  '<SERVICE> → <REPLICAS>',
  '<SERVICE> → <IMAGE>',
  'node.label. → node.labels.',
  'REGISTRY_AUTH_HTTPASSWD_REALM → REGISTRY_AUTH_HTPASSWD_REALM',
  '\\ →  \\',
])
