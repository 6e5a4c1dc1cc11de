import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'astro/zod'
import type { CommandRecord } from '../../../src/search/catalog.ts'
import type { Engine } from '../../../src/search/engine.ts'
import type { Hit } from '../../../src/search/hit.ts'

/** A query and what is wanted of it: how a command begins, or the address of a place in the book. */
export interface Case {
  readonly query: string
  readonly wanted: readonly string[]
}

const casesSchema = z.record(
  z.string(),
  z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])),
)

/** The queries that the search is held against, in groups: flags, commands, tasks, questions, concepts, slips. */
export function readCases(): ReadonlyMap<string, readonly Case[]> {
  const groups = casesSchema.parse(parse(readFileSync('test/search/queries.yml', 'utf8')))
  return new Map(
    Object.entries(groups).map(([name, queries]) => [
      name,
      Object.entries(queries).map(([query, wanted]) => ({ query, wanted: [wanted].flat() })),
    ]),
  )
}

/** The place of the first right result, from 1; 0 where there is none. */
export async function rankIn({ search }: Engine, { query, wanted }: Case): Promise<number> {
  const { hits } = await search(query)
  return hits.findIndex((hit) => wanted.some((one) => isRight(hit, one))) + 1
}

/** Whether a result is what was wanted. */
function isRight(hit: Hit, wanted: string): boolean {
  return hit.kind === 'section' ? hit.url.startsWith(wanted) : isCommandRight(hit.command, wanted)
}

/** Whether one of the ways to write a command begins with these words. */
export function isCommandRight({ forms }: CommandRecord, wanted: string): boolean {
  return forms
    .flatMap((form) => [form, form.replace('=', ' ')])
    .some((form) => `${form} `.startsWith(`${wanted} `))
}

/** The mean of 1/rank; 0 for what was not found. */
export function meanReciprocalRank(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length
}
