// Stands for the platform's process: requires one built function and invokes it, nothing else loaded.
const { main } = require(process.argv[2])

process.on('message', async ({ id, event, context }) => {
  try {
    process.send({ id, answer: await main(event, context) })
  } catch (error) {
    process.send({ id, thrown: String(error) })
  }
})
process.send({ id: 'loaded' })
