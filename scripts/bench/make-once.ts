/**
 * Program: make the book of so many copies of the notes once, and print how many megabytes that took at most.
 *
 *   node scripts/bench/make-once.ts COPIES
 *
 * A process of its own, with nothing in it that a build of the book does not need.
 */
import { loadLibrary } from '../library/library.ts'
import { makeFiles } from './make-files.ts'
import { multiply } from './multiply.ts'

const { library } = loadLibrary(process.cwd())
makeFiles(multiply(library, Number(process.argv[2])))
console.log(process.resourceUsage().maxRSS / 1024)
