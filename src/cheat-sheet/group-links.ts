import type { ChapterEntry, CommandEntry } from '../schemas.ts'

/** The chapter that teaches most of some commands; none without chapters. */
export function chapterOf(
  entries: readonly Pick<CommandEntry, 'taughtAt'>[],
  chapters: readonly ChapterEntry[],
): ChapterEntry | undefined {
  const taught = ({ path }: ChapterEntry): number =>
    entries.filter(({ taughtAt: [best] }) => best?.url.startsWith(`${path}/`)).length
  return chapters.toSorted((a, b) => taught(b) - taught(a))[0]
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
