import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { row } from './measure.ts'
import { measureMaking, measureStock, type Making } from './scale/measure-making.ts'
import { ASIDE, setAside } from './scale/set-aside.ts'
import type { Sidebar } from './scale/stock-project.ts'

/** Pages of the generated notes, and whether the whole site is built of them: ten thousand take a quarter of an hour. */
const SIZES = [
  { pages: 100, isWhole: true },
  { pages: 1000, isWhole: true },
  { pages: 10_000, isWhole: false },
]

/** Its sidebar lists all pages on each: of ten thousand, that would be a hundred million links. */
const MOST_WITH_SIDEBAR = 1000

/**
 * What grows with the notes, and how: notes of strangers are generated, made into a site, and the same pages are made into a
 * site by Starlight alone, as it comes and without its sidebar, which is the harder comparison.
 *
 * @param isWhole whether the largest site is built as well.
 */
export function benchScale(isWhole: boolean): void {
  console.log(TITLES)
  setAside(FOLDER)
  let first: Making | undefined
  for (const size of SIZES) {
    const folder = `${FOLDER}/${size.pages}`
    generate(size.pages, folder)
    const site = size.isWhole || isWhole
    const made = measureMaking(folder, site)
    first ??= made
    console.log(rowOf(size.pages, made, first))
    if (site) console.log(besideStock(made, folder))
  }
  rmSync(ASIDE, { recursive: true, force: true })
}

const FOLDER = `${ASIDE}/scale`

const TITLES =
  'pages   notes: CPU   a page  growth  memory a page   commands   search: CPU   site a page   chapter page'

function rowOf(pages: number, made: Making, first: Making): string {
  const each = made.notes / made.pages
  const cells = [
    [String(pages), 5],
    [`${made.notes.toFixed(1)} s`, 12],
    [`${(1000 * each).toFixed(1)} ms`, 8],
    [(each / (first.notes / first.pages)).toFixed(2), 7],
    [`${(made.memory / made.pages).toFixed(2)} MB`, 14],
    [String(made.commands), 10],
    ...(made.site
      ? ([
          [`${made.site.search.toFixed(1)} s`, 13],
          [`${(made.site.bytes / made.pages / 1000).toFixed(1)} kB`, 13],
          [`${(made.site.pageBytes / 1000).toFixed(1)} kB`, 14],
        ] as const)
      : []),
  ] as const
  return row(...cells)
}

function besideStock({ pages, notes, site }: Making, folder: string): string {
  const whole = site?.whole ?? NaN
  const beside = (sidebar: Sidebar): string => {
    const stock = measureStock(folder, `${folder}-stock`, sidebar)
    return `${stock.toFixed(1)} s, ratio ${(whole / stock).toFixed(2)}`
  }
  const asItComes =
    pages > MOST_WITH_SIDEBAR ? [] : [`Starlight as it comes ${beside('of all pages')}`]
  return [
    `      whole build ${whole.toFixed(1)} s, notes ${(notes / whole).toFixed(2)} of it`,
    ...asItComes,
    `Starlight without its sidebar ${beside('none')}`,
  ].join('; ')
}

function generate(pages: number, folder: string): void {
  const program = ['test/scale/project.ts', '--pages', String(pages), '--out', folder]
  const { status, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The notes could not be generated:\n${stderr}`)
}
