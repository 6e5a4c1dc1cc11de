import { describe, expect, test } from 'vitest'
import { find, indexCommands, type Findable, type Wanted } from '../../../src/cheat-sheet/find.ts'

/** Task, group, ways to write it, what its flags do; a word more says what else is known of it. */
const SHEET: readonly (readonly [string, string, string, string?, string?])[] = [
  ['List containers', 'container', 'docker ps -a\ndocker ps --all', 'show stopped ones, too'],
  ['Remove a container', 'container', 'docker rm <CONTAINER>\ndocker container rm <CONTAINER>'],
  [
    'Run a container and remove it when it exits',
    'container',
    'docker run --rm <IMAGE>',
    'remove it when it exits',
  ],
  [
    'Publish a port',
    'container',
    'docker run -p 8080:80 <IMAGE>\ndocker run --publish 8080:80 <IMAGE>',
  ],
  [
    'Publish all exposed ports',
    'container',
    'docker run -P <IMAGE>\ndocker run --publish-all <IMAGE>',
  ],
  [
    'Mount a volume',
    'volume',
    'docker run -v <VOLUME>:/data:ro <IMAGE>\ndocker run --volume <VOLUME>:/data:ro <IMAGE>',
  ],
  ['List volumes', 'volume', 'docker volume ls'],
  ['List networks', 'network', 'docker network ls'],
  ['Connect a container to a network', 'network', 'docker network connect <NETWORK> <CONTAINER>'],
  ['Remove images and volumes of a project', 'compose', 'docker compose down --rmi all'],
  ['Turn autolock off', 'swarm', 'docker swarm update --autolock=false', '', 'manager'],
  [
    'Rotate the unlock key',
    'swarm',
    'docker swarm unlock-key --rotate',
    'make a new one',
    'manager',
  ],
  ['List the nodes by name', 'node', "docker node ls --format '{{.Node.Hostname}}'", '', 'manager'],
  ['Sign an image', 'trust', 'docker trust sign <IMAGE>:<TAG>', '', 'retired'],
  ['Remove an image', 'image', 'docker image rm <IMAGE>\ndocker rmi <IMAGE>', '', 'essential'],
]

const index = indexCommands(
  SHEET.map(([task, group, commands, glosses = '', known = '']): Findable => ({
    task,
    group,
    commands,
    glosses,
    aliases: task === 'Remove an image' ? 'docker image remove' : '',
    isManagerOnly: known === 'manager',
    isRetired: known === 'retired',
    isEssential: known === 'essential',
  })),
)

const ALL: Wanted = {
  query: '',
  groups: new Set(),
  managerOnly: false,
  hideRetired: false,
  essentialOnly: false,
}

function tasks(query: string, wanted: Partial<Wanted> = {}): (string | undefined)[] {
  return find(index, { ...ALL, ...wanted, query }).commands.map((number) => SHEET[number]?.[0])
}

describe('what is typed is found exactly', () => {
  test.each([
    ['--rm', ['Run a container and remove it when it exits']], // neither `docker rm` nor `--rmi`
    ['-v', ['Mount a volume']], // not `--volume` of others, not `--version`
    ['-p 8080:80', ['Publish a port']],
    ['-p 9000:90', ['Publish a port']], // ports of one's own, where the sheet has others
    ['9000:90', []],
    ['-P', ['Publish all exposed ports']],
    ['autolock=false', ['Turn autolock off']],
    ['--autolock=false', ['Turn autolock off']],
    ['{{.Node.Hostname}}', ['List the nodes by name']],
    ['.Node.Hostname', ['List the nodes by name']],
    ['.node.hostname', ['List the nodes by name']],
    [':ro', ['Mount a volume']],
    ['<VOLUME>:/data', ['Mount a volume']],
    ['docker network ls', ['List networks']],
    ['$ docker network ls', ['List networks']], // copied with its prompt
    ['--rot', ['Rotate the unlock key']], // not typed to its end
  ])('%s', (query, expected) => expect(tasks(query)).toEqual(expected))
})

describe('words in any order match task, command, flags and aliases', () => {
  test.each([
    ['rotate key', ['Rotate the unlock key']],
    ['key rotate', ['Rotate the unlock key']],
    ['KEY new', ['Rotate the unlock key']], // “make a new one” is what the flag does
    ['stopped', ['List containers']],
    ['ls network', ['List networks']],
    ['swarm docker', ['Turn autolock off', 'Rotate the unlock key']],
    ['kubectl', []],
    ['rotate volume', []], // each stands somewhere, both nowhere
  ])('%s', (query, expected) => expect(new Set(tasks(query))).toEqual(new Set(expected)))
})

describe('the best match is first', () => {
  test.each([
    ['rm', 'Remove a container'],
    ['volume', 'List volumes'],
    ['docker network', 'List networks'],
    ['connect', 'Connect a container to a network'],
    ['remove image', 'Remove an image'],
    ['rmi', 'Remove an image'],
    ['docker image remove', 'Remove an image'], // an alias
    ['image', 'Remove an image'],
  ])('%s', (query, expected) => expect(tasks(query)[0]).toBe(expected))

  test('and what is retired comes after what matches as well', () => {
    const found = tasks('image')
    expect(found.indexOf('Sign an image')).toBeGreaterThan(
      found.indexOf('Remove images and volumes of a project'),
    )
  })
})

describe('a slip of the finger finds what was meant', () => {
  test.each([
    ['autolok', 'autolock', 'Turn autolock off'],
    ['--autolok=false', '--autolock=false', 'Turn autolock off'],
    ['netwrok ls', 'network', 'List networks'],
    ['roate key', 'rotate', 'Rotate the unlock key'],
    ['.Node.Hostnmae', '.node.hostname', 'List the nodes by name'],
  ])('%s for %s', (query, meant, expected) => {
    const { slips, words } = find(index, { ...ALL, query })
    expect(slips[0]?.meant).toContain(meant)
    expect(words).toContain(meant)
    expect(tasks(query)[0]).toBe(expected)
  })

  test.each(['8081:80', 'rms', 'network'])('but %s is none', (query) => {
    expect(find(index, { ...ALL, query }).slips).toEqual([])
  })
})

describe('chips narrow what is found', () => {
  test('an empty query gives all, in their order', () => {
    expect(tasks('')).toEqual(SHEET.map(([task]) => task))
    expect(tasks('   ')).toHaveLength(SHEET.length)
  })

  test.each([
    [{ groups: new Set(['network', 'node']) }, '', 3],
    [{ managerOnly: true }, '', 3],
    [{ managerOnly: true, groups: new Set(['swarm']) }, 'key', 1],
    [{ hideRetired: true }, '', SHEET.length - 1],
    [{ hideRetired: true }, 'sign', 0],
    [{ essentialOnly: true }, '', 1],
  ])('%o “%s”', (wanted, query, expected) => {
    expect(tasks(query, wanted)).toHaveLength(expected)
  })
})
