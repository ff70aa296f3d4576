/** What a PreToolUse hook writes to let a call through: nothing. A bare "allow" is an error. */
export const allowToolUse = (): string => "";
