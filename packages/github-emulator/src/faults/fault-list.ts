import { type Fault, isStruck, type RequestFacts } from "./fault.ts";

/** The faults that wait for their requests. */
export interface FaultList {
	inject(...faults: readonly Fault[]): void;
	clear(): void;
	/** The first fault the request runs into, counted as used, or null. */
	take(request: RequestFacts): Fault | null;
}

export const createFaultList = (): FaultList => {
	let waiting: { readonly fault: Fault; left: number }[] = [];
	return {
		inject(...faults) {
			waiting.push(
				...faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY })),
			);
		},
		clear() {
			waiting = [];
		},
		take(request) {
			const hit = waiting.find(({ fault, left }) => left > 0 && isStruck(fault.match, request));
			if (hit === undefined) return null;
			hit.left -= 1;
			return hit.fault;
		},
	};
};
