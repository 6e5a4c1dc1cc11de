import { describe, expect, test } from 'vitest'
import { beginningOf, paginationOf, readingOrder, sidebarOf } from '../../src/navigation.ts'

const page = (path: string) => ({ path, title: path, description: '', minutes: 2 })
const chapter = (id: string, ...pages: string[]) => ({
  id,
  path: `chapters/${id}`,
  title: id,
  description: '',
  pages: pages.map((slug) => page(`chapters/${id}/${slug}`)),
  commands: [],
})
const order = readingOrder([chapter('swarm', 'nodes', 'keys'), chapter('storage', 'volumes')])

const labels = (path: string): unknown =>
  sidebarOf(order, path).map((entry) =>
    entry.type === 'group' ? [entry.label, entry.entries.map(({ label }) => label)] : entry.label,
  )

test('a page lists every chapter, and the pages of its own', () => {
  expect(labels('chapters/swarm/keys')).toEqual([
    'Cheat sheet',
    ['swarm', ['Overview', 'chapters/swarm/nodes', 'chapters/swarm/keys']],
    'storage',
    'Errata',
    'Sources',
  ])
})

test('a chapter of one page of the same name has no overview to pass', () => {
  const one = { ...chapter('one'), pages: [{ ...page('chapters/one/one'), title: 'one' }] }
  const book = readingOrder([one, chapter('swarm', 'nodes')])
  expect(beginningOf(one)).toBe('chapters/one/one')
  expect(sidebarOf(book, 'chapters/one/one')[1]).toMatchObject({
    type: 'link',
    href: '/chapters/one/one/',
    isCurrent: true,
  })
  expect(paginationOf(book, 'chapters/swarm').prev?.href).toBe('/chapters/one/one/')
})

test('a page outside the book lists the chapters alone', () => {
  expect(labels('sources')).toEqual(['Cheat sheet', 'swarm', 'storage', 'Errata', 'Sources'])
})

describe('of very many chapters or pages those around the current one are listed', () => {
  const slugs = Array.from({ length: 1000 }, (_, index) => `p${index}`)
  const many = readingOrder([chapter('long', ...slugs), ...slugs.map((slug) => chapter(slug))])
  const links = (path: string) =>
    sidebarOf(many, path).flatMap((entry) => (entry.type === 'group' ? entry.entries : [entry]))
  const paths = (path: string) => links(path).map((entry) => 'href' in entry && entry.href)

  test.each([
    'chapters/long',
    'chapters/long/p0',
    'chapters/long/p500',
    'chapters/p999',
    'sources',
  ])('%s', (path) => {
    expect(links(path).length).toBeLessThan(40)
    expect(paths(path)).toContain('/contents/')
    expect(paths(path)).toContain(`/${path}/`)
  })

  test('with neighbours on both sides, and the way to all', () => {
    expect(paths('chapters/long/p500')).toEqual(
      expect.arrayContaining(['/chapters/long/p493/', '/chapters/long/p507/', '/chapters/long/']),
    )
    expect(paths('chapters/p999')).toContain('/chapters/p985/')
  })
})

test.each([
  ['chapters/swarm', undefined, 'chapters/swarm/nodes'],
  ['chapters/swarm/keys', 'chapters/swarm/nodes', 'storage'],
  ['chapters/storage/volumes', 'storage', undefined],
  ['sources', undefined, undefined],
])('before %s comes %s, after it %s', (path, before, after) => {
  const { prev, next } = paginationOf(order, path)
  expect([prev?.label, next?.label]).toEqual([before, after])
})

test('the self-test is there when a chapter has commands to recall', () => {
  const taught = { ...chapter('swarm'), commands: ['node-ls'] }
  const entries = sidebarOf(readingOrder([chapter('storage'), taught]), 'self-test')
  expect(entries.map(({ label }) => label)).toEqual([
    'Cheat sheet',
    'Self-test',
    'storage',
    'swarm',
    'Errata',
    'Sources',
  ])
})
