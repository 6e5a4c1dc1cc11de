import type { Code } from 'mdast'
import { readCommand } from '../../docker/command-line.ts'
import type { Reference } from '../../docker/reference.ts'
import { shellIn } from '../../rules/reading/found-commands.ts'
import { languageOf, snippetOf } from '../../rules/reading/snippet.ts'
import { wholeLine } from './lines.ts'
import type { CommandUse } from './uses.ts'

/** The docker commands of a block of the text, each once; `lead` is the sentence before it. */
export function shownIn(
  code: Code,
  lead: string,
  { text, reference }: { readonly text: string; readonly reference: Reference },
): CommandUse[] {
  const { value } = code
  if (!value.includes('docker')) return []
  const statements = shellIn(code)
  const own = statements.filter(({ words }) => readCommand(words, reference))
  // What stands in `$(…)` is a statement of its own on the same line.
  const found = Map.groupBy(
    own
      .map((statement) => wholeLine(statement, statements, value))
      .filter(({ written }) => isTyped(written, code)),
    ({ written }) => written,
  )
  const says = found.size === 1 ? [lead] : []
  const { at } = snippetOf(code, text)
  return [...found].map(([written, lines]) => ({
    written,
    says,
    isShown: true,
    places: lines.map(({ start, end }) => ({ start: at(start), end: at(end - 1) + 1 })),
  }))
}

/**
 * Whether one may type a line as it stands. What `make` or a workflow fills in first, `$(IMAGE)` and `${{ github.sha }}`, a
 * shell would take for something else, and a line that ends with the caret of `cmd` is none: these stay off the sheet.
 */
function isTyped(written: string, { lang }: Code): boolean {
  const isMade = /^(?:make|makefile|mk)$/.test(languageOf(lang))
  return !written.includes('${{') && !written.endsWith(' ^') && !(isMade && /\$[({$]/.test(written))
}
