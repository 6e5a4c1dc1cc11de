/**
 * Program: how fast and how good it is, as ratios measured in one run.
 *
 *   npm run bench [-- pipeline|build|rules|check|recall|spelling|filter|search …]
 *   npm run bench -- --scale [--whole]
 *
 * Times are CPU seconds of this process, or by the clock where a process of its own is measured; each the median of several
 * runs. Memory is the largest resident set of a process that makes the book once.
 */
import { benchFilter } from './bench/filter.ts'
import { benchBuild, benchPipeline } from './bench/pipeline.ts'
import { benchCheck, benchRecall, benchRules, benchSpelling } from './bench/rules.ts'
import { benchScale } from './bench/scale.ts'
import { benchSearch } from './bench/search.ts'
import { loadLibrary } from './library/library.ts'
import { programArguments } from './program-arguments.ts'

const PARTS = 'pipeline build rules check recall spelling filter search'
const { values: options, positionals } = programArguments(
  {
    scale: { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
  },
  {
    words: PARTS.split(' '),
    help: `Measure how fast and how good it is, as ratios.

  npm run bench [-- PART …]
  npm run bench -- --scale [--whole]

  PART     one of ${PARTS}; all unless told
  --scale  notes that are generated, more and more of them
  --whole  and the whole site of the most`,
  },
)

const { library, problems } = loadLibrary(process.cwd())
if (problems.length > 0) {
  console.error('The content has problems: `npm run notes` names them.')
  process.exit(2)
}

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  pipeline: () => benchPipeline(library),
  build: benchBuild,
  rules: () => benchRules(library),
  check: benchCheck,
  recall: () => benchRecall(library),
  spelling: () => benchSpelling(library),
  filter: benchFilter,
  search: benchSearch,
}

if (options.scale) benchScale(options.whole)
else
  for (const [name, bench] of Object.entries(parts))
    if (positionals.length === 0 || positionals.includes(name)) await bench()
