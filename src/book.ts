/**
 * The chapters and notes of the book, each in the order in which the pipeline wrote them.
 */
import { getCollection } from 'astro:content'
import type { ChapterEntry, NoteEntry } from './schemas'

export async function allChapters(): Promise<readonly ChapterEntry[]> {
  return inOrder(await getCollection('chapters'))
}

export async function allNotes(): Promise<readonly NoteEntry[]> {
  return inOrder(await getCollection('notes'))
}

function inOrder<Data extends { readonly order: number }>(entries: readonly { data: Data }[]) {
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order)
}
