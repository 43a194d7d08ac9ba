/** Whether an action was given a form. The caller of an action chooses what it sends, whatever the types say. */
export function isForm(given: unknown): given is FormData {
  return given instanceof FormData
}
