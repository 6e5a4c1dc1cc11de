import type { Rule } from '../rule.ts'
import { americanSpelling } from './american-spelling.ts'
import { flagInProse } from './flag-in-prose.ts'
import { placeholderCase } from './placeholder-case.ts'
import { termCase } from './term-case.ts'

/**
 * How this book is written where several ways are right.
 *
 * They come after the rules that all texts are held to, and the checker does not ask them: a house has its style, not the
 * neighbors.
 */
export const houseRules: readonly Rule[] = [
  placeholderCase,
  flagInProse,
  americanSpelling,
  termCase,
]
