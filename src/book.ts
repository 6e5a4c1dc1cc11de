/**
 * The chapters and notes of the book, each in the order in which the pipeline wrote them.
 */
import { getCollection } from 'astro:content'
import type {
  ChapterEntry,
  CommandEntry,
  EmptyCollection,
  KeywordEntry,
  NoteEntry,
  ProofEntry,
  RuleEntry,
  ShownErratum,
  SiteEntry,
} from './schemas'

export async function allChapters(): Promise<readonly ChapterEntry[]> {
  return inOrder(await getCollection('chapters'))
}

export async function allNotes(): Promise<readonly NoteEntry[]> {
  return inOrder(await getCollection('notes'))
}

/** Every repair, in the order of the notes and their lines. */
export async function allErrata(): Promise<readonly ShownErratum[]> {
  return inOrder(await getCollection('errata'))
}

/** What the rules demand, in the order in which they mend. */
export async function allRules(): Promise<readonly RuleEntry[]> {
  return inOrder(await getCollection('rules'))
}

/** The commands of the cheat sheet, by group. */
export async function allCommands(): Promise<readonly CommandEntry[]> {
  return inOrder(await getCollection('commands'))
}

/** Dockerfile instructions, then the keys of Compose files. */
export async function allKeywords(): Promise<readonly KeywordEntry[]> {
  return inOrder(await getCollection('keywords'))
}

/** How much of the book was proved and mended. */
export async function theProof(): Promise<ProofEntry> {
  const [proof] = await getCollection('proof')
  if (!proof) throw new Error('src/content/generated/proof.json is empty: run `npm run notes`.')
  return proof.data
}

/** What the site says of itself. */
export async function theSite(): Promise<SiteEntry> {
  const [site] = await getCollection('site')
  if (!site) throw new Error('src/content/generated/site.json is empty: run `npm run notes`.')
  return site.data
}

function inOrder<Entry extends { readonly order: number }>(
  entries: readonly { readonly data: Entry | EmptyCollection }[],
): Entry[] {
  return entries
    .flatMap(({ data }) => ('isEmpty' in data ? [] : [data]))
    .sort((a, b) => a.order - b.order)
}
