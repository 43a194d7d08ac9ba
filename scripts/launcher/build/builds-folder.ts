/** Holds a folder for each build, named by what it was built from. */
export const builds = '.next-builds'
