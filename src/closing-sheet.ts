/**
 * With what chapters close: their commands, at the end of their last pages.
 */
import { allChapters, allCommands } from './book'
import type { ChapterEntry, CommandEntry } from './schemas'

export interface ClosingSheet {
  readonly chapter: ChapterEntry
  /** In the order of the chapter's pages; never empty. */
  readonly commands: readonly CommandEntry[]
}

/** Heads the sheet. No heading of a note has such an id. */
export const CLOSING = { slug: '_commands', text: 'Commands of this chapter' }

/** The sheet with which a page closes; most pages have none. */
export async function closingSheetAt(path: string): Promise<ClosingSheet | undefined> {
  const sheets = await closingSheets()
  return sheets.find(({ chapter }) => chapter.pages.at(-1)?.path === path)
}

/** The sheets of all chapters that have commands, in reading order. */
export async function closingSheets(): Promise<readonly ClosingSheet[]> {
  if (!known || import.meta.env.DEV) known = makeSheets(await allChapters(), await allCommands())
  return known
}

// Made once for a build; in `astro dev` for each page, for there the chapters change.
let known: readonly ClosingSheet[] | undefined

function makeSheets(
  chapters: readonly ChapterEntry[],
  commands: readonly CommandEntry[],
): readonly ClosingSheet[] {
  const byId = new Map(commands.map((command) => [command.id, command]))
  return chapters
    .map((chapter) => ({
      chapter,
      commands: chapter.commands.flatMap((id) => byId.get(id) ?? []),
    }))
    .filter((sheet) => sheet.commands.length > 0)
}
