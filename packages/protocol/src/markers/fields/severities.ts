/** The severities of a finding. */
export const SEVERITIES = ["critical", "high", "medium", "low"] as const;
