import { describe, expect, test } from "vitest";
import { startTeam } from "../testing/team.ts";
import { returnToReady } from "./return-to-ready.ts";

async function moving() {
	const team = await startTeam();
	const context = await team.context();
	const isUnread = ({ editedAt }: { editedAt: string | null }) => editedAt !== null;
	return {
		team,
		status: () => team.board.status(team.issue),
		run: () => returnToReady(context, { issue: 7, isUnread }),
	};
}

describe("an issue that a dispatch gives back", () => {
	test("is under Ready again; one that was edited, or that somebody has moved on, stays", async () => {
		const { team, run, status } = await moving();
		team.board.move(team.issue, "Backlog");
		expect([await run(), status()]).toEqual([null, "Backlog"]);
		team.board.move(team.issue, "In Progress");
		expect([await run(), status()]).toEqual(["Ready", "Ready"]);
		team.board.move(team.issue, "In Progress");
		team.issue.lastEditedAt = Date.now();
		expect([await run(), status()]).toEqual([null, "In Progress"]);
	});

	test("and that is edited while it is moved does not pass for read", async () => {
		const { team, run, status } = await moving();
		team.board.move(team.issue, "In Progress");
		const edit = ({ operation }: { operation: string | null }) => {
			if (operation === "SetItemStatus") team.issue.lastEditedAt = Date.now();
			return false;
		};
		team.github.inject({ match: edit });
		expect([await run(), status()]).toEqual([null, "In Progress"]);
	});
});
