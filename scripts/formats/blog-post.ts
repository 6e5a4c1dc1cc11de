import { readBlocks } from './blog-post/read-blocks.ts'
import { rowsOf } from './blog-post/row.ts'
import { writeBlocks } from './blog-post/write-blocks.ts'
import type { Format } from './format.ts'

/** Text scraped from the pages of a blog: rows, then blocks of rows, then the edits that mark each block. */
export const blogPost: Format = {
  id: 'blog-post',
  description:
    'Text scraped from a rendered blog. Bullets became `•`, definition lists ran together, headings, fences and code ' +
    'marks are gone, and some pages have an empty line after every line.',
  hints: ['headings', 'furniture', 'terms', 'depth', 'doubleSpaced'],
  restore: (source, hints, vocabulary) =>
    writeBlocks(readBlocks(rowsOf(source, hints), hints, vocabulary), vocabulary),
}
