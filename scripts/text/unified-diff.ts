import type { Way } from './edit.ts'
import { lineNumberAt, lineStartsOf, type LineStarts } from './lines.ts'

/** What is known of the change: the text without its line ends' kind, the way through it, and where it was mended. */
export interface Change {
  readonly text: string
  readonly mended: string
  readonly way: Way
  readonly fixed: readonly { readonly start: number; readonly end: number }[]
}

const CONTEXT = 3

/** Lines `from` up to `to`, from 0, half-open, before and after the change. */
interface Block {
  readonly before: readonly [from: number, to: number]
  readonly after: readonly [from: number, to: number]
}

/**
 * A unified diff that `git apply` and `patch` take.
 *
 * No lines are compared to find it: the fixes say which ones changed, however large the file is.
 */
export function unifiedDiff(name: string, before: string, after: string, change: Change): string {
  const [old, next] = [rowsOf(before), rowsOf(after)]
  const blocks = blocksOf(change, old.length, next.length).map((block) => trimmed(block, old, next))
  const hunks = groupsOf(blocks).map((group) => hunk(group, old, next))
  const path = name.replace(/^\/+/, '')
  return [`--- a/${path}\n`, `+++ b/${path}\n`, ...hunks].join('')
}

/** The lines that fixes touch and what became of them; all lines between are the same. */
function blocksOf({ text, mended, way, fixed }: Change, rows: number, nextRows: number): Block[] {
  const [starts, nextStarts] = [lineStartsOf(text), lineStartsOf(mended)]
  const blocks: Block[] = []
  let [done, nextDone] = [0, 0]
  for (const [from, to] of touchedLines(starts, fixed)) {
    const after = nextDone + from - done
    const end = starts[to]
    const target = end === undefined ? undefined : way.target(end)
    const nextTo = target === undefined ? nextRows : lineNumberAt(nextStarts, target) - 1
    blocks.push({ before: [from, Math.min(to, rows)], after: [after, nextTo] })
    ;[done, nextDone] = [to, nextTo]
  }
  return blocks
}

/** Ranges of touched lines, from 0; a fix that takes a line's end touches the next line too. */
function touchedLines(starts: LineStarts, fixed: Change['fixed']): [number, number][] {
  const ranges: [number, number][] = []
  for (const { start, end } of fixed.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [lineNumberAt(starts, start) - 1, lineNumberAt(starts, end)]
    const last = ranges.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else ranges.push([from, to])
  }
  return ranges
}

/** A block without the lines at its ends that came out as they were. */
function trimmed({ before, after }: Block, old: readonly string[], next: readonly string[]): Block {
  let [from, to] = before
  let [nextFrom, nextTo] = after
  while (from < to && nextFrom < nextTo && old[from] === next[nextFrom])
    [from, nextFrom] = [from + 1, nextFrom + 1]
  while (from < to && nextFrom < nextTo && old[to - 1] === next[nextTo - 1])
    [to, nextTo] = [to - 1, nextTo - 1]
  return { before: [from, to], after: [nextFrom, nextTo] }
}

/** Blocks whose contexts meet make one hunk. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const end = last?.at(-1)?.before[1] ?? -Infinity
    if (last && block.before[0] - end <= 2 * CONTEXT) last.push(block)
    else groups.push([block])
  }
  return groups
}

function hunk(blocks: readonly Block[], old: readonly string[], next: readonly string[]): string {
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (!first || !last) return ''
  const from = Math.max(0, first.before[0] - CONTEXT)
  const to = Math.min(old.length, last.before[1] + CONTEXT)
  const nextFrom = first.after[0] - (first.before[0] - from)
  const nextTo = last.after[1] + (to - last.before[1])

  let rows = ''
  let done = from
  for (const { before, after } of blocks) {
    rows += marked(' ', old.slice(done, before[0]))
    rows += marked('-', old.slice(...before)) + marked('+', next.slice(...after))
    done = before[1]
  }
  rows += marked(' ', old.slice(done, to))
  return `@@ -${spanOf(from, to)} +${spanOf(nextFrom, nextTo)} @@\n${rows}`
}

/** Lines with their line feeds. */
function rowsOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function marked(mark: string, rows: readonly string[]): string {
  return rows
    .map((row) => mark + row + (row.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'))
    .join('')
}

const spanOf = (from: number, to: number): string =>
  to === from ? `${from},0` : to - from === 1 ? `${from + 1}` : `${from + 1},${to - from}`
