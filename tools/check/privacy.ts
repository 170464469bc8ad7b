import { documents } from '../privacy/documents.ts'
import { privacyProblems } from '../privacy/problems.ts'
import type { Step } from './step.ts'

/** Every field is decided, every interface told, and the documents are what the contracts make them. */
export const privacy: Step = {
  name: 'privacy guide',
  problems: (project) => [
    ...privacyProblems(project.root),
    ...Object.entries(documents())
      .filter(([path, text]) => !project.files.includes(path) || project.read(path) !== text)
      .map(([path]) => `${path} is not what the contracts say: npm run privacy`),
  ],
}
