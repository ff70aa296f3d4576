import type { WorkerScope } from "@codex-workers/protocol";
import type { ContractFacts } from "../contract/contract-facts.ts";
import { standardContract } from "../contract/standard-contract.ts";
import { researchContract } from "./research-contract.ts";
import { reviewContract } from "./review-contract.ts";

/** The sections of the contract that a worker of this scope gets. */
export function contractOfScope(scope: WorkerScope): readonly ((facts: ContractFacts) => string)[] {
	switch (scope) {
		case "standard":
			return standardContract;
		case "research":
			return researchContract;
		case "review":
			return reviewContract;
	}
}
