import type { Line } from '../../text/lines.ts'
import type { Restoration } from '../format.ts'
import { keptSpans } from '../markup/marked.ts'
import { replace } from '../markup/prose.ts'

/**
 * `&nbsp;` as the blank that it is; before the words of a line, and on lines of nothing else, none is left.
 *
 * Exports write it where a line was indented: "&nbsp;" and a tab before "1. $ docker ps", which are no list and no code.
 */
export function hardBlankEdits(
  lines: readonly Line[],
  isOther: (index: number) => boolean,
): Restoration[] {
  return lines.flatMap((line, index) => {
    if (isOther(index) || /^(?: {4}|\t)/.test(line.text) || !HARD_BLANK.test(line.text)) return []
    const [lead = '', kept = ''] = LEAD.exec(line.text) ?? []
    const code = keptSpans(line.text)
    const inside = [...line.text.matchAll(RUN)].filter(
      ({ index: at }) =>
        at >= lead.length && !code.some(({ start, end }) => start <= at && at < end),
    )
    return [
      ...(lead === '' ? [] : [replace(line.start + kept.length, line.start + lead.length, '')]),
      ...inside.map(({ index: at, 0: { length } }) => {
        const isEnd = at + length === line.text.length
        return replace(line.start + at, line.start + at + length, isEnd ? '' : ' ')
      }),
    ]
  })
}

/** One blank for several: a list would take five for code. */
const RUN = /(?<![ \t])[ \t]*(?:&nbsp;[ \t]*)+/g

const HARD_BLANK = /&nbsp;|^[ \t]*\u00A0/

/** Blanks of a kind before the words, or alone; before them blanks that may belong to a list. */
const LEAD = /^([ \t]*)(?:(?:&nbsp;|\u00A0)[ \t]*)+/
