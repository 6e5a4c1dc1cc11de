import type { Library } from '../book/make-book.ts'
import type { NoteInFormat } from '../notes/note.ts'
import type { ChapterPlan, DrawingPlan, LeftOut, SectionPlan } from '../book/outline.ts'

/** The same library with every note and every chapter several times, under names of their own. */
export function multiply({ notes, outline, ...library }: Library, times: number): Library {
  const copies = Array.from({ length: times }, (_, index) => `-${index + 1}`)
  return {
    ...library,
    notes: copies.flatMap((suffix) => notes.map((entry) => copyNote(entry, suffix))),
    outline: {
      ...outline,
      chapters: copies.flatMap((suffix) =>
        outline.chapters.map((chapter) => copyChapter(chapter, suffix)),
      ),
      leftOut: copies.flatMap((suffix) =>
        outline.leftOut.map((entry) => copyLeftOut(entry, suffix)),
      ),
      drawings: copies.flatMap((suffix) =>
        outline.drawings.map((drawing) => ({ ...drawing, name: drawing.name + suffix })),
      ),
    },
  }
}

function copyNote({ note, format }: NoteInFormat, suffix: string): NoteInFormat {
  return { note: { ...note, id: note.id + suffix }, format }
}

function copyChapter({ id, pages, ...chapter }: ChapterPlan, suffix: string): ChapterPlan {
  return {
    ...chapter,
    id: id + suffix,
    pages: pages.map((page) => ({
      ...page,
      ...copyDrawing(page, suffix),
      sections: page.sections.map((plan) => copySection(plan, suffix)),
    })),
  }
}

function copySection(plan: SectionPlan, suffix: string): SectionPlan {
  return { ...plan, ...copyDrawing(plan, suffix), section: renamed(plan.section, suffix) }
}

function copyDrawing(
  { drawing }: { readonly drawing?: DrawingPlan },
  suffix: string,
): { drawing?: DrawingPlan } {
  return drawing ? { drawing: { ...drawing, name: drawing.name + suffix } } : {}
}

function copyLeftOut({ target, twinOf, ...entry }: LeftOut, suffix: string): LeftOut {
  const copy =
    'section' in target
      ? { section: renamed(target.section, suffix) }
      : { ...target, note: target.note + suffix }
  return {
    ...entry,
    // Of its own: what is left out as a twin is told by the place of its entry.
    place: { ...entry.place },
    target: copy,
    ...(twinOf !== undefined && { twinOf: renamed(twinOf, suffix) }),
  }
}

/** `gabriel-readme#introduction` → `gabriel-readme-2#introduction` */
function renamed(section: string, suffix: string): string {
  return section.replace('#', `${suffix}#`)
}
