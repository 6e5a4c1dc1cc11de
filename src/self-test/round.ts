/**
 * Which task is asked when.
 */

export type Verdict = 'knew it' | 'not yet'

/** What was said of a task, and on which day: `2026-11-22`. */
export interface Answer {
  readonly verdict: Verdict
  readonly day: string
}

/** By the id of the task. */
export type Answers = ReadonlyMap<string, Answer>

/** After how many others a task comes again that was not known. */
const AGAIN = 3

/** The tasks to ask, in order: first those not yet known, then those never asked. What was known is not asked again. */
export function roundOf(tasks: readonly string[], answers: Answers): readonly string[] {
  return [
    ...tasks.filter((task) => answers.get(task)?.verdict === 'not yet'),
    ...tasks.filter((task) => !answers.has(task)),
  ]
}

/** What is left of a round when its first task was answered: one not yet known comes again soon. */
export function afterAnswer(round: readonly string[], verdict: Verdict): readonly string[] {
  const [asked, ...rest] = round
  return asked === undefined || verdict === 'knew it' ? rest : rest.toSpliced(AGAIN, 0, asked)
}

/** How many of some tasks were given a verdict. */
export function countOf(tasks: readonly string[], answers: Answers, verdict: Verdict): number {
  return tasks.filter((task) => answers.get(task)?.verdict === verdict).length
}
