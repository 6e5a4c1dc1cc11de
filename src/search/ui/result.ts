import type { Engine } from '../engine.ts'
import { excerptOf } from '../excerpt.ts'
import { commandPieces, titlePieces, type Piece } from '../pieces.ts'
import type { CommandHit, Hit, SectionHit } from '../rank.ts'
import type { Term } from '../understand.ts'
import { anchor, button, element } from './element.ts'
import { whenSeen } from './when-seen.ts'

/** What a result needs to be drawn. */
export interface Drawing {
  /** Address of the site, with a slash at its end. */
  readonly base: string
  readonly terms: readonly Term[]
  readonly textOf: Engine['textOf']
}

/** One result as an item of a list; its link has the class `hit`. */
export function drawResult(hit: Hit, drawing: Drawing): HTMLLIElement {
  return hit.kind === 'command' ? drawCommand(hit, drawing) : drawSection(hit, drawing)
}

function drawCommand({ command, form }: CommandHit, { base, terms }: Drawing): HTMLLIElement {
  const task = element('span', 'task', ...drawPieces(titlePieces(command.task, terms)))
  const code = element('code', 'command', ...drawPieces(commandPieces(form, terms)))
  const copy = button('copy', 'Copy')
  copy.dataset['copy'] = form
  copy.setAttribute('aria-label', `Copy ${form}`)

  const item = element('li', 'result', anchor('hit', base + command.url, task, code), copy)
  if (command.taughtAt) {
    const [url, title] = command.taughtAt
    item.append(element('span', 'taught', 'Taught in ', anchor('', base + url, title)))
  }
  return item
}

function drawSection(hit: SectionHit, { base, terms, textOf }: Drawing): HTMLLIElement {
  const { page, heading = page.title, url } = hit
  const title = element('span', 'heading', ...drawPieces(titlePieces(heading, terms)))
  const where = heading === page.title ? [] : [element('span', 'page', page.title)]
  const excerpt = element('span', 'excerpt')
  // The text of a page is a file of its own: it is asked for when it can be read.
  whenSeen(excerpt, () => {
    void textOf(hit.id).then((words) => excerpt.append(...drawPieces(excerptOf(words, hit))))
  })
  return element('li', 'result', anchor('hit', base + url, title, ...where, excerpt))
}

function drawPieces(pieces: readonly Piece[]): readonly Node[] {
  return pieces.map(({ text, isWanted, kind }) => {
    const inner = isWanted ? element('mark', '', text) : document.createTextNode(text)
    if (!kind) return inner
    return element(kind === 'placeholder' ? 'var' : 'span', kind, inner)
  })
}
