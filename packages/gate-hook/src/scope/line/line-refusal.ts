import type { Refusal } from "../words/refusal.ts";

/** What is wrong with a command line in a scope that only reads. */
export interface LineRefusal extends Refusal {
	/** The simple command at fault, where there is one. */
	readonly command?: readonly string[];
}
