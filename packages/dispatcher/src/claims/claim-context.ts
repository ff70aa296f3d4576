import type { Configuration } from "@codex-workers/protocol";
import type { Checkout } from "../git/checkout.ts";

/** What the claim operations need; a `DispatcherContext` is one. */
export type ClaimContext = Checkout & {
	configuration: Pick<Configuration, "claims">;
	/** The name of this machine, as others see it in a claim. */
	host: string;
	/** The clock, in milliseconds since the epoch. */
	now: () => number;
};
