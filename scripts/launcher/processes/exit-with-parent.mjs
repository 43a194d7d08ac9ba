// Preloaded (node --import) into the programs we start and the ones they fork. When the parent dies in any way, they
// end and release their ports.
process.once('disconnect', () => process.exit(0))
// The channel must not keep our own child alive; a forked worker depends on its channel.
if (process.ppid === Number(process.env.PORTICO_LAUNCHER)) process.channel?.unref()
