import type { Catalog } from './catalog.ts'
import type { Hit } from './hit.ts'
import { rankCommand } from './rank-command.ts'
import { rankPage } from './rank-page.ts'
import { weigh, type Reader, type Wanted } from './weighed.ts'

/** What is so much worse than the best is no answer. */
const WORST = 0.15

/**
 * The records that have something of what is wanted, best first.
 *
 * A rare word says more than a frequent one; a title more than a text; and of two titles the one that says nothing else.
 */
export function rank(wanted: readonly Wanted[], catalog: Catalog, reader: Reader): readonly Hit[] {
  const { commands, pages } = catalog
  const query = weigh(wanted, Object.keys(commands).length + Object.keys(pages).length, reader)
  const ids = new Set(wanted.flatMap(({ places }) => [...places.keys()]))
  const hits = [...ids].flatMap((id): Hit[] => {
    const command = commands[id]
    const page = pages[id]
    if (command) return [rankCommand(id, command, query)]
    return page ? [...rankPage(id, page, query)] : []
  })
  const sorted = hits.toSorted((a, b) => b.score - a.score || brevity(a) - brevity(b))
  const least = (sorted[0]?.score ?? 0) * WORST
  return sorted.filter(({ score }) => score > least)
}

/** Of two that are equally good, the shorter command. */
function brevity(hit: Hit): number {
  return hit.kind === 'command' ? hit.form.length : Infinity
}
