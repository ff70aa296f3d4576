/** Environment variables, as a process has them. */
export type GateEnvironment = Readonly<Record<string, string | undefined>>;
