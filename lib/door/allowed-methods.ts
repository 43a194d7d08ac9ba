const pageMethods = ['GET', 'HEAD', 'POST']

/** The methods that an address may have; which of them it has is for its route to say. */
export function allowedMethods(target: string): readonly string[] {
  return /^\/v1(?:[/?]|$)/.test(target) ? [...pageMethods, 'DELETE'] : pageMethods
}
