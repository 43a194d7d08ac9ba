/** Returns `value` if the parameter was sent (null unsets it), else `current`. */
export function given<Value, Current>(value: Value | undefined, current: Current): Value | Current {
  return value === undefined ? current : value
}
