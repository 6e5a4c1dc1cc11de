import { readFindables } from '../../../src/integrations/findables.ts'
import { indexSite, type Findables } from '../../../src/integrations/site-index.ts'
import { median, row } from '../measure.ts'

/** How many records of the cheat sheet, and how many runs. */
const SIZES = [
  { records: undefined, runs: 9 },
  { records: 1000, runs: 3 },
  { records: 10_000, runs: 1 },
]

/** How long the index takes: for the site as it is, and for more records than it has. */
export async function benchIndexing(site: string): Promise<void> {
  const findables = readFindables(process.cwd())
  const own = findables.commands.length + findables.keywords.length
  await timed(site, findables) // Pagefind is a program of its own that starts at the first call.
  console.log('\nrecords   index made in   for each more')
  let least = NaN
  for (const { records = own, runs } of SIZES) {
    const times: number[] = []
    for (let run = 0; run < runs; run++)
      times.push(await timed(site, multiplied(findables, records)))
    const time = median(times)
    if (records === own) least = time
    const each =
      records === own ? '' : `${(((time - least) / (records - own)) * 1000).toFixed(2)} ms`
    console.log(row([String(records), 7], [`${time.toFixed(2)} s`, 15], [each, 15]))
  }
}

/** Seconds by the clock: most of the work is Pagefind's. */
async function timed(site: string, findables: Findables): Promise<number> {
  const start = performance.now()
  await indexSite(site, findables)
  return (performance.now() - start) / 1000
}

/** As many records as wanted: the commands again and again, each time under other names. */
function multiplied(findables: Findables, records: number): Findables {
  const { commands, keywords } = findables
  const count = records - keywords.length
  const more = Array.from({ length: count }, (_, index) => {
    const copy = Math.floor(index / commands.length)
    const command = commands[index % commands.length]
    if (!command || copy === 0) return command
    const variants = command.variants.map(({ text }) => {
      const other = `${text} copy${copy}`
      return { text: other, long: other, short: other }
    })
    return { ...command, id: `${command.id}-${copy}`, task: `${command.task} ${copy}`, variants }
  })
  return { ...findables, commands: more.filter((command) => command !== undefined) }
}
