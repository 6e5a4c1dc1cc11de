import { anki } from './anki.ts'
import { chapters } from './chapters.ts'
import { commands } from './commands.ts'
import { errata } from './errata.ts'
import type { Exporter } from './exporter.ts'
import { keywords } from './keywords.ts'
import { ledger } from './ledger.ts'
import { llms } from './llms.ts'
import { markdown } from './markdown.ts'
import { navi } from './navi.ts'
import { notes } from './notes.ts'
import { outline } from './outline.ts'
import { patches } from './patches.ts'
import { proof } from './proof.ts'
import { rules } from './rules.ts'
import { searchWords } from './search-words.ts'
import { site } from './site.ts'
import { tldr } from './tldr.ts'

/** Every exporter, in alphabetical order. */
export const exporters: readonly Exporter[] = [
  anki,
  chapters,
  commands,
  errata,
  keywords,
  ledger,
  llms,
  markdown,
  navi,
  notes,
  outline,
  patches,
  proof,
  rules,
  searchWords,
  site,
  tldr,
]
