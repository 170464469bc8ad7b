// createAnimation describes motion step by step; this host records it and shows no motion.
export function animation(): object {
  const steps: object[] = []
  const recorder: object = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'export') return () => ({ actions: steps.splice(0) })
        return (...values: unknown[]) => {
          steps.push({ name, values })
          return recorder
        }
      },
    },
  )
  return recorder
}
