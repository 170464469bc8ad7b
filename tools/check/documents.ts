import { posix } from 'node:path'
import type { Project } from './project.ts'
import type { Step } from './step.ts'

const documents = /^(README[\w.-]*|CONTRIBUTING|SECURITY|docs\/.+)\.md$/
const rooms =
  /^(shared|functions|miniprogram|db|local|test|tools|workers|docs|\.ci|\.github)\/[\w./-]*$/

/** A path that a document names, in backticks or as a link, must exist. */
export const documentPaths: Step = {
  name: 'paths in documents',
  problems: (project) => {
    const known = knownPaths(project)
    return project.files
      .filter((file) => documents.test(file))
      .flatMap((file) =>
        pathsIn(file, project.read(file))
          .filter((path) => !known.has(path))
          .map((path) => `${file} names ${path}, which does not exist`),
      )
  },
}

function knownPaths({ files }: Project): Set<string> {
  const known = new Set(files)
  for (const file of files) {
    for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) {
      known.add(folder)
    }
  }
  return known
}

function pathsIn(document: string, text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, path = '']) => path)
  const linked = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, path = '']) => path)
  return [
    ...quoted.filter((path) => rooms.test(path)),
    ...linked
      .filter((path) => !/^([a-z]+:|#)/.test(path))
      .map((path) => posix.join(posix.dirname(document), path.replace(/[#?].*$/, ''))),
  ].map((path) => path.replace(/\/$/, ''))
}
