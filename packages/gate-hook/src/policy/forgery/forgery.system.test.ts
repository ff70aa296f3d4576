import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { connectGitHub } from "@codex-workers/github";
import { renderMarker } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { guardedWorld } from "../../hook/guarded-world.fixture.ts";
import { checkPullRequest } from "../check-pull-request.ts";
import { reviewMarker } from "../policy-facts.fixture.ts";
import { contentForgeries } from "./content-forgeries.fixture.ts";
import type { Forgery } from "./forgery.fixture.ts";
import { personForgeries } from "./person-forgeries.fixture.ts";
import { shapeForgeries } from "./shape-forgeries.fixture.ts";

/** The honest twin of each is the same comment without what it changes. */
const forgeries = [...personForgeries, ...shapeForgeries, ...contentForgeries];
const HONEST: Forgery = { name: "honest" };

test(`none of ${forgeries.length} forgeries opens the gate, and the honest twin of each does`, async () => {
	const world = await forgedWorld();
	const accepted: string[] = [];
	const refused: string[] = [];
	for (const forgery of forgeries) {
		world.clear();
		world.post(forgery);
		if (await world.isOpen(forgery)) accepted.push(forgery.name);
		world.clear();
		world.post({ ...HONEST, byHand: forgery.byHand ?? false });
		if (!(await world.isOpen(HONEST))) refused.push(forgery.name);
	}
	expect({ accepted, refused }).toEqual({ accepted: [], refused: [] });
	expect(forgeries.length).toBeGreaterThanOrEqual(40);
}, 120_000);

test("a stranger's newer review, of any kind, does not shadow the honest one", async () => {
	const world = await forgedWorld();
	const shadowing: string[] = [];
	for (const forgery of forgeries) {
		world.clear();
		world.post(HONEST);
		world.post({ ...forgery, by: forgery.by ?? "stranger" });
		if (!(await world.isOpen(forgery))) shadowing.push(forgery.name);
	}
	expect(shadowing).toEqual([]);
}, 120_000);

test("the honest reviewer's newer review takes an older one back, and gives it again", async () => {
	const world = await forgedWorld();
	world.post(HONEST);
	expect(await world.isOpen(HONEST)).toBe(true);
	world.post({ name: "in progress", data: { status: "IN_PROGRESS" } });
	expect(await world.isOpen(HONEST)).toBe(false);
	world.post(HONEST);
	expect(await world.isOpen(HONEST)).toBe(true);
});

/** One world for all forgeries, whose remote answers without a network. */
async function forgedWorld() {
	const world = await guardedWorld();
	const { emulator, repository, root } = world;
	for (const login of ["reader", "triager", "member", "former"]) emulator.addUser(login);
	emulator.addBot("app");
	emulator.addOrganization("friends", { publicMembers: ["member"] });
	repository.permission("reader", "READ");
	repository.permission("triager", "TRIAGE");
	repository.contributor("member");
	const ssh = join(root, "ssh");
	writeFileSync(ssh, `#!/bin/sh\nexec git-upload-pack '${repository.gitDir}'\n`, { mode: 0o755 });
	const env = { ...world.env, GIT_SSH_COMMAND: ssh };
	const issue = repository.issue(123);
	return {
		clear: () => {
			for (const comment of [...issue.comments]) repository.deleteComment(comment, "worker");
		},
		post: (forgery: Forgery) => {
			const body = bodyOf(forgery, world.head);
			const comment = repository.addComment(issue, { author: forgery.by ?? "worker", body });
			switch (forgery.afterwards) {
				case "hidden":
					comment.minimizedReason = "outdated";
					break;
				case "edited by a former writer":
					repository.permission("former", "WRITE");
					repository.editComment(comment, { by: "former", body: `${body}\n` });
					repository.permission("former", "READ");
					break;
				case "edited by the stranger":
					repository.editComment(comment, { by: "stranger", body: `${body}\n` });
					break;
				case undefined:
					break;
			}
		},
		isOpen: async (forgery: Forgery) => {
			const { type } = await checkPullRequest(
				connectGitHub({ env, fetch: answering(forgery.answered) }),
				{
					repository: "acme/widget",
					trust: { dispatchers: [], workers: [], reviewers: [] },
					proposal: {
						texts: [],
						repository: "acme/widget",
						branch: "feature/123-add",
						base: "main",
						workerIssue: 123,
					},
					place: { folder: root, env, root },
				},
			);
			return type === "allowed";
		},
	};
}

function bodyOf({ data = {}, body = (honest) => honest, byHand, ...rest }: Forgery, head: string) {
	const rendered = renderMarker({
		kind: "review",
		data: reviewMarker({ head_sha: head, ...data }),
	});
	const honest = byHand ? rendered.replace(/```json[\s\S]*?\n```\n/, "") : rendered;
	const forged = body(honest);
	const isChanged = forged !== honest || Object.keys(data).length > 0 || rest.by || rest.afterwards;
	if (!isChanged && !rest.answered && rest.name !== HONEST.name) {
		throw new TypeError(`${rest.name} changes nothing.`);
	}
	return forged;
}

/** The real GitHub emulator, with what it says about the newest comment changed. */
function answering(change: Forgery["answered"]): typeof globalThis.fetch {
	if (change === undefined) return globalThis.fetch;
	return async (input, init) => {
		const response = await globalThis.fetch(input, init);
		const answer: unknown = await response.json();
		const nodes = commentsIn(answer);
		const last = nodes.at(-1);
		if (last !== undefined) Object.assign(last, change(last));
		return Response.json(answer, { status: response.status, headers: plainHeaders(response) });
	};
}

function plainHeaders({ headers }: Response): Headers {
	const kept = new Headers(headers);
	for (const name of ["content-length", "content-encoding", "content-type"]) kept.delete(name);
	return kept;
}

function commentsIn(value: unknown): Record<string, unknown>[] {
	if (typeof value !== "object" || value === null) return [];
	const entries = Object.values(value).flatMap(commentsIn);
	return isComment(value) ? [value, ...entries] : entries;
}

function isComment(value: object): value is Record<string, unknown> {
	return "fullDatabaseId" in value && "body" in value;
}
