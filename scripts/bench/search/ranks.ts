import { readFileSync } from 'node:fs'
import { createIndex } from 'pagefind'
import { teacherOf, type Catalog } from '../../../src/search/catalog.ts'
import { makeEngine } from '../../../src/search/engine.ts'
import type { Pagefind } from '../../../src/search/pagefind.ts'
import { row } from '../measure.ts'
import { openIndex } from './open-index.ts'
import { isCommandRight, meanReciprocalRank, rankIn, readCases, type Case } from './queries.ts'

const STOCK = '.cache/bench-stock-index'

/** The place of the first right result, over all queries, beside an index as stock Starlight makes it. */
export async function benchRanks(site: string): Promise<void> {
  const catalog: Catalog = JSON.parse(readFileSync(`${site}/pagefind/catalog.json`, 'utf8'))
  const engine = makeEngine(await openIndex(`${site}/pagefind`), catalog)
  await writeStockIndex(site)
  const stock = await openIndex(STOCK)

  console.log('\nsearch             queries    MRR  not in 5   stock MRR  not in 5')
  const all: { own: number; stock: number }[] = []
  for (const [name, cases] of readCases()) {
    const ranks: typeof all = []
    for (const one of cases) {
      const own = await rankIn(engine, one)
      ranks.push({ own, stock: await stockRank(stock, one, catalog) })
    }
    print(name, ranks)
    all.push(...ranks)
  }
  print('all', all)
}

function print(name: string, ranks: readonly { own: number; stock: number }[]): void {
  const cells = (['own', 'stock'] as const).flatMap((which) => {
    const own = ranks.map((rank) => rank[which])
    const lost = own.filter((rank) => rank === 0 || rank > 5).length
    return [meanReciprocalRank(own).toFixed(3), String(lost)]
  })
  const [mrr = '', lost = '', stockMrr = '', stockLost = ''] = cells
  console.log(
    row(
      [name.padEnd(18), 18],
      [String(ranks.length), 7],
      [mrr, 6],
      [lost, 9],
      [stockMrr, 11],
      [stockLost, 9],
    ),
  )
}

/** What `astro:build:done` of Starlight does. */
async function writeStockIndex(site: string): Promise<void> {
  const { index } = await createIndex()
  await index?.addDirectory({ path: site })
  await index?.writeFiles({ outputPath: STOCK })
}

/** The place of the first page that is right: stock Starlight finds pages, so the page that teaches a command is right, too. */
async function stockRank(
  { search }: Pagefind,
  { query, wanted }: Case,
  catalog: Catalog,
): Promise<number> {
  const taught = Object.values(catalog.commands)
    .filter((command) => wanted.some((one) => isCommandRight(command, one)))
    .flatMap((command) => teacherOf(command, catalog)?.url ?? [])
  const pages = [...wanted, ...taught].map((url) => `/${url.replace(/#.*$/, '')}`)
  const { results } = await search(query)
  for (const [index, result] of results.entries()) {
    const { url } = await result.data()
    if (pages.some((page) => url.startsWith(page))) return index + 1
  }
  return 0
}
