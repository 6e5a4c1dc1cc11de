import { chapters } from './chapters.ts'
import { errata } from './errata.ts'
import type { Exporter } from './exporter.ts'
import { ledger } from './ledger.ts'
import { llms } from './llms.ts'
import { markdown } from './markdown.ts'
import { notes } from './notes.ts'
import { outline } from './outline.ts'
import { patches } from './patches.ts'
import { proof } from './proof.ts'
import { rules } from './rules.ts'

/** Every exporter, in alphabetical order. */
export const exporters: readonly Exporter[] = [
  chapters,
  errata,
  ledger,
  llms,
  markdown,
  notes,
  outline,
  patches,
  proof,
  rules,
]
