import type { Configuration, NextStepLimits } from "@codex-workers/protocol";

/** How often a fleet tries by itself, by the configuration. */
export function stepLimitsOf({
	configuration,
}: {
	configuration: Pick<Configuration, "workers">;
}): NextStepLimits {
	const { researchCycles, handovers, attempts } = configuration.workers;
	return { researchCycles, handovers, attempts };
}
