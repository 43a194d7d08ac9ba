/** `value` where the parameter was sent (null for unset), `current` where it was not. */
export function given<Value, Current>(value: Value | undefined, current: Current): Value | Current {
  return value === undefined ? current : value
}
