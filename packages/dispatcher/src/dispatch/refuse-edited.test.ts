import type { Board, Issue } from "@codex-workers/github";
import { Configuration } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { refuseEdited } from "./refuse-edited.ts";

const configuration = Configuration.parse({ board: { owner: "acme", number: 3 } });
const statusField = { id: "F", options: [{ id: "1", name: "Ready" }] };
const board: Board = { projectId: "P", number: 3, title: "Work", statusField };
const at = (minute: number) => `2026-01-01T00:0${minute}:00Z`;

function edited(status: string, statusSince: string): Issue {
	const item = { itemId: "I", projectId: "P", projectNumber: 3, status, statusSince };
	return {
		...{ id: "I_7", number: 7, title: "Fix it", body: "", state: "OPEN", url: "", labels: [] },
		...{ author: null, editedAt: at(5), boardItems: [item], boardsReadable: true },
	};
}

test.each([
	["before it was moved to Ready", edited("Ready", at(6)), at(1), true],
	["after it was moved to Ready", edited("Ready", at(4)), at(1), false],
	["before its last worker was assigned", edited("Ready", at(4)), at(6), true],
	["after that, and it is not in Ready", edited("In Progress", at(6)), at(4), false],
	["and nobody has worked on it", edited("In Progress", at(6)), null, true],
])("an issue that was edited %s", (_, issue, assignedAt, isRead) => {
	const refuse = () => refuseEdited({ configuration }, issue, { board, assignedAt });
	if (isRead) expect(refuse).not.toThrow();
	else expect(refuse).toThrow(expect.objectContaining({ code: "ISSUE_EDITED" }));
});
