/** Environment variables as a value; never read from the process itself outside a main. */
export type Environment = Readonly<Record<string, string | undefined>>;
