import type { Line } from '../../text/lines.ts'
import type { Restoration, Vocabulary } from '../format.ts'
import { beginsCode } from '../markup/commands.ts'
import type { Fence } from '../markup/fenced-lines.ts'
import { insert, replace } from '../markup/prose.ts'
import { languageOfCode } from './language-of-code.ts'

/**
 * What a fence of the note lacks: a line of its own for code that stands behind its marks, and a language where its code
 * shows one; blank lines at its end go.
 */
export function fenceEdits(
  lines: readonly Line[],
  fences: readonly Fence[],
  vocabulary: Vocabulary,
): Restoration[] {
  return fences.flatMap((fence) => {
    const open = lines[fence.first]
    if (!open || !fence.isClosed) return []
    const code = lines.slice(fence.first + 1, fence.last)
    return [
      ...(fence.info === ''
        ? languageEdits(open, fence, code, vocabulary)
        : openingEdits(open, fence, vocabulary)),
      ...endEdits(code),
    ]
  })
}

function languageEdits(
  { start }: Line,
  { column }: Fence,
  code: readonly Line[],
  vocabulary: Vocabulary,
): Restoration[] {
  const language = languageOfCode(
    code.map(({ text }) => text),
    vocabulary,
  )
  return language === undefined ? [] : [insert(start + column, language)]
}

/** "```docker-compose up -d", "```bash docker ps": what no language is called is the first line of the code. */
function openingEdits(
  { text, start }: Line,
  { column, info }: Fence,
  vocabulary: Vocabulary,
): Restoration[] {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? ''
  const [language = ''] = /^[a-z]+[ \t]+(?=\S)/.exec(info) ?? []
  const code = [info, info.slice(language.length)].find((words) => beginsCode(words, vocabulary))
  if (code === undefined) return []
  const at = text.lastIndexOf(code)
  const kept = text.slice(0, at).trimEnd().length
  return at < column ? [] : [replace(start + kept, start + at, `\n${indent}`)]
}

/** Lines of blanks only, before the fence that closes. */
function endEdits(code: readonly Line[]): Restoration[] {
  const kept = code.findLastIndex(({ text }) => text.trim() !== '')
  const [last, end] = [code[kept], code.at(-1)]
  return kept === -1 || !last || !end || last === end ? [] : [replace(last.end, end.end, '')]
}
