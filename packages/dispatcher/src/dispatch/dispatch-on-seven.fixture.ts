import { existsSync } from "node:fs";
import { expect } from "vitest";
import { markerKinds } from "../testing/marker-kinds.ts";
import type { Team } from "../testing/team.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";

export const BRANCH = "refs/heads/feature/7-fix-it";
export const CLAIM = "refs/codex-workers/claims/7";

/** What the comments on issue 7 are, in order. */
export const kinds = (team: Team) => markerKinds(team.comments());

/** Neither refs, worktree, branch nor record are left of a dispatch, and the board is as before. */
export async function expectNothingLeft(team: Team): Promise<void> {
	expect(await team.refs()).toEqual([]);
	expect(existsSync(`${team.root}-worker-7`)).toBe(false);
	expect(await team.git("branch", "--list", "feature/*")).toBe("");
	expect(await team.git("worktree", "list", "--porcelain")).not.toContain("worker-7");
	expect(team.board.status(team.issue)).toBe("Ready");
	expect(kinds(team).at(-1) ?? "cleared").toBe("cleared");
	expect(await listRecordedWorkers(team.root)).toEqual([]);
}
