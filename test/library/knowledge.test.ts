import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bundledLanguagesInfo } from 'shiki/langs'
import { parse } from 'yaml'
import { indexReference, type ReferenceFile } from '../../scripts/docker/reference.ts'
import { cureIn } from '../../scripts/library/common-misspellings.ts'
import { readKnowledge } from '../../scripts/library/knowledge-files.ts'
import { commonMisspellings, trustedKnowledge } from '../../scripts/library/trusted-knowledge.ts'
import { composeFaults } from '../../scripts/rules/files/compose-faults.ts'

const read = (path: string): Uint8Array | undefined =>
  existsSync(path) ? readFileSync(path) : undefined
const { value: knowledge, problems } = readKnowledge({ read, list: () => [] })
const file: ReferenceFile = JSON.parse(readFileSync('content/reference/docker-cli.json', 'utf8'))
const reference = indexReference(file)

test('the files hold what their schemas want', () => {
  expect(problems.map(({ file: name, line, reason }) => `${name}:${line} ${reason}`)).toEqual([])
})

test('taken as it is, the knowledge is the same', () => {
  const isLookedUp = expect.any(Function)
  expect({ ...trustedKnowledge(read) }).toEqual({
    ...knowledge,
    misspellings: { get: isLookedUp },
    dictionary: { has: isLookedUp, isCommon: isLookedUp, near: isLookedUp },
  })
})

test('a file that is missing or of another shape is told with its place', () => {
  const broken = readKnowledge({
    list: () => [],
    read: (path) => {
      if (path.endsWith('retired.yml')) return undefined
      if (path.endsWith('products.yml')) return new TextEncoder().encode('- nam: Docker\n')
      return read(path)
    },
  })
  expect(
    broken.problems.map(({ file: name, line, ruleId }) => `${name}:${line} ${ruleId}`),
  ).toEqual([
    'content/knowledge/retired.yml:1 missing-knowledge',
    'content/knowledge/products.yml:1 content-shape',
    'content/knowledge/products.yml:1 content-shape',
  ])
})

describe('values of flags', () => {
  test.each(knowledge.flagValues.map(({ command, flag }) => [command, flag] as const))(
    '%s has %s',
    (command, flag) => {
      const spec = reference.commands.get(command)
      expect(spec?.path).toBeDefined()
      const [name = ''] = flag.split(' ')
      if (name !== '') expect([...(spec?.flags.keys() ?? [])]).toContain(name)
    },
  )
})

test.each(knowledge.filters.map(({ command }) => command))('%s can be filtered', (command) => {
  const { path, flags } = reference.commands.get(command) ?? {}
  expect(path).toBe(command)
  expect([...(flags?.keys() ?? [])]).toContain('--filter')
})

test.each(knowledge.flagConflicts.map((conflict) => [conflict.command, conflict] as const))(
  '%s has the flags that do not go with each other',
  (command, conflict) => {
    const { path, flags } = reference.commands.get(command) ?? {}
    expect(path).toBe(command)
    expect([...(flags?.keys() ?? [])]).toEqual(
      expect.arrayContaining([...conflict.flags, ...conflict.with]),
    )
  },
)

