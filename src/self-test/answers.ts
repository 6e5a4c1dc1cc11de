/**
 * What a reader answered: kept on the device, by chapter, and nowhere else.
 */
import type { Answer, Answers, Verdict } from './round.ts'

/** The kept answers of a chapter; none where a browser keeps nothing. */
export function readAnswers(chapter: string): Answers {
  try {
    return answersIn(JSON.parse(localStorage.getItem(keyOf(chapter)) ?? '{}'))
  } catch {
    return new Map()
  }
}

/** Keep the answers of a chapter; whether that was possible. */
export function keepAnswers(chapter: string, answers: Answers): boolean {
  try {
    if (answers.size === 0) localStorage.removeItem(keyOf(chapter))
    else localStorage.setItem(keyOf(chapter), JSON.stringify(Object.fromEntries(answers)))
    return true
  } catch {
    return false
  }
}

/** Below one host there may be several sites: the key begins with the path of this one. */
function keyOf(chapter: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/*$/, '/')}self-test/${chapter}`
}

/** Whatever lies there: somebody else may have written it. */
function answersIn(kept: unknown): Answers {
  if (typeof kept !== 'object' || kept === null) return new Map()
  return new Map(
    Object.entries(kept).flatMap(([id, value]) => (isAnswer(value) ? [[id, value]] : [])),
  )
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false
  const { verdict, day } = { verdict: undefined, day: undefined, ...value }
  return VERDICTS.some((one) => one === verdict) && typeof day === 'string'
}

const VERDICTS: readonly Verdict[] = ['knew it', 'not yet']
