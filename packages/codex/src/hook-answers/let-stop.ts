/** What a Stop hook writes to let the session end: nothing. */
export const letStop = (): string => "";