describe('misspellings', () => {
  const isMisspelt = (word: string): boolean => knowledge.misspellings.get(word) !== undefined

  test('are many, and each has another word as its cure', () => {
    const entries = [...longList().matchAll(/"([a-z]{5,})->[a-z]+"/g)].map(([, word = '']) => word)
    const cured = entries.filter(isMisspelt)
    expect(cured.length).toBeGreaterThan(50_000)
    expect(cured.filter((word) => knowledge.misspellings.get(word) === word)).toEqual([])
  })

  test('every entry of the list is found where the alphabet has it', () => {
    const list = longList()
    const entries = [...list.matchAll(/^\s+"([a-z]{5,})->([a-z]+)"/gm)]
    const names = new Set(list.match(/(?<=^\s+")[A-Z][a-z]+(?=->)/gm)?.map(lower))
    const sure = entries.filter(
      ([, word = '', cure = '']) =>
        word.length > 5 &&
        word[0] === cure[0] &&
        word.at(-1) === cure.at(-1) &&
        (word[0] !== word[1] || cure[0] === cure[1]) &&
        !names.has(word),
    )
    expect(sure.length).toBeGreaterThan(50_000)
    expect(sure.filter(([, word = '', cure]) => cureIn(list, word) !== cure)).toEqual([])
  })

  test.each(['', 'a', '"', 'zzzzzz', 'aaaaa', 'wonderful'])('%j is no entry', (word) => {
    expect(cureIn(longList(), word)).toBeUndefined()
    expect(cureIn('', word)).toBeUndefined()
  })

  test('no cure is a misspelling of our own list', () => {
    const { wrong } = ownList()
    expect(Object.values(wrong).filter((cure) => cure.split(' ').some(isMisspelt))).toEqual([])
  })

  test('our own list adds to the long one or corrects it', () => {
    const { wrong } = ownList()
    expect(Object.keys(wrong).filter((word) => !isMisspelt(word))).toEqual([])
  })

  test('no word of Docker’s commands, of our vocabulary or of a language is one', () => {
    const names = [...reference.commands.values()].flatMap(({ path, flags }) => [
      path,
      ...flags.keys(),
    ])
    const vocabulary = JSON.stringify(parse(readFileSync('content/vocabulary.yml', 'utf8')))
    const known = [...knowledge.daemonKeys, ...knowledge.variables, ...knowledge.products.keys()]
    const languages = bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases])
    const words = [...names, vocabulary, ...known, ...languages].flatMap(
      (text) => text.toLowerCase().match(/[a-z]+/g) ?? [],
    )
    expect([...new Set(words)].filter(isMisspelt)).toEqual([])
  })

  test('no word of our own texts is one', () => {
    const own = readdirSync('content/chapters').map((name) => `content/chapters/${name}`)
    const words = [...own, 'README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'].flatMap(
      (name) => readFileSync(name, 'utf8').match(/(?<![\w`./-])[a-z]+(?![\w`./-])/g) ?? [],
    )
    expect([...new Set(words)].filter(isMisspelt)).toEqual([])
  })

  test.each(
    // British and older spellings, and words of the trade that lists of mistakes like to hold.
    `analyse artefact behaviour cancelled catalogue centre colour containerise customise defence dialogue favourite fibre
     focusses fulfil grey honour initialise judgement labelled learnt licence metre modelling neighbour optimise
     organisation programme serialise travelled unauthorised virtualisation whilst
     autolock autocomplete backoff cgroup cgroups containerd daemon dockerd etcd failover hotfix htpasswd init journald
     keypair kubelet loopback macvlan mountpoint namespaced overlay passphrase plaintext prune quorum reachability referer
     rollback rootless stateful stderr stdin stdout subcommand subnet swarmkit tmpfs unhealthy unmount untrusted
     als ans args env fo fro hist ist nd ot`
      .trim()
      .split(/\s+/),
  )('%s is right', (word) => {
    expect(knowledge.misspellings.get(word)).toBeUndefined()
  })

  // The package has “collections” for it, a plural that is not there.
  test.each([
    ['collcetion', 'collection'],
    ['enviroment', 'environment'],
    ['registyry', 'registry'],
    ['includesa', 'includes a'],
    ['seperate', 'separate'],
  ])('%s is %s', (wrong, right) => {
    expect(knowledge.misspellings.get(wrong)).toBe(right)
  })

  function lower(word: string): string {
    return word.toLowerCase()
  }

  function longList(): string {
    return commonMisspellings((path) => readFileSync(path))
  }

  function ownList(): { readonly wrong: Readonly<Record<string, string>> } {
    return parse(readFileSync('content/knowledge/misspellings.yml', 'utf8'))
  }
})

test.each([
  ['REGISTRY_HTTP_ADDR', true],
  ['REGISTRY_AUTH_HTPASSWD_REALM', true],
  ['REGISTRY_AUTH', true], // a section is one too: REGISTRY_AUTH=htpasswd
  ['DOCKER_HOST', true],
  ['REGISTRY_AUTH_HTTPASSWD_REALM', false],
])('the variable %s is known: %s', (name, isKnown) => {
  expect(knowledge.variables.has(name)).toBe(isKnown)
})

test('keys that the Compose Specification has taken up lately are known', () => {
  const lately = {
    name: 'x',
    include: ['a.yaml'],
    models: { m: { model: 'ai/m' } },
    services: {
      web: {
        image: 'nginx',
        build: { context: '.', tags: ['a'], ssh: ['default'], platforms: ['linux/amd64'] },
        configs: [{ source: 'c', mode: '0440' }],
        depends_on: { db: { condition: 'service_healthy', restart: true, required: false } },
        deploy: { replicas: '${N}', resources: { limits: { pids: 1 } } },
        develop: { watch: [] },
        env_file: [{ path: 'a', required: false }],
        healthcheck: { start_interval: '1s' },
        networks: { n: { gw_priority: 1 } },
        ports: [{ target: 80, published: '8080', app_protocol: 'http', name: 'web' }],
        volumes: [{ type: 'bind', source: 'a', target: 'b', bind: { create_host_path: true } }],
        privileged: '${P}',
      },
      db: { image: 'postgres', gpus: 'all', post_start: [], provider: { type: 'x' } },
    },
    secrets: { s: { environment: 'S' } },
    configs: { c: { content: 'x' } },
    'x-own': { anything: true },
  }
  expect(composeFaults(lately, knowledge.composeKeys)).toEqual([])
})
