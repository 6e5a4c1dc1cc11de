import type { ChapterEntry, CommandEntry } from '../schemas.ts'

/** The chapter that teaches most of some commands; none without chapters. */
export function chapterOf(
  entries: readonly Pick<CommandEntry, 'taughtAt'>[],
  chapters: readonly ChapterEntry[],
): ChapterEntry | undefined {
  // Counted before they are compared: a thousand chapters are compared some ten thousand times.
  const taught = new Map<string, number>()
  for (const { taughtAt } of entries) {
    const path = /^chapters\/[^/]+(?=\/)/.exec(taughtAt[0]?.url ?? '')?.[0] ?? ''
    taught.set(path, (taught.get(path) ?? 0) + 1)
  }
  const most = ({ path }: ChapterEntry): number => taught.get(path) ?? 0
  return chapters.toSorted((a, b) => most(b) - most(a))[0]
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
