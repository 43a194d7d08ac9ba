// Preloaded (node --import) into the servers we start: when we die, however we die, they leave their ports.
process.once('disconnect', () => process.exit(0))
// The channel alone is no reason to stay.
process.channel?.unref()
