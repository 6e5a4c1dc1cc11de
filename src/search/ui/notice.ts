import type { Found } from '../engine.ts'
import { anchor, button, element } from './element.ts'

export const NOT_LOADED =
  'The search could not be loaded. Close this box and open it again to try once more.'
export const NO_INDEX =
  'There is no index yet: run `npm run build` once. `npm run dev` searches what was built last.'

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
): readonly Node[] {
  const typed = shortened(query)
  if (typed === '') return [element('p', '', HINT)]
  if (hits.length === 0) {
    const sheet = anchor('', `${base}cheat-sheet/`, 'the cheat sheet')
    return [
      element(
        'p',
        '',
        `Nothing found for “${typed}”. ${ADVICE} All commands stand on `,
        sheet,
        '.',
      ),
    ]
  }
  if (corrected !== undefined) {
    const again = button('again', `search for ${typed} instead`)
    again.addEventListener('click', asTyped)
    return [
      element(
        'p',
        '',
        'Showing results for ',
        element('strong', '', shortened(corrected)),
        '; ',
        again,
      ),
    ]
  }
  if (missing.length === 0) return []
  const words = missing.map((word) => `“${shortened(word)}”`).join(', ')
  return [element('p', '', `${words} stands nowhere; these have the rest.`)]
}

/** What is read out: how many results, and for what. */
export function countOf({ hits, corrected }: Found): string {
  const count =
    hits.length === 0 ? 'Nothing found' : hits.length === 1 ? '1 result' : `${hits.length} results`
  return corrected === undefined ? count : `${count} for ${shortened(corrected)}`
}

const HINT = 'A flag, --rm. A command, network ls. A question, how do I rotate the unlock key.'
const ADVICE =
  'Try fewer words, or other ones; a command such as docker network ls, or a flag such as --rm.'

/** What was pasted by mistake need not be shown whole. */
function shortened(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > 60 ? `${trimmed.slice(0, 60)}…` : trimmed
}
