/** One option of the user's own Codex arguments, after reading. */
export interface ExtraArgument {
	/** The long name without dashes. */
	readonly name: string;
	readonly value?: string;
}

/** The argument as Codex takes it; `--name=value` keeps a value that begins with a dash whole. */
export const renderExtraArgument = ({ name, value }: ExtraArgument): string =>
	value === undefined ? `--${name}` : `--${name}=${value}`;
