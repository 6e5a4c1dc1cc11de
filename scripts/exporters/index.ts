import { chapters } from './chapters.ts'
import type { Exporter } from './exporter.ts'
import { ledger } from './ledger.ts'
import { notes } from './notes.ts'
import { outline } from './outline.ts'
import { proof } from './proof.ts'

/** Every exporter, in alphabetical order. */
export const exporters: readonly Exporter[] = [chapters, ledger, notes, outline, proof]
