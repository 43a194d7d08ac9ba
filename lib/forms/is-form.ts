/** Whether an action was given a form: whoever calls one chooses what it is given, whatever its types say. */
export function isForm(given: unknown): given is FormData {
  return given instanceof FormData
}
