import { expect } from "vitest";

/** What `demo --json` answers when all went well. */
export const finishedDemo = {
	ok: true,
	issue: 123,
	worker_id: expect.stringMatching(/^worker-\d+-123$/),
	blocked: [
		{
			command: expect.stringContaining("pr create"),
			kind: "policy",
			reason: expect.stringContaining("no trusted review artifact"),
		},
		{
			command: expect.stringContaining("pr create"),
			kind: "policy",
			reason: expect.stringMatching(/2 findings unaddressed/),
		},
	],
	pull_request: expect.any(Number),
	board_status: "In Review",
	worker_status: "completed",
};
