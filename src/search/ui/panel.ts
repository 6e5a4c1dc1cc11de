/**
 * What happens in the box of the search: loaded when a reader shows the wish to search.
 */
import type { Found } from '../engine.ts'
import { loadSearch } from '../load.ts'
import { copyFrom } from './copy.ts'
import { walkResults } from './keys.ts'
import { countOf, noticeOf } from './notice.ts'
import { drawResult, type Drawing } from './result.ts'
import style from './panel.css?inline'

/** The parts of the box. */
export interface PanelParts {
  readonly dialog: HTMLDialogElement
  readonly input: HTMLInputElement
  /** Read out when it changes. */
  readonly status: HTMLElement
  /** What was read into the query, or what to try. */
  readonly notice: HTMLElement
  readonly results: HTMLOListElement
  /** Say that what answers does not come. */
  readonly fail: () => void
  /** Address of the site, with a slash at its end. */
  readonly base: string
}

/** More than these nobody reads: another word finds what is not among them. */
const MOST = 20

/** How long a reader must have stopped typing before results are read out. */
const PAUSE = 500

/** Make the box answer, also to what was typed already. */
export function startPanel({
  dialog,
  input,
  status,
  notice,
  results,
  fail,
  base,
}: PanelParts): void {
  dress()
  const loading = loadSearch(base)
  let turn = 0
  let drawn = Promise.resolve()
  let announcing: ReturnType<typeof setTimeout> | undefined

  input.addEventListener('input', () => ask())
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    void drawn.then(() => results.querySelector<HTMLElement>('.search-hit')?.click())
  })
  dialog.addEventListener('keydown', (event) => walkResults(event, input, results))
  dialog.addEventListener('click', onClick)
  ask()

  function ask(isLiteral = false): void {
    const own = ++turn
    const query = input.value
    drawn = loading
      .then(async (loaded) => {
        const found = await loaded.search(query, isLiteral)
        if (own === turn) draw(query, found, { base, terms: found.terms, search: loaded })
      })
      .catch(fail)
  }

  function draw(query: string, found: Found, drawing: Drawing): void {
    const isAsked = query.trim() !== ''
    const hits = isAsked ? found.hits.slice(0, MOST) : []
    results.replaceChildren(...hits.map((hit) => drawResult(hit, drawing)))
    results.dataset['query'] = query
    notice.replaceChildren(noticeOf(query, found, base, () => ask(true)))
    announce(isAsked ? countOf(found) : '')
  }

  function announce(message: string, pause = PAUSE): void {
    clearTimeout(announcing)
    announcing = setTimeout(() => (status.textContent = message), pause)
  }

  function onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined
    const copy = target?.closest<HTMLElement>('[data-copy]')
    if (copy) void copyFrom(copy, (message) => announce(message, 0))
    // A link to a place on the same page would leave the box open.
    const opensHere = !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (target?.closest('a') && opensHere) dialog.close()
  }
}

/** A style sheet that comes with the script, so that no page has it before it is needed. */
function dress(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  document.adoptedStyleSheets.push(sheet)
}
