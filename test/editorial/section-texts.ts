import GithubSlugger from 'github-slugger'
import type { Book } from '../../scripts/book/book.ts'
import { parse } from '../../scripts/notes/markdown.ts'
import { plainText } from '../../scripts/notes/sections.ts'

/** What a page prints under each heading, in Markdown, by the address that the ledger uses. */
export function sectionTexts({ chapters }: Book): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { path, parts } of chapters.flatMap((chapter) => chapter.pages)) {
    const slugger = new GithubSlugger()
    let address = `${path}/#_top`
    for (const part of parts) {
      if (/^#{1,6} /.test(part)) address = `${path}/#${slugger.slug(plainText(parse(part)))}`
      if (!ORIGIN.test(part)) texts.set(address, `${texts.get(address) ?? ''}${part}\n\n`)
    }
  }
  return texts
}

/** The line of origin is the site's, not the note's. */
const ORIGIN = /^\*\[.*\)\*$/
