import type { Restoration, Vocabulary } from '../format.ts'
import { part, type Passage, replace } from '../markup/prose.ts'
import { itemEdits, paragraphEdits } from './inline.ts'
import { levelAt, type OpenItems, pad } from './open-items.ts'

/**
 * A list that ran together behind its label: “Efficiency: - Put things that are less likely to change on lower-level
 * layers. - Don’t create unnecessary layers.”
 *
 * A dash begins an item behind a full stop or a colon, so that `docker import - NAME` keeps its own. Behind a colon the
 * items go one level down: “- To flatten an image: - Run a container from the image.”
 */
export function collapsedList(
  passage: Passage,
  vocabulary: Vocabulary,
): { readonly edits: readonly Restoration[]; readonly open: OpenItems } | undefined {
  const dashes = [...passage.text.matchAll(/([.:])["”’)]* - (?=\S)/g)]
    .map((match) => ({ at: match.index + match[0].length - 3, isNested: match[1] === ':' }))
    // Where a line was torn at the dash itself, the joint is there already.
    .filter(({ at }) => passage.at(at + 3) - passage.at(at) === 3)
  if (dashes[0]?.isNested !== true) return undefined

  const edits = paragraphEdits(part(passage, 0, dashes[0].at), vocabulary)
  let depth = -1
  for (const [index, { at, isNested }] of dashes.entries()) {
    // Deeper than a reader follows is no list but a text of dashes.
    if (isNested && depth < DEEPEST) depth++
    const to = dashes[index + 1]?.at ?? passage.text.length
    const gap = index === 0 ? '\n\n' : '\n'
    edits.push(replace(passage.at(at), passage.at(at + 3), `${gap}${pad(levelAt(depth))}- `))
    for (const edit of itemEdits(part(passage, at + 3, to), vocabulary)) edits.push(edit)
  }
  return { edits, open: Array.from({ length: depth + 1 }, (_, level) => levelAt(level) + 2) }
}

const DEEPEST = 5
