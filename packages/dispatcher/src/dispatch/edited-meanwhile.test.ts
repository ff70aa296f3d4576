import { expect, test } from "vitest";
import { withScope } from "../scopes/with-scope.ts";
import { dispatchForTest as dispatch } from "../testing/dispatch-for-test.ts";
import { startTeam } from "../testing/team.ts";
import { kinds } from "./dispatch-on-seven.fixture.ts";

test("an issue whose text is edited while its worker is prepared is given to none, and is not ready", async () => {
	const team = await startTeam();
	const edit = ({ operation }: { operation: string | null }) => {
		if (operation === "AddComment") team.issue.lastEditedAt ??= Date.now();
		return false;
	};
	team.github.inject({ match: edit });
	await expect(dispatch(await team.context())).rejects.toMatchObject({
		code: "ISSUE_EDITED",
		message: expect.stringContaining("while its worker was being started"),
	});
	expect(kinds(team)).toEqual(["assigned", "cleared"]);
	expect(team.board.status(team.issue)).toBe("In Progress");
	expect(await team.refs()).toEqual([]);
}, 30_000);

test("a worker that only reads moves no card", async () => {
	const team = await startTeam();
	const context = withScope(await team.context({ arms: true, works: true }), "research");
	expect(await dispatch(context)).toMatchObject({ boardStatus: "Ready" });
	expect(team.board.status(team.issue)).toBe("Ready");
}, 30_000);
