import { expect, test } from 'vitest'
import { chapterOf, referenceOf } from '../../../src/cheat-sheet/group-links.ts'

const chapter = (id: string) => ({
  id,
  path: `chapters/${id}`,
  title: id,
  description: '',
  pages: [],
  commands: [],
})
const taught = (url: string) => ({ taughtAt: [{ url, page: '' }] })
const referred = (path: string) => ({
  reference: {
    path,
    url: `https://docs.docker.com/reference/cli/docker/${path}/`,
    managerOnly: false,
    aliases: [],
  },
})

test('a group belongs to the chapter that teaches most of it', () => {
  const entries = [
    taught('chapters/swarm/nodes/#a'),
    taught('chapters/storage/volumes/#a'),
    taught('chapters/storage/volumes/#b'),
    taught('chapters/storage-old/x/#a'),
  ]
  expect(chapterOf(entries, [chapter('swarm'), chapter('storage')])?.id).toBe('storage')
  expect(chapterOf(entries, [])).toBeUndefined()
})

test.each([
  [['network/ls', 'network/create'], 'network/'],
  [['network/ls'], 'network/ls/'],
  [['network/ls', 'node/ls'], ''],
  [['run', 'rm'], ''],
])('the reference of %j is in %j', (paths, folder) => {
  expect(referenceOf(paths.map(referred))).toBe(
    `https://docs.docker.com/reference/cli/docker/${folder}`,
  )
})

test('commands that are not Docker’s have no reference', () => {
  expect(referenceOf([{ reference: undefined }])).toBeUndefined()
})
