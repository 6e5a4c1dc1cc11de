import type { Code, Nodes } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import { linesOf, placeAt } from '../text/lines.ts'
import type { Draft } from './draft.ts'
import { problem } from './problem.ts'

/** A fence that nothing closes: all that follows it would be taken for code. */
export function unclosedFences({ text, tree, trace }: Draft): VFileMessage[] {
  return codeBlocks(tree)
    .filter((code) => isUnclosed(code, text))
    .map((code) => {
      const start = trace.origin(code.position?.start.offset ?? 0)
      return problem({
        file: trace.note.file,
        place: placeAt(linesOf(trace.note.text), start),
        id: 'unclosed-fence',
        reason: 'Unexpected end of the text inside a code fence, expected a closing fence',
        advice: `Close the fence with a correction in ${trace.note.correctionsFile}: add the closing fence behind the last line of code.`,
      })
    })
}

function codeBlocks(node: Nodes): Code[] {
  if (node.type === 'code') return [node]
  return 'children' in node ? node.children.flatMap(codeBlocks) : []
}

/** Whether nothing closes a piece of code that a fence opens. */
export function isUnclosed(code: Code, text: string): boolean {
  const source = text.slice(code.position?.start.offset, code.position?.end.offset)
  const opening = /^(`{3,}|~{3,})/.exec(source)?.[1]
  if (opening === undefined) return false // indented code needs no fence
  const last = source.slice(source.lastIndexOf('\n') + 1)
  const closing = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(last)?.[1]
  return !source.includes('\n') || closing === undefined || closing.length < opening.length
}
