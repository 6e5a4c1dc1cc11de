/** A stretch of a line, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What stands in a line as it is: code between backticks that the note brought along (marks included), and addresses. */
export function keptSpans(text: string): Span[] {
  const code = codeSpansOf(text)
  const addresses = [...text.matchAll(ADDRESS)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
  return inOrder([...code, ...addresses])
}

/** Spans in order without those that begin inside another. */
export function inOrder(spans: readonly Span[]): Span[] {
  const ordered: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start >= (ordered.at(-1)?.end ?? 0)) ordered.push(span)
  }
  return ordered
}

/** Pairs of backtick runs of equal length, as CommonMark reads them. */
export function codeSpansOf(text: string): Span[] {
  const runs = [...text.matchAll(/`+/g)]
  const partner = partners(runs.map((run) => run[0].length))
  const spans: Span[] = []
  let index = 0
  while (index < runs.length) {
    const open = runs[index]
    const close = runs[partner[index] ?? -1]
    if (open && close) {
      spans.push({ start: open.index, end: close.index + close[0].length })
      index = partner[index] ?? index
    }
    index++
  }
  return spans
}

/** For each length the index of the next equal one, nothing where there is none. */
function partners(lengths: readonly number[]): (number | undefined)[] {
  const next = new Map<number, number>()
  return lengths
    .map((length, index) => ({ length, index }))
    .toReversed()
    .map(({ length, index }) => {
      const found = next.get(length)
      next.set(length, index)
      return found
    })
    .toReversed()
}

const ADDRESS = /(?<!\w)(?:(?:https?|ftp):\/\/|www\.)[^\s<>`]+/g
