import { expect, test } from 'vitest'
import { commandsByChapter } from '../../scripts/book/commands/by-chapter.ts'
import { command } from '../exporters/tiny-book.ts'

const page = (path: string) => ({
  path,
  slug: '',
  title: '',
  description: '',
  parts: [],
  drawings: new Map(),
  languages: new Map(),
  made: { files: [] },
  minutes: 1,
})
const chapter = (id: string, ...slugs: string[]) => ({
  id,
  pages: slugs.map((slug) => page(`chapters/${id}/${slug}`)),
})
const taught = (id: string, ...urls: string[]) =>
  command({ id, taughtAt: urls.map((url) => ({ url: `chapters/${url}`, page: '' })) })

test('a command belongs to the chapter that teaches it best, in the order of the pages', () => {
  const commands = [
    taught('last', 'swarm/keys/#a'),
    taught('both', 'swarm/nodes/#b', 'storage/volumes/#a'),
    taught('first', 'swarm/nodes/#a'),
    taught('elsewhere', 'swarm-old/nodes/#a'),
    taught('nowhere'),
  ]
  const chapters = [chapter('swarm', 'nodes', 'keys'), chapter('storage', 'volumes')]
  const ids = [...commandsByChapter(chapters, commands)].map(([id, own]) => [
    id,
    own.map((one) => one.id),
  ])
  expect(ids).toEqual([['swarm', ['both', 'first', 'last']]])
})
