/** Makes one change after the other, so many a second, and none the later because one took long. */
export function atRate(changes, perSecond, make) {
  const begin = performance.now()
  let next = 0
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(changes.length, Math.ceil(((performance.now() - begin) / 1000) * perSecond))
      while (next < due) make(changes[next++])
      if (next < changes.length) return
      clearInterval(timer)
      resolve()
    }, 1000 / perSecond)
  })
}
