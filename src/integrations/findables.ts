import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'astro/zod'
import { chapterSchema, commandSchema, keywordSchema, searchWordsSchema } from '../schemas.ts'
import type { Findables } from './site-index.ts'

/** What the workshop wrote for the search. */
export function readFindables(root: string): Findables {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(root, `src/content/generated/${name}.json`), 'utf8'))
  return {
    commands: z.array(commandSchema).parse(read('commands')),
    keywords: z.array(keywordSchema).parse(read('keywords')),
    chapters: z.array(chapterSchema).parse(read('chapters')),
    words: searchWordsSchema.parse(read('search-words')),
  }
}
