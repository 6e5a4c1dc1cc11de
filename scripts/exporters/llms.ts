import type { Book } from '../book/book.ts'
import { escaped } from '../notes/escaped.ts'
import type { Exporter } from './exporter.ts'
import { markdownPages } from './markdown.ts'

/** The book for language models: llms.txt lists its pages, llms-full.txt holds them all. */
export const llms: Exporter = {
  id: 'llms',
  *export(book) {
    yield { path: 'public/llms.txt', contents: [aboutOf(book), ...listOf(book), OPTIONAL] }
    yield { path: 'public/llms-full.txt', contents: [aboutOf(book), ...wholeOf(book)] }
  },
}

const aboutOf = ({ site }: Book): string => `# ${site.title}

> ${site.description}

Below each heading stands the note and the line that its text comes from. Every docker command was held against the command line reference of Docker before it was printed; words in angle brackets are placeholders. What is retired says so in a quotation above its section.
`

const OPTIONAL = `
## Optional

- [The whole book in one file](llms-full.txt)
- [Errata](errata/): what was mended in the notes, and why
- [Sources](sources/): who wrote the notes, and what became of each line
- [Ledger](ledger.json): where each line of each note went, as data
`

function* listOf({ chapters }: Book): Iterable<string> {
  for (const { title, description, path, pages } of chapters) {
    yield `\n## ${escaped(title)}\n\n- [Overview](${path}/index.md): ${escaped(description)}\n`
    for (const page of pages)
      yield `- [${escaped(page.title)}](${page.path}/index.md): ${escaped(page.description)}\n`
  }
}

function* wholeOf(book: Book): Iterable<string> {
  for (const { path, contents } of markdownPages(book)) {
    yield '\n'
    for (const part of contents)
      yield part.replace(RELATIVE, (_, to: string) => `](${fromRoot(path, to)})`)
  }
}

/** Our own links lead up (`../../../notes/…`) or to a page of the chapter (`volumes/`). */
const RELATIVE = /\]\(((?:\.\.\/|[\p{L}\p{M}\p{N}_-]+\/)[^()\s]*)\)/gu

function fromRoot(path: string, to: string): string {
  const { pathname, hash } = new URL(to, `https://book.invalid/${path}/`)
  return decodeURI(pathname).slice(1) + hash
}
