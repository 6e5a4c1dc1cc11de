import { excerptOf } from '../excerpt.ts'
import { commandPieces, titlePieces, type Piece } from '../pieces.ts'
import type { LoadedSearch } from '../load.ts'
import type { CommandHit, Hit, SectionHit } from '../hit.ts'
import type { Term } from '../term.ts'
import { copyButton } from './copy.ts'
import { anchor, element } from './element.ts'
import { whenSeen } from './when-seen.ts'

/** What a result needs to be drawn. */
export interface Drawing {
  /** Address of the site, with a slash at its end. */
  readonly base: string
  readonly terms: readonly Term[]
  readonly search: LoadedSearch
}

/** One result as an item of a list; its link has the class `hit`. */
export function drawResult(hit: Hit, drawing: Drawing): HTMLLIElement {
  return hit.kind === 'command' ? drawCommand(hit, drawing) : drawSection(hit, drawing)
}

function drawCommand(
  { command, form }: CommandHit,
  { base, terms, search }: Drawing,
): HTMLLIElement {
  const { url, task, kind, retired, destroys } = command
  const link = anchor(
    'search-hit',
    base + url,
    element('span', 'search-title', ...drawPieces(titlePieces(task, terms))),
    element('code', 'search-command', ...drawPieces(commandPieces(form, terms))),
  )
  const item = element('li', 'search-result', link, copyButton(form, destroys))
  const warning = retired ?? destroys
  if (warning !== undefined)
    item.append(element('p', 'search-warning', warning.replaceAll('`', '')))
  const teacher = search.teacherOf(command)
  if (teacher) {
    const where = anchor('', base + teacher.url, teacher.title)
    item.append(
      element(
        'p',
        'search-taught',
        kind === undefined ? 'Taught in ' : `${kind}, taught in `,
        where,
      ),
    )
  }
  return item
}

function drawSection(hit: SectionHit, { base, terms, search }: Drawing): HTMLLIElement {
  const { page, heading = page.title, url } = hit
  const excerpt = element('span', 'search-excerpt')
  // The text of a page is a file of its own: it is asked for when it can be read.
  whenSeen(excerpt, () => {
    void search.textOf(hit.id).then((words) => excerpt.append(...drawPieces(excerptOf(words, hit))))
  })
  const link = anchor(
    'search-hit',
    base + url,
    element('span', 'search-title', ...drawPieces(titlePieces(heading, terms))),
    ...(heading === page.title ? [] : [element('span', 'search-page', page.title)]),
    excerpt,
  )
  return element('li', 'search-result', link)
}

function drawPieces(pieces: readonly Piece[]): readonly Node[] {
  return pieces.map(({ text, isWanted, kind }) => {
    const inner = isWanted ? element('mark', '', text) : document.createTextNode(text)
    if (!kind) return inner
    return element(kind === 'placeholder' ? 'var' : 'span', kind, inner)
  })
}
