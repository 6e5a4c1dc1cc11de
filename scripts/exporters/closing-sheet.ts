import type { CommandEntry } from '../../src/schemas.ts'
import { codeSpan, escaped } from '../notes/escaped.ts'

/**
 * With what the last page of a chapter closes, as Markdown: its commands by task.
 *
 * @param path of the page, from which links lead to the cheat sheet
 */
export function closingSheet(commands: readonly CommandEntry[], path: string): string {
  const sheet = `${'../'.repeat(path.split('/').length)}cheat-sheet/`
  const items = commands.map(
    ({ id, task, variants: [best] }) =>
      `- [${escaped(task)}](${sheet}#${id}): ${codeSpan(best?.text ?? '')}`,
  )
  return ['## Commands of this chapter', items.join('\n')].join('\n\n')
}
