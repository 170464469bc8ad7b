// Marks what is invented, so that nobody takes a demonstration for their neighbourhood.
Component({ options: { virtualHost: true } })
