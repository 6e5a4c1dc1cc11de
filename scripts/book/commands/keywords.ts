import type { VFileMessage } from 'vfile-message'
import type { KeywordEntry } from '../../../src/schemas.ts'
import { problem } from '../../notes/problem.ts'
import type { CheatSheet, Keyword } from './cheat-sheet.ts'
import type { PrintedSection } from './gathered.ts'

/** The rows of the small tables, with the place of the book that explains each of them, or else shows it first. */
export function keywordsOf(
  { keywords, keywordsFile }: CheatSheet,
  sections: readonly PrintedSection[],
): { readonly entries: readonly KeywordEntry[]; readonly problems: readonly VFileMessage[] } {
  const problems: VFileMessage[] = []
  const entries = keywords.flatMap(({ place, ...keyword }) => {
    const found =
      sections.find(({ body }) => explains(body, keyword)) ??
      sections.find(({ body }) => shows(body, keyword))
    if (found === undefined) {
      problems.push(notInBook(keywordsFile, place, keyword.name))
      return []
    }
    return [{ ...keyword, taughtAt: { url: found.url, page: found.page } }]
  })
  return { entries, problems }
}

type Named = Pick<Keyword, 'kind' | 'name'>

/** A definition whose term it is: “- `EXPOSE {PORT}`: documents …” */
function explains(body: string, { name }: Named): boolean {
  const own = lastOf(name)
  return body.includes(own) && new RegExp(`^ *- \`${own}[\` :]`, 'm').test(body)
}

/** A line of code that begins with it. */
function shows(body: string, { kind, name }: Named): boolean {
  const own = lastOf(name)
  if (!body.includes(own)) return false
  return new RegExp(kind === 'dockerfile' ? `^ *${own} ` : `^ *(?:- )?${own}:`, 'm').test(body)
}

/** `deploy.replicas` → `replicas` */
const lastOf = (name: string): string => name.split('.').at(-1) ?? name

function notInBook(file: string, place: Keyword['place'], name: string): VFileMessage {
  return problem({
    file,
    place,
    id: 'stale-keyword',
    reason: `Unexpected keyword \`${name}\`, expected one that a page explains or shows`,
    advice: 'Take the entry out, or correct its name: no page has it.',
  })
}
