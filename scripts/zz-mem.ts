import { makeBook } from './book/make-book.ts'
import { exporters } from './exporters/index.ts'
import { loadLibrary } from './library/library.ts'
import { multiply } from './bench/multiply.ts'
declare const gc: () => void
const { library } = loadLibrary(process.cwd())
const n = Number(process.argv[2])
const lib = multiply(library, n)
const mb = () => { gc(); return (process.memoryUsage().heapUsed / 1e6).toFixed(0) + ' MB live, rss ' + (process.resourceUsage().maxRSS / 1024).toFixed(0) }
console.log('library', mb())
const made = makeBook(lib)
console.log('rss before gc', (process.resourceUsage().maxRSS / 1024).toFixed(0))
console.log('book', mb())
console.log(made.sections.length, made.book.ledger.length, made.problems.length)
for (const e of exporters) { let l = 0; for (const f of e.export(made.book)) l += f.contents.length; console.log(e.id, l, mb()) }
