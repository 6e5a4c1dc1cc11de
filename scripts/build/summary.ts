import { workList } from '../report.ts'
import type { WrittenBook } from '../write-book.ts'

/** What the book consists of, in one line. */
export function summary({ book, problems }: WrittenBook, seconds: number): string {
  const pages = book.chapters.reduce((sum, chapter) => sum + chapter.pages.length, 0)
  const corrections = book.notes.reduce((sum, note) => sum + note.corrections.length, 0)
  const counted = [
    `${book.notes.length} notes`,
    `${book.chapters.length} chapters`,
    `${pages} pages`,
    `${corrections} reviewed corrections`,
    `${book.ledger.length} lines accounted for`,
  ]
  return `${counted.join(', ')}, ${problems.length} problems, in ${seconds.toFixed(2)} s`
}

/** A count; the whole list where somebody asks about the notes alone. */
export function openPlaces({ open }: WrittenBook, isWhole: boolean): string {
  const counted = `${open.length} ${open.length === 1 ? 'place' : 'places'} in notes not yet reviewed to decide about`
  return isWhole
    ? `${counted}; a command at fault stays off the cheat sheet until then:\n${workList(open)}`
    : `${counted}; \`npm run notes\` lists them.`
}
