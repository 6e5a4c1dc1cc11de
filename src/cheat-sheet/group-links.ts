import type { ChapterEntry, CommandEntry } from '../schemas.ts'

/** The chapter that teaches most of some commands; none without chapters. */
export function chapterOf(
  entries: readonly Pick<CommandEntry, 'taughtAt'>[],
  chapters: readonly ChapterEntry[],
): ChapterEntry | undefined {
  const paths = entries.map(({ taughtAt: [best] }) => best?.url.split('/', 2).join('/'))
  const taught = Map.groupBy(paths, (path) => path)
  const counted = ({ path }: ChapterEntry): number => taught.get(path)?.length ?? 0
  return chapters.toSorted((a, b) => counted(b) - counted(a))[0]
}

/** The folder of Docker's reference in which all of some commands are; none when one has no page there. */
export function referenceOf(
  entries: readonly Pick<CommandEntry, 'reference'>[],
): string | undefined {
  const urls = entries.flatMap(({ reference }) => reference?.url ?? [])
  let folder = urls[0] ?? ''
  while (!urls.every((url) => url.startsWith(folder))) folder = folder.replace(/[^/]*\/?$/, '')
  return folder.includes('/docker/') ? folder : undefined
}
