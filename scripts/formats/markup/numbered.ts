import { isBlank, type Line } from '../../text/lines.ts'

/** What stands before an item of a numbered list: its number, and the blanks around it. */
export const NUMBER = /^ {0,3}(\d{1,3})[.)] +(?=\S)/

/**
 * Indexes of lines that are the items of numbered lists: two or more in a row that count from one, with nothing right below.
 *
 * A number alone may begin a paragraph; and a line below the last item may belong to it or not.
 */
export function numberedLines(
  lines: readonly Line[],
  isText: (index: number) => boolean,
  isItem: (line: Line) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>()
  let run: number[] = []
  lines.forEach((line, index) => {
    const number = isText(index) ? Number(NUMBER.exec(line.text)?.[1] ?? 0) : 0
    if (number > 0 && number === run.length + 1) {
      run.push(index)
      return
    }
    if (run.length > 1 && number === 0 && (isBlank(line) || isItem(line)))
      for (const one of run) found.add(one)
    run = number === 1 ? [index] : []
  })
  if (run.length > 1) for (const one of run) found.add(one)
  return found
}
