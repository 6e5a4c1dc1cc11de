/** What a language is called in English: “German” for `de`; nothing for what is no tag of a language that has a name. */
export function languageName(tag: string): string | undefined {
  try {
    return NAMES.of(tag)
  } catch {
    return undefined
  }
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
