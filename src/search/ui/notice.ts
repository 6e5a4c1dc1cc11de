import type { Found } from '../engine.ts'
import { anchor, button, element } from './element.ts'

/**
 * What a reader should know beside the results: what was mended, what stands nowhere, what to try.
 *
 * @param asTyped search for the query with its slips
 */
export function noticeOf(
  query: string,
  { hits, corrected, missing }: Found,
  base: string,
  asTyped: () => void,
): HTMLElement {
  const typed = shortened(query)
  if (typed === '') return paragraph(HINT)
  if (hits.length === 0)
    return paragraph(
      `Nothing found for “${typed}”. ${ADVICE} All commands stand on `,
      sheetLink(base),
    )
  if (corrected !== undefined) {
    const again = button('search-again', `search for ${typed} instead`)
    again.addEventListener('click', asTyped)
    const mended = element('strong', '', shortened(corrected))
    return paragraph('Showing results for ', mended, '; ', again)
  }
  if (missing.length === 0) return paragraph()
  const words = missing.map((word) => `“${shortened(word)}”`).join(', ')
  return paragraph(`Nothing has ${words}; these have the rest.`)
}

/** What is read out: how many results, and for what. */
export function countOf({ hits, corrected }: Found): string {
  const count = COUNTS[hits.length] ?? `${hits.length} results`
  return corrected === undefined ? count : `${count} for ${shortened(corrected)}`
}

const COUNTS = ['Nothing found', '1 result']

function paragraph(...children: readonly (Node | string)[]): HTMLElement {
  return element('p', '', ...children)
}

function sheetLink(base: string): HTMLAnchorElement {
  return anchor('', `${base}cheat-sheet/`, 'the cheat sheet')
}

const HINT =
  'Look for a flag, such as --rm, or a command, such as network ls; or ask how to rotate the unlock key.'
const ADVICE =
  'Try fewer words, or other ones; a command such as docker network ls, or a flag such as --rm.'

/** What was pasted by mistake need not be shown whole. */
function shortened(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > 60 ? `${trimmed.slice(0, 60)}…` : trimmed
}
