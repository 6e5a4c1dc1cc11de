/** What makes the sheet answer. Fields come first: what was filled in stands in the commands before somebody sees them. */
import './fill-in.ts'
import './flag-style.ts'
import './command-filter.ts'
import './command-list.ts'
