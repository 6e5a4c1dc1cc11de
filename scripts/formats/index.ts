import { blogPost } from './blog-post.ts'
import type { Format } from './format.ts'
import { githubReadme } from './github-readme.ts'
import { markdown } from './markdown.ts'
import { pdfMarkdown } from './pdf-markdown.ts'

/** Every kind of source, in alphabetical order. */
export const formats: readonly Format[] = [blogPost, githubReadme, markdown, pdfMarkdown]
