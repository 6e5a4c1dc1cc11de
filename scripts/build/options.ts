import { isAbsolute, join, relative, resolve } from 'node:path'
import { callerFolder } from '../caller-folder.ts'
import { programArguments, refuse } from '../program-arguments.ts'
import { faultOfSiteFolder } from './site-folder.ts'

/** What a build was asked for. */
export interface BuildOptions {
  readonly notesOnly: boolean
  readonly sections: boolean
  /** Whole path of the folder of the site, without a slash at its end. */
  readonly out: string
  /** The same as people are told: `dist/`. */
  readonly outName: string
}

/** Read from the arguments; what cannot be the folder of a site is refused, before anything is done. */
export function buildOptions(): BuildOptions {
  const { values } = programArguments(
    {
      'notes-only': { type: 'boolean', default: false },
      sections: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
    { help: HELP },
  )
  const project = process.cwd()
  const out =
    values.out === undefined
      ? join(project, 'dist')
      : resolve(callerFolder('build', 'notes'), values.out)
  const fault = values.out === undefined ? undefined : faultOfSiteFolder(project, out)
  if (fault !== undefined) refuse(fault)
  const outName = `${nameOf(project, out)}/`
  return { notesOnly: values['notes-only'], sections: values.sections, out, outName }
}

/** From the project; the whole path of what lies elsewhere. */
function nameOf(project: string, folder: string): string {
  const name = relative(project, folder)
  return name.startsWith('..') || isAbsolute(name) ? folder : name
}

const HELP = `Make the site of content/.

  npm run build [-- --out FOLDER]
  npm run notes [-- --sections]

  --notes-only  make the book, and not the site
  --sections    list the sections of the notes
  --out         folder of the site, which is replaced; dist unless told`
