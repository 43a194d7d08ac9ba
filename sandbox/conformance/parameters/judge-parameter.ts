import type { Operation, Schema } from '../schema'
import type { BaseCall } from './base-calls'
import { isInAnswer, valueAt } from './find-in-answer'
import { isRefusedByName, refusedParam } from './is-refused-by-name'
import type { Parameter } from './list-parameters'
import { narrowingValues } from './narrowing-values'
import { changed, type Row } from './row'
import type { Reply, World } from './start-world'
import { valuesOf, type Names } from './values-of'
import { withParameter, type Params, type ParamValue } from './with-parameter'

export type Verdict = { kind: 'reflected' | 'acts' | 'refused' } | { kind: 'fault'; message: string }

export interface Judging {
  world: World
  names: Names
  companions: Record<string, Params>
  /** Unix seconds. */
  now: number
}

/** The calls that test one parameter. */
interface Trial {
  parameter: Parameter
  row: Row | null
  values: ParamValue[]
  /** The call without the parameter. */
  without: () => Reply
  send: (value: ParamValue) => Reply
}

/** Makes the calls and finds out what becomes of the parameter. It returns a fault if the row says otherwise. */
export function judgeParameter(judging: Judging, parameter: Parameter, base: BaseCall, row: Row | null): Verdict {
  const trial = trialOf(judging, parameter, base, row)
  if (row?.refused) return judgeRefused(trial)
  if (parameter.path === 'expand') return judgeExpand(trial)
  if (row?.moves !== undefined) return judgeActing(trial, row.moves)
  if (isOfList(parameter) && !row?.at && !row?.instead) return judgeFilter(trial)
  return judgeReflected(trial)
}

function trialOf(
  { world, names, companions, now }: Judging,
  parameter: Parameter,
  base: BaseCall,
  row: Row | null,
): Trial {
  const operation = operationOf(world, row?.instead ?? parameter.operation)
  const before = changed(base.params, row?.with)
  const call = (params: Params): Reply =>
    world.rehearse(() => {
      const reply = world.call(operation.name, row?.ids ?? base.ids, params)
      if (!row?.then || reply.status !== 200) return reply
      return world.call(row.then.operation, row.then.ids?.(reply.body) ?? [], row.then.params)
    })
  const fill = (path: string, schema: Schema) =>
    valuesOf({ operation: '', path, variants: [schema] }, names, now)[0] ?? ''
  const filling = { definitions: world.api.definitions, companions, fill }
  return {
    parameter,
    row,
    values: row?.values ?? valuesOf(parameter, names, now),
    without: () => call(before),
    send: (value) => call(withParameter(operation.params, before, parameter.path, value, filling)),
  }
}

function operationOf(world: World, name: string): Operation {
  const operation = world.operations.find((each) => each.name === name)
  if (!operation) throw new Error(`the sandbox has not built ${name}`)
  return operation
}

/** An unread parameter is refused whatever its value, so the first and the last value stand for all. */
function judgeRefused({ parameter, values, send }: Trial): Verdict {
  const taken = [values.at(0), values.at(-1)]
    .map((value) => send(value ?? ''))
    .find((reply) => !isRefusedByName(reply, parameter.path))
  return taken ? fault(`is not refused by name: ${told(taken)}`) : { kind: 'refused' }
}

/** A name that cannot be expanded must be refused. An operation that always refuses has nothing to expand. */
function judgeExpand({ without, send }: Trial): Verdict {
  if (without().status === 400) return { kind: 'refused' }
  const reply = send(['nothing_of_this_name'])
  return refusedParam(reply) === 'expand' ? { kind: 'acts' } : fault(`does nothing: ${told(reply)}`)
}

/** A filter must change which objects a list answers, and a limit that is too high must be refused. */
function judgeFilter({ parameter, values, without, send }: Trial): Verdict {
  if (parameter.path === 'limit' && refusedParam(send(101)) === 'limit') return { kind: 'acts' }
  const whole = without()
  const isOther = (reply: Reply) => reply.status === 200 && valueAt(reply.body, 'data') !== valueAt(whole.body, 'data')
  const narrows = narrowingValues(parameter.path, values, whole).some((value) => isOther(send(value)))
  return narrows ? { kind: 'acts' } : fault(`narrows nothing down: ${told(send(values[0] ?? ''))}`)
}

function judgeActing({ values, without, send }: Trial, at: string): Verdict {
  const before = without()
  const differs = (reply: Reply) => isNoMistake(reply) && valueAt(reply.body, at) !== valueAt(before.body, at)
  if (isNoMistake(before) && values.some((value) => differs(send(value)))) return { kind: 'acts' }
  return fault(`does not change ${at}: without it ${told(before)}, with it ${told(send(values[0] ?? ''))}`)
}

function judgeReflected({ parameter, row, values, without, send }: Trial): Verdict {
  const at = typeof row?.at === 'function' ? row.at(parameter.path) : (row?.at ?? parameter.path)
  const before = without()
  const isShown = (value: ParamValue) => {
    const shown = row?.as?.(value) ?? value
    // A parameter with one possible value changes nothing. The types already refuse any other value.
    const isNew = hasOneValue(parameter) || !isInAnswer(before.body, at, shown)
    return isNew && isInAnswer(send(value).body, at, shown)
  }
  if (values.some(isShown)) return { kind: 'reflected' }
  return fault(`${JSON.stringify(values.slice(0, 3))} is not found at ${at}: ${told(send(values[0] ?? ''))}`)
}

function hasOneValue({ variants }: Parameter): boolean {
  return variants.length === 1 && variants[0]?.enum?.length === 1
}

function isOfList({ operation }: Parameter): boolean {
  return /\.(list|search)([A-Z]\w*)?$/.test(operation)
}

/** The call succeeded, or a bank declined the payment. */
function isNoMistake({ status }: Reply): boolean {
  return status === 200 || status === 402
}

function fault(message: string): Verdict {
  return { kind: 'fault', message }
}

function told({ status, body }: Reply): string {
  return status === 200 ? '200' : `${status} ${body.error.param ?? ''} ${body.error.message}`
}
