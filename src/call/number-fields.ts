/** The documented fields of call details whose value is somebody's number, whatever its shape. */
export const numberFields: ReadonlySet<string> = new Set([
  ...['callee', 'caller_number', 'bridge_number', 'phone', 'mobile'],
  ...['_origination_caller_id_number', 'line_callee'],
]);

/** Those whose value is a dial string of the telephone switch: numbers stand in it. */
export const dialStringFields: ReadonlySet<string> = new Set([
  'dial_format',
  'originate_variables',
]);
