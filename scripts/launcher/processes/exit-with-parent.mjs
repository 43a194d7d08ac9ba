// Preloaded (node --import) into the programs we start, and so into those they fork: when the parent dies, however
// it dies, they leave their ports.
process.once('disconnect', () => process.exit(0))
// For our own child the channel is no reason to stay; a forked worker lives by its channel.
if (process.ppid === Number(process.env.PORTICO_LAUNCHER)) process.channel?.unref()
