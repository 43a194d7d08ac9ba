/** The folder of a release's build, in the checkout as well as in the release. The server finds its files by this name. */
export const releaseBuild = '.next-release'
