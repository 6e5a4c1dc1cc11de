import { parseArgs } from 'node:util'

/** What a build was asked for. */
export interface BuildOptions {
  readonly notesOnly: boolean
  readonly sections: boolean
  /** Folder of the site. */
  readonly out: string
}

export function buildOptions(): BuildOptions {
  const { values } = parseArgs({
    options: {
      'notes-only': { type: 'boolean', default: false },
      sections: { type: 'boolean', default: false },
      out: { type: 'string', default: 'dist' },
    },
  })
  return { notesOnly: values['notes-only'], sections: values.sections, out: values.out }
}
