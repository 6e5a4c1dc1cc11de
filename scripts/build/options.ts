import { programArguments } from '../program-arguments.ts'

/** What a build was asked for. */
export interface BuildOptions {
  readonly notesOnly: boolean
  readonly sections: boolean
  /** Folder of the site. */
  readonly out: string
}

export function buildOptions(): BuildOptions {
  const { values } = programArguments(
    {
      'notes-only': { type: 'boolean', default: false },
      sections: { type: 'boolean', default: false },
      out: { type: 'string', default: 'dist' },
    },
    { help: HELP },
  )
  return { notesOnly: values['notes-only'], sections: values.sections, out: values.out }
}

const HELP = `Make the site of content/.

  npm run build [-- --out FOLDER]
  npm run notes [-- --sections]

  --notes-only  make the book, and not the site
  --sections    list the sections of the notes
  --out         folder of the site; dist unless told`
