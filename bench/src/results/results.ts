import type { Figure } from "../figures/figure.ts";

/** What figures depend on beside the code; those of different conditions are not comparable. */
export interface Conditions {
	readonly node: string;
	readonly codex: string;
	/** As Node names them: `linux x64`. */
	readonly platform: string;
	/** Cores that programs may use. */
	readonly cores: number;
}

/** The figures of each suite, and what they were measured with. */
export interface Results {
	readonly conditions: Conditions;
	readonly suites: Readonly<Record<string, readonly Figure[]>>;
}
