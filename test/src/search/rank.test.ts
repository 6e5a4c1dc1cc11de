import { expect, test } from 'vitest'
import type { Catalog, CommandRecord, PageRecord } from '../../../src/search/catalog.ts'
import { makeEngine } from '../../../src/search/engine.ts'
import type { Pagefind } from '../../../src/search/pagefind.ts'
import { stemOf } from '../../../src/search/stem.ts'

const command = (task: string, form: string, more: Partial<CommandRecord> = {}): CommandRecord => ({
  url: `cheat-sheet/#${form}`,
  task,
  forms: [form],
  ...more,
})

const COMMANDS: Readonly<Record<string, CommandRecord>> = {
  ps: command('List running containers', 'docker ps', {
    names: ['docker container ls', 'docker ps'],
  }),
  rm: command('Remove a stopped container', 'docker container rm <CONTAINER>', {
    names: ['docker container rm', 'docker rm'],
  }),
  imageRm: command('Remove an image that a container uses', 'docker image rm -f <IMAGE>'),
  runRm: command('Start a container that is removed when it stops', 'docker run --rm <IMAGE>'),
  rotate: command('Rotate the unlock key', 'docker swarm unlock-key --rotate'),
  unlockKey: command('Show the unlock key of the swarm', 'docker swarm unlock-key'),
  port: command('List the published ports of a container', 'docker port <CONTAINER>'),
  link: command('Link a container', 'docker run --link <CONTAINER> <IMAGE>', {
    retired: 'Use it not',
  }),
}

const TEXTS: Readonly<Record<string, string>> = {
  autolock:
    'Autolock Keys lie beside the data. What autolock does It locks the swarm. Rotating the unlock key Rotate the key with docker swarm unlock-key --rotate now and then.',
}

const PAGES: Readonly<Record<string, PageRecord>> = {
  autolock: {
    url: 'chapters/swarm/autolock/',
    title: 'Autolock',
    description: 'Keep the keys of a swarm out of reach.',
    sections: [
      [6, 'what', 'What autolock does'],
      [13, 'rotating', 'Rotating the unlock key'],
    ],
  },
}

const catalog: Catalog = {
  words: [
    [
      ...Object.values(COMMANDS).flatMap(({ task, forms }) => [task, ...forms]),
      ...Object.values(TEXTS),
    ]
      .join(' ')
      .toLowerCase()
      .replace(/[<>.]/g, ''),
  ],
  ignored: ['a', 'the', 'of', 'what', 'is', 'does', 'it', 'when', 'that'],
  explained: ['what'],
  synonyms: [['delete', 'remove', 'rm']],
  commands: COMMANDS,
  pages: PAGES,
}

/** An index without Pagefind: a word is found by its stem or its beginning. */
const pagefind: Pagefind = {
  search: (term) => Promise.resolve({ results: [...resultsOf(term)] }),
}

function* resultsOf(term: string) {
  const isExact = term.startsWith('"')
  const wanted = term.replaceAll('"', '').toLowerCase()
  const forms = Object.entries(COMMANDS).map(
    ([id, { task, forms }]) => [id, [task, ...forms].join(' ')] as const,
  )
  for (const [id, text] of [...forms, ...Object.entries(TEXTS)]) {
    const words = text.split(' ').flatMap((word, place) => {
      const bare = word.toLowerCase().replace(/[.<>]/g, '')
      const isIt = [bare, ...bare.split('-')].some(
        (part) => stemOf(part) === stemOf(wanted) || (!isExact && part.startsWith(wanted)),
      )
      return isIt ? [place] : []
    })
    if (words.length > 0) yield { id, words, data: () => Promise.resolve({ url: id }) }
  }
}

const engine = makeEngine(pagefind, catalog)

async function found(query: string): Promise<string[]> {
  const { hits } = await engine.search(query)
  return hits.map((hit) => (hit.kind === 'command' ? hit.id : (hit.url.split('#')[1] ?? 'top')))
}

test.each([
  ['--rotate', 'rotate'], // a flag, before the text that has it
  ['--rm', 'runRm'], // not `rm`
  ['docker container ls', 'ps'], // another name of the command
  ['docker rm web', 'rm'], // what follows a name is somebody’s own
  ['docker container rm -f web', 'rm'], // before another command with this flag
  ['docker port web', 'port'], // what stands where something is to be filled in
  ['rotate unlock key', 'rotate'],
  ['key rotation', 'rotate'], // another form, another order
  ['show the unlock key', 'unlockKey'],
  ['delete container', 'rm'],
  ['remove container when it stops', 'runRm'], // the small words tell
  ['what autolock does', 'what'], // an explanation, not a command
  ['autolock', 'top'], // a title that says nothing else
])('%s finds %s first', async (query, id) => {
  expect((await found(query))[0]).toBe(id)
})

test('what is retired comes after what is not', async () => {
  const ids = await found('container')
  expect(ids.indexOf('link')).toBeGreaterThan(ids.indexOf('rm'))
})

test('what has next to nothing of the query is no result', async () => {
  expect(await found('rotate the unlock key')).not.toContain('ps')
})

test('a section knows its words, without those of its heading', async () => {
  const { hits } = await engine.search('rotate key')
  const section = hits.find((hit) => hit.kind === 'section' && hit.url.endsWith('#rotating'))
  expect(section).toMatchObject({ from: 17, heading: 'Rotating the unlock key' })
})

test('nothing asked, nothing found', async () => {
  expect(await found('?!')).toEqual([])
})
