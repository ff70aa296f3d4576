/** What a run is asked for. */
export interface BenchRequest {
	/** The suites' names; none for all. */
	readonly names: readonly string[];
	/** Whether the figures are written down. */
	readonly isKept: boolean;
}

const WRITE = "--write";

/** A run of everything is written down; one of some suites only with `--write`. */
export function readArguments(argv: readonly string[]): BenchRequest {
	const names = argv.filter((word) => word !== WRITE);
	return { names, isKept: names.length === 0 || names.length < argv.length };
}
