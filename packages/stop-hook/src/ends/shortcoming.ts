/** Why a worker's own marker does not end it, as a clause, and the one step that mends it. */
export interface Shortcoming {
	readonly why: string;
	/** An imperative clause with a command in it. */
	readonly step: string;
}
