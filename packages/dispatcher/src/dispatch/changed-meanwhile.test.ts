import { expect, test } from "vitest";
import { withScope } from "../scopes/with-scope.ts";
import { dispatchForTest as dispatch } from "../testing/dispatch-for-test.ts";
import { startTeam, type Team } from "../testing/team.ts";
import { kinds } from "./dispatch-on-seven.fixture.ts";

/** Does something to the issue while its worker is being prepared. */
function meanwhile(team: Team, act: (issue: Team["issue"]) => void): void {
	team.github.inject({
		match: ({ operation }) => {
			if (operation === "AddComment") act(team.issue);
			return false;
		},
	});
}

test("an issue whose text is edited while its worker is prepared is given to none, and is not ready", async () => {
	const team = await startTeam();
	meanwhile(team, (issue) => {
		issue.lastEditedAt ??= Date.now();
	});
	await expect(dispatch(await team.context())).rejects.toMatchObject({
		code: "ISSUE_EDITED",
		message: expect.stringContaining("while its worker was being started"),
	});
	expect(kinds(team)).toEqual(["assigned", "cleared"]);
	expect(team.board.status(team.issue)).toBe("In Progress");
	expect(await team.refs()).toEqual([]);
}, 30_000);

test("an issue that is closed while its worker is prepared is given to none", async () => {
	const team = await startTeam();
	meanwhile(team, (issue) => {
		issue.state = "CLOSED";
	});
	await expect(dispatch(await team.context())).rejects.toMatchObject({ code: "ISSUE_CLOSED" });
	expect(kinds(team)).toEqual(["assigned", "cleared"]);
	expect(await team.refs()).toEqual([]);
}, 30_000);

test("a worker that only reads moves no card", async () => {
	const team = await startTeam();
	const context = withScope(await team.context({ arms: true, works: true }), "research");
	expect(await dispatch(context)).toMatchObject({ boardStatus: "Ready" });
	expect(team.board.status(team.issue)).toBe("Ready");
}, 30_000);
