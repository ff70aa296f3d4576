import type { ClaimPlace, DispatcherContext } from "@codex-workers/dispatcher";
import { createGitHubClient } from "@codex-workers/github";
import type { Configuration } from "@codex-workers/protocol";
import { simulatedClaimStore } from "../claims/simulated-claim-store.ts";
import { fetchThrough } from "../network/fetch-through.ts";
import { createNetwork, type Network } from "../network/network.ts";
import { type Origin, originOf } from "../origin/origin.ts";
import type { Process } from "../schedule/process.ts";
import { OWNER, REPOSITORY_NAME, type SimulatedWorld } from "./simulated-world.ts";

/** A machine: its name, a clock that may be off, and a way to GitHub that may be down for long. */
export interface Host {
	readonly name: string;
	readonly now: () => number;
	readonly network: Network;
}

const MINUTE_MS = 60_000;
const OUTAGES_BEGIN_WITHIN_MINUTES = 60;
const LONGEST_OUTAGE_MINUTES = 90;

export function createHost(world: SimulatedWorld, number: number): Host {
	const { random, scenario, scheduler, troubleEnds } = world;
	const off = random.between(-scenario.skewMs, scenario.skewMs);
	const isDown = outageOf(world);
	const isTroubled = () => scheduler.now() < troubleEnds;
	return {
		name: `host-${number}`,
		now: () => scheduler.now() + off,
		network: createNetwork({ scheduler, random, faults: scenario.faults, isDown, isTroubled }),
	};
}

/** One time in which a machine may be cut off, as when a lid is closed. */
function outageOf({ random, scenario, scheduler }: SimulatedWorld): () => boolean {
	const from = scheduler.now() + random.between(0, OUTAGES_BEGIN_WITHIN_MINUTES) * MINUTE_MS;
	const to = from + random.between(0, LONGEST_OUTAGE_MINUTES) * MINUTE_MS;
	const happens = random.chance(scenario.outages);
	return () => happens && scheduler.now() >= from && scheduler.now() < to;
}

/** What the dispatcher's code is given on a host, in a process of its own. */
export type ProcessContext = DispatcherContext &
	Extract<ClaimPlace, { claimStore: unknown }> & {
		readonly process: Process;
		readonly origin: Origin;
	};

export function contextOf(world: SimulatedWorld, host: Host, process: Process): ProcessContext {
	const { answers, gitHub, random, repository, rules } = world;
	const configuration = rules.skew ? world.configuration : withoutSkew(world.configuration);
	const { network } = host;
	const { namespace } = configuration.claims;
	const origin = originOf({ repository, network, process, answers, onPush: world.pushed });
	return {
		...NO_CHECKOUT,
		...{ configuration, process, origin, repository: REPOSITORY_NAME, baseBranch: "main" },
		...(rules.nonces ? { host: host.name, now: host.now } : indistinct(host)),
		newNonce: rules.nonces ? random.uuid : () => ONE_NONCE,
		claimStore: simulatedClaimStore(repository, namespace, origin),
		client: createGitHubClient({
			token: gitHub.token(OWNER),
			fetch: fetchThrough(network, process, {
				server: answers.fetch,
				repeats: !rules.lookingBeforeRepeating,
			}),
			now: host.now,
			sleep: process.wait,
			random: () => random.between(0, 999_999) / 1_000_000,
		}),
	};
}

const NOWHERE = "/nowhere";
const BUNDLES = { launcher: NOWHERE, bundle: NOWHERE };

/** There are no files and no programs here; whoever looks for one is not simulated. */
const NO_CHECKOUT = {
	...{ root: NOWHERE, env: {}, orchestrationId: null, codexBinary: null, node: NOWHERE },
	...{ supervisorEntry: NOWHERE, command: null, commandFolder: null },
	hooks: { node: NOWHERE, gate: BUNDLES, stop: BUNDLES, turn: BUNDLES },
};

const ONE_NONCE = "00000000-0000-4000-a000-000000000000";

/** Two that claim an issue in the same minute would write one and the same object. */
function indistinct({ now }: Host) {
	return { host: "host", now: () => Math.floor(now() / MINUTE_MS) * MINUTE_MS };
}

function withoutSkew(configuration: Configuration): Configuration {
	return { ...configuration, claims: { ...configuration.claims, skewSeconds: 0 } };
}
