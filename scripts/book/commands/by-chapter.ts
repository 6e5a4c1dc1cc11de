import type { CommandEntry } from '../../../src/schemas.ts'
import type { Chapter } from '../book.ts'

/**
 * The commands that each chapter teaches, by the chapter's id, in the order of its pages.
 *
 * A command belongs to the one chapter that teaches it best; a chapter without commands is not named.
 */
export function commandsByChapter(
  chapters: readonly Pick<Chapter, 'id' | 'pages'>[],
  commands: readonly CommandEntry[],
): ReadonlyMap<string, readonly CommandEntry[]> {
  const byPage = Map.groupBy(commands, ({ taughtAt: [best] }) => best?.url.replace(/\/#.*/, ''))
  const found = chapters.map(({ id, pages }): [string, CommandEntry[]] => [
    id,
    pages.flatMap(({ path }) => byPage.get(path) ?? []),
  ])
  return new Map(found.filter(([, own]) => own.length > 0))
}
