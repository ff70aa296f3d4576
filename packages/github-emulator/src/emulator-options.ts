import type { SecondaryLimits } from "./limits/secondary-limits.ts";

/** How to start an emulator; every option has a default. */
export interface EmulatorOptions {
	/** Milliseconds since 1970; the machine's clock when it is left out. */
	readonly now?: () => number;
	/** A path of at most 107 bytes, or false for none; one in a temporary folder when it is left out. */
	readonly unixSocket?: string | false;
	/** A port of 127.0.0.1; a free one when it is left out. */
	readonly port?: number;
	/** How far reads of comments are behind writes. */
	readonly replicaLagMs?: number;
	/** Points an hour (5,000 when left out), and the secondary limits, each off when left out. */
	readonly limits?: SecondaryLimits & { readonly pointsPerHour?: number };
	/** Where git is looked for: a PATH. The caller's when it is left out. */
	readonly path?: string;
}
