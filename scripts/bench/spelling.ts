import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'astro/zod'
import { misspelling } from '../rules/misspelling.ts'
import type { Reader } from '../rules/reader.ts'
import { unknownWord } from '../rules/unknown-word.ts'
import { slipKinds } from './spelling/slip-kinds.ts'

/** What becomes of misspellings of one kind. */
export interface SpellingRow {
  readonly kind: string
  readonly made: number
  readonly fixed: number
  /** Not fixed, but told. */
  readonly pointed: number
  /** Fixed, but to another word: `wrong → right`. */
  readonly harmed: readonly string[]
}

/** What was written and what was meant, as strangers wrote it, and as fingers slip in the words of a text. */
export function spellingTable(read: Reader, text: string): readonly SpellingRow[] {
  const found = z
    .record(z.string(), z.string())
    .parse(parse(readFileSync('test/fixtures/spelling/found.yml', 'utf8')))
  const words = oftenIn(text).filter((word) => read('').knowledge.dictionary.has(word))
  const rows = Object.entries(slipKinds).map(([kind, slipsOf]) => {
    const slips = words.flatMap((word) => slipsOf(word).map((slip) => [slip, word] as const))
    const own = slips.filter(([slip]) => !read('').knowledge.dictionary.has(slip))
    return rowOf(kind, own, read)
  })
  return [rowOf('found in notes of strangers', Object.entries(found), read), ...rows]
}

function rowOf(
  kind: string,
  slips: readonly (readonly [string, string])[],
  read: Reader,
): SpellingRow {
  const outcomes = slips.map(([wrong, meant]) => {
    const reading = read(`See how this ${wrong} is of use.\n`)
    const [fix] = [...misspelling.check(reading)].flatMap((finding) => finding.fix ?? [])
    const isPointed = [...unknownWord.check(reading)].length > 0
    return { wrong, fix, isFixed: fix === meant, isPointed }
  })
  return {
    kind,
    made: slips.length,
    fixed: outcomes.filter(({ isFixed }) => isFixed).length,
    pointed: outcomes.filter(({ fix, isPointed }) => fix === undefined && isPointed).length,
    harmed: outcomes.flatMap(({ wrong, fix, isFixed }) =>
      fix === undefined || isFixed ? [] : [`${wrong} → ${fix}`],
    ),
  }
}

/** Words of some length that a text has several times. */
function oftenIn(text: string): string[] {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/(?<=\s)[a-z]{6,}(?=[\s,.])/g))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= OFTEN).map(([word]) => word)
}

const OFTEN = 5
