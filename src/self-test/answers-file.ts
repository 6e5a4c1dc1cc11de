import type { Answers } from './round.ts'

/** A task as the file names it. */
export interface NamedTask {
  readonly id: string
  readonly task: string
  readonly command: string
}

/** What was answered, as a table with tabs between its columns: for a spreadsheet, or to keep. */
export function answersFile(tasks: readonly NamedTask[], answers: Answers): string {
  const rows = tasks.flatMap(({ id, task, command }) => {
    const answer = answers.get(id)
    return answer ? [[id, task, command, answer.verdict, answer.day]] : []
  })
  return [['id', 'task', 'command', 'answer', 'day'], ...rows]
    .map((row) => `${row.map((field) => field.replace(/\s+/g, ' ').trim()).join('\t')}\n`)
    .join('')
}
