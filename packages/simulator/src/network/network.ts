import type { Process } from "../schedule/process.ts";
import type { Random } from "../schedule/random.ts";
import type { Scheduler } from "../schedule/scheduler.ts";

/** What goes wrong on the way, each as a share (0 to 1) of all requests. */
export interface NetworkFaults {
	/** The request does not arrive. */
	readonly lostRequests: number;
	/** It is carried out, but its answer does not arrive. */
	readonly lostAnswers: number;
	/** It arrives twice, is carried out twice, and the second answer is the one that comes back. */
	readonly doubled: number;
	/** It takes up to a minute and a half. */
	readonly slow: number;
}

/** A request that is given up on: whether it was carried out is not known. */
export class ConnectionLost extends Error {
	override readonly name = "ConnectionLost";
}

/** The way between a machine and GitHub. */
export interface Network {
	/** Has `serve` carried out at the other end. Throws `ConnectionLost`. */
	readonly send: <Answer>(
		from: Process,
		serve: () => Promise<Answer>,
		options?: { readonly mayDouble?: boolean },
	) => Promise<Answer>;
}

const FAST_MS = { least: 20, most: 400 } as const;
const SLOW_MS = { least: 1_000, most: 90_000 } as const;
const GIVEN_UP_MS = 12_000;

export function createNetwork(world: {
	readonly scheduler: Scheduler;
	readonly random: Random;
	readonly faults: NetworkFaults;
	/** Whether nothing gets through at all. */
	readonly isDown: () => boolean;
	/** Whether faults happen now. */
	readonly isTroubled: () => boolean;
}): Network {
	const { scheduler, random, faults, isDown, isTroubled } = world;
	const happens = (share: number) => isTroubled() && random.chance(share);
	const latency = () => {
		const { least, most } = happens(faults.slow) ? SLOW_MS : FAST_MS;
		return random.between(least, most);
	};
	/** Arrives and is carried out whatever becomes of the process that sent it. */
	const arrive = <Answer>(serve: () => Promise<Answer>): Promise<Answer> =>
		new Promise((resolve, reject) => {
			scheduler.after(latency(), () => void serve().then(resolve, reject));
		});
	return {
		async send(from, serve, { mayDouble = true } = {}) {
			if (isDown() || happens(faults.lostRequests)) return await lost(from);
			const arrived = arrive(serve);
			if (happens(faults.lostAnswers)) return await lost(from);
			const answered =
				mayDouble && happens(faults.doubled) ? arrived.then(() => arrive(serve)) : arrived;
			const answer = await from.survive(answered);
			await from.wait(latency());
			return isDown() ? await lost(from) : answer;
		},
	};
}

async function lost(from: Process): Promise<never> {
	await from.wait(GIVEN_UP_MS);
	throw new ConnectionLost("The connection was lost.");
}
