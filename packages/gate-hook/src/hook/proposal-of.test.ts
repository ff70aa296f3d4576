// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { analyzeCommand } from "@codex-workers/shell-analysis";
import { describe, expect, onTestFinished, test } from "vitest";
import { reviewSettings } from "../policy/review-settings.ts";
import type { GateSession } from "../session/gate-session.ts";
import { proposalOf } from "./proposal-of.ts";

const session: GateSession = {
	repository: "acme/widget",
	trust: { dispatchers: [], workers: [], reviewers: [] },
	review: reviewSettings(),
	worker: {
		id: "worker-1-7",
		issue: 7,
		branch: "feature/7-add",
		base: "main",
		root: "/work",
		claim: { workerId: "worker-1-7", ref: "refs/claims/7", oid: "c".repeat(40) },
	},
};
const ALL = ["repo", "head", "base"];

function proposed(command: string, change: Partial<GateSession> = {}) {
	const verdict = analyzeCommand(command);
	if (verdict.type !== "creates") throw new TypeError(`${command} is ${verdict.type}`);
	return proposalOf(verdict.creation, { folder: "/work", session: { ...session, ...change } });
}

test("a command's options are taken as they are written", () => {
	expect(proposed("gh pr create -t x -b y -H me:z -B dev -R o/r")).toEqual({
		texts: ["x", "y"],
		repository: "o/r",
		branch: "me:z",
		base: "dev",
		workerIssue: 7,
		unread: [],
		asGh: ALL,
	});
});

test("GH_REPO is the repository of a command that names none", () => {
	const change = { ghRepository: "o/env" };
	const named = (command: string) => {
		const { repository, ghRepo } = proposed(command, change);
		return { repository, ghRepo };
	};
	const around = { repository: undefined, ghRepo: "o/env" };
	expect(named("gh pr create -f")).toEqual(around);
	expect(named("gh api repos/{owner}/{repo}/pulls -f head=b")).toEqual(around);
	expect(named("GH_REPO=o/line gh pr create -f")).toEqual({ ...around, ghRepo: "o/line" });
	const none = { repository: undefined, ghRepo: undefined };
	expect(named("gh pr create -f -R o/r")).toEqual({ ...none, repository: "o/r" });
	expect(named('gh pr create -f -R "$R"')).toEqual(none);
	expect(named("gh api repositories/5/pulls -f head=b")).toEqual(none);
});

test.each([
	["gh pr create --fill", ALL],
	["gh pr create --title revert", ALL],
	["gh pr revert 12", ["repo"]],
	["hub pull-request -m x", ["repo"]],
	["gh api repos/{owner}/{repo}/pulls -f head=b -f base=main", ["repo"]],
	["gh api repos/:owner/:repo/pulls -f head=b -f base=main", ["repo"]],
	["gh api repositories/5/pulls -f head=b -f base=main", []],
	["gh api graphql -f query='mutation{createPullRequest(input:{}){clientMutationId}}'", undefined],
	["curl -d '{}' https://api.github.com/repos/o/r/pulls", undefined],
	[`python3 -c 'import os; os.system("gh pr create")'`, undefined],
])("%s leaves to gh: %j", (command, asGh) => {
	expect(proposed(command).asGh).toEqual(asGh);
});

test("our own command takes what it is not told from its worker", () => {
	expect(proposed("codex-workers pr create --title x")).toMatchObject({
		repository: "acme/widget",
		branch: "feature/7-add",
		base: "main",
	});
	const told = "codex-workers pr create --title x --head b --base dev";
	expect(proposed(told)).toMatchObject({ branch: "b", base: "dev" });
	const unread = proposed('codex-workers pr create --title x --head "$H" --base "$B"');
	expect(unread).toMatchObject({ branch: undefined, base: undefined, unread: ["head", "base"] });
	const { worker: _, ...nobody } = session;
	const creation = analyzeCommand("codex-workers pr create --title x");
	if (creation.type !== "creates") expect.unreachable();
	else expect(proposalOf(creation.creation, { folder: "/", session: nobody }).asGh).toEqual(ALL);
});

describe("an option whose value only the shell knows is unread", () => {
	test.each<[string, string[]]>([
		["gh pr create --fill", []],
		['gh pr create --head "$H"', ["head"]],
		['gh pr create --head="feature/$N"', ["head"]],
		['gh pr create -fH"$H"', ["head"]],
		["gh pr create -fH$H", ALL],
		['gh pr create -H good "-$(cat f)"', ALL],
		['gh pr create -H good "-f$(cat f)"', ALL],
		['gh pr create -H good "--$(cat f)"', ALL],
		['gh pr create -H good "--he$X" evil', ALL],
		['gh pr create -H good "--head$(cat f)"', ALL],
		['gh pr create -H good -t x "-df$X"', ALL],
		["gh pr create -H good --h*", ALL],
		["gh pr create -H good -[A-Z]*", ALL],
		['gh pr create -H good "$@"', ALL],
		['gh pr create -H good "${a[@]}"', ALL],
		["gh pr create --title $T --body x", ALL],
		['gh pr create --title x "$MORE"', ALL],
		['gh pr create -B "$B" --repo "$R"', ["repo", "base"]],
		["gh pr create $FLAGS", ALL],
		['gh pr create --draft "${flags[@]}"', ALL],
		["gh pr create -H b $FLAGS", ALL],
		['gh pr create -R o/r -H b -B main "$MORE"', ALL],
		['gh pr create -t "$T" --body "$(cat body.md)"', []],
		["gh pr create --title '-H is a flag' --body '-B'", []],
		["gh pr create -ft '$5 more'", []],
		['codex-workers pr create --title "$T" --summary "$S" --change "$C" --tested "$X"', []],
		['codex-workers pr create --title x --base "$B"', ["base"]],
		['codex-workers pr create --title x "$MORE"', ALL],
		['codex-workers pr create --title x --head good "-$(cat f)"', ALL],
		["codex-workers pr create --title x --summary -Hother", []],
	])("%s: %j", (command, unread) => {
		expect(proposed(command).unread).toEqual(unread);
	});

	test("also where it is written besides: then what is written is not believed", () => {
		expect(proposed('gh pr create -R o/r -H b -B main -t x "$MORE"')).toMatchObject({
			repository: undefined,
			branch: undefined,
			base: undefined,
		});
	});
});

test("the words of a body file count, as far as there is one", () => {
	const folder = mkdtempSync(join(tmpdir(), "gate-proposal-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const texts = () => proposalOf({ title: "x", bodyFile: "b.md" }, { folder, session }).texts;
	expect(texts()).toEqual(["x"]);
	writeFileSync(join(folder, "b.md"), "Fixes #9");
	expect(texts()).toEqual(["x", "Fixes #9"]);
});
