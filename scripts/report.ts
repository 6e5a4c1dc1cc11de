/** Messages → terminal text, and annotations on GitHub: the only printer of problems. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import type { VFileMessage } from 'vfile-message'
import { frame } from './text/frame.ts'
import { linesOf, type Line } from './text/lines.ts'
import { printable } from './text/printable.ts'
import { workflowCommand } from './text/workflow-command.ts'

/** Files above this size are named, not shown. */
const LARGEST_SHOWN = 5_000_000

/**
 * All messages as text: place and rule, what was found and expected, the lines around it, what to do.
 *
 * Sorted by file and place, never by rule. Colours follow `NO_COLOR` and the terminal.
 */
export function report(messages: readonly VFileMessage[], root: string): string {
  const lines = new Map<string, readonly Line[]>()
  const blocks = messages.toSorted(byPlace).map((message) => {
    const file = message.file ?? ''
    if (!lines.has(file)) lines.set(file, readLines(join(root, file)))
    return block(message, lines.get(file) ?? [])
  })
  return [...blocks, summary(messages)].join('\n\n')
}

/** What is to be worked down in notes that nobody reviewed, one line each; it keeps nothing from being made. */
export function workList(messages: readonly VFileMessage[]): string {
  return messages
    .toSorted(byPlace)
    .map(
      ({ file, line, column, ruleId, reason }) =>
        `  ${printable(`${file}:${line}:${column}`)}  ${styleText('dim', ruleId ?? '')}  ${printable(reason)}`,
    )
    .join('\n')
}

/** The same for GitHub: one `::error` line each, shown at its place in a pull request. */
export function annotations(messages: readonly VFileMessage[]): string {
  return messages
    .toSorted(byPlace)
    .map(({ file = '', line = 1, column = 1, ruleId = '', reason, note }) =>
      workflowCommand(
        'error',
        { file, line, col: column, title: ruleId },
        [reason, note].filter(Boolean).join('. '),
      ),
    )
    .join('\n')
}

function block(message: VFileMessage, lines: readonly Line[]): string {
  const place = { line: message.line ?? 1, column: message.column ?? 1 }
  const head = `${printable(`${message.file}:${place.line}:${place.column}`)}  ${styleText('red', 'error')}  ${styleText('dim', message.ruleId ?? '')}`
  const excerpt = lines.length > 0 ? `\n\n${frame(lines, place, message.actual?.length)}\n` : ''
  return `${head}\n${printable(message.reason)}${excerpt}\n ${printable(message.note ?? '')}`.trimEnd()
}

function summary(messages: readonly VFileMessage[]): string {
  const count = messages.length
  return styleText(
    'red',
    `✖ ${count} ${count === 1 ? 'problem' : 'problems'} in the content; nothing was written.`,
  )
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  const [first, second] = [a.file ?? '', b.file ?? '']
  if (first !== second) return first < second ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

function readLines(path: string): readonly Line[] {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile() || stats.size > LARGEST_SHOWN) return []
  return linesOf(readFileSync(path, 'utf8'))
}
