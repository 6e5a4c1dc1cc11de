/**
 * What the kinds of errata are called, and what each means.
 */
import type { ErratumKind } from '../schemas'

interface KindText {
  readonly title: string
  readonly about: string
}

export const kindTexts: Readonly<Record<ErratumKind, KindText>> = {
  fact: { title: 'Facts', about: 'What was not true, or not in its place.' },
  obsolete: {
    title: 'Aged advice',
    about: 'What was true once; what holds today is said instead.',
  },
  command: { title: 'Commands', about: 'A command that Docker, a shell or a file does not take.' },
  flag: { title: 'Flags and values', about: 'A flag or a value that does not exist there.' },
  arity: { title: 'Operands', about: 'What a command needs and did not have, or had too much of.' },
  placeholder: { title: 'Placeholders', about: 'A name to fill in that said the wrong thing.' },
  format: { title: 'Structure', about: 'Lists, code and headings that were torn or not marked.' },
  typo: { title: 'Spelling', about: 'Words with a wrong letter.' },
  grammar: { title: 'Grammar', about: 'Words and stops of a sentence.' },
  casing: {
    title: 'Names and capitals',
    about: 'Names as their owners write them; terms in lower case.',
  },
  ocr: {
    title: 'Misread characters',
    about: 'What a scan or a word processor made of a character.',
  },
  mojibake: { title: 'Broken encoding', about: 'Characters that were read in the wrong encoding.' },
  chrome: {
    title: 'Page furniture',
    about: 'What belongs to the page around the text, not to the text.',
  },
}
